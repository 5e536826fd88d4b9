import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { SnapshotServices } from '../app/services.js';
import { AppError } from '../errors.js';
import type { SnapshotSummary } from '../model/snapshot.js';
import { createLink, type CallOutcome } from './link.js';
import type { ThreadReady, ToThread } from './messages.js';
import type { Serving } from './serving.js';

/** What watches over a thread that serves. */
export interface ThreadWatch {
  /** Longest that an answer may take, in ms. */
  readonly answerWithinMs: number;
  /** Told where the thread ends unasked while it serves: of which version, and whether it was reading the facts. */
  readonly onDeath: (cause: Error, died: { readonly version: string; readonly wasReading: boolean }) => void;
}

/** A thread's snapshot, to be told what comes from the thread. */
export interface ThreadServing extends Serving {
  receive(outcome: CallOutcome): void;
  /** It gave a sign of life. */
  heard(): void;
  /** It is done with the facts. */
  complete(summary: SnapshotSummary): void;
  /** The thread ended, for whatever reason. */
  died(cause: Error): void;
}

/** Takes calls to a thread whose snapshot serves, and brings back what comes of them. */
export function serveFromThread(
  thread: Worker,
  { fingerprints, ...ready }: ThreadReady,
  { answerWithinMs, onDeath }: ThreadWatch,
): ThreadServing {
  let state: 'serving' | 'retired' | 'dead' = 'serving';
  let { summary } = ready;
  let silence: Error | null = null;
  const tell = (message: ToThread, transfer: readonly MessagePort[] = []): void =>
    thread.postMessage(message, transfer);
  const link = createLink<SnapshotServices>({
    post: (call) => tell(call),
    replyWithinMs: answerWithinMs,
    onSilence: () => {
      silence = new Error(`nothing came from it for ${answerWithinMs / 1000} s`);
      void thread.terminate();
    },
  });
  return {
    services: link.remote,
    fingerprints,
    // What is lost serves nobody: a service without articles is not ready.
    summary: () => (state === 'dead' ? { ...summary, articles: 0, passages: 0, facts: 0 } : summary),
    isAlive: () => state !== 'dead',
    hasFacts: () => summary.factsState === 'ready',
    lend() {
      if (state === 'dead') return null;
      const { port1, port2 } = new MessageChannel();
      tell({ kind: 'lend', port: port1 }, [port1]);
      return port2;
    },
    retire() {
      if (state === 'serving') state = 'retired';
      link.whenDone(() => void thread.terminate());
    },
    receive: (outcome) => link.receive(outcome),
    heard: () => link.heard(),
    complete(whole) {
      summary = whole;
    },
    died(cause) {
      const wasServing = state === 'serving';
      state = 'dead';
      link.close(
        new AppError(
          'internal',
          'The thread that answers questions ended; another takes its place. Ask again in a minute.',
        ),
      );
      if (wasServing)
        onDeath(silence ?? cause, { version: summary.version, wasReading: summary.factsState === 'reading' });
    },
  };
}
