import type { MessagePort } from 'node:worker_threads';
import type { AnswerQueue } from '../app/answer-queue.js';
import type { Served } from '../app/held-services.js';
import type { Changes } from '../corpus/reload-report.js';

/** A snapshot that serves, in this thread or in one of its own. */
export interface Serving extends Served {
  /** Fingerprint by article id. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** A port at which the load of the next snapshot may ask for articles of this one; null where they are lost. */
  lend(): MessagePort | null;
  /** False once its thread has died. */
  isAlive(): boolean;
  /** What waits for it. */
  readonly queue: AnswerQueue;
  /** Whether its thread died while it loaded the next one. */
  diedLoading(): boolean;
  /** Whether its facts are read. */
  hasFacts(): boolean;
  /**
   * Loads the next snapshot beside it, in the same thread, where little is to be analysed.
   *
   * @param mostToAnalyse characters of new or changed articles
   * @param force even where most of the articles would go
   * @returns null where there are more, or its thread has other things to do: another is to load it
   * @throws AppError where it cannot be loaded, or the thread ends over it
   */
  loadNext(mostToAnalyse: number, force: boolean): Promise<LoadedServing | null>;
  /** No question comes any more: it ends once those in flight are answered. */
  retire(): void;
}

/** A snapshot that serves, and how it differs from the one before. */
export interface LoadedServing {
  readonly live: Serving;
  readonly changes: Changes;
}
