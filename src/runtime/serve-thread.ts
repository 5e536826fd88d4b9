import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { SnapshotServices } from '../app/services.js';
import { createSuggestions, type Suggest } from '../app/suggestions.js';
import { AppError } from '../errors.js';
import { createAnalyzers } from '../language/analyzer.js';
import type { Logger } from '../logger.js';
import type { LoadStep, SnapshotSummary } from '../model/snapshot.js';
import { createLink, type CallOutcome } from './link.js';
import type { FromThread, ThreadReady, ToThread } from './messages.js';
import { countFromOne } from './requests-in-flight.js';
import type { LoadedServing, Serving } from './serving.js';

/** What a thread served when it ended, and whether it was reading the facts of it. */
export interface Died {
  readonly version: string;
  readonly wasReading: boolean;
}

/** What watches over a thread that serves. */
export interface ThreadWatch {
  /** Longest that an answer may take, in ms. */
  readonly answerWithinMs: number;
  /** Told where the thread ends unasked while it serves. */
  readonly onDeath: (cause: Error, died: Died) => void;
  /** Told how far the load has come that is under way. */
  readonly onStep?: ((step: LoadStep) => void) | undefined;
  readonly logger: Logger;
  /** In ms from any fixed point. */
  readonly now: () => number;
}

/** Calls to a snapshot above which one is refused where the oldest has waited for this share of the time that it may take. */
const BOUND = { few: 50, share: 0.25, most: 1000, longMs: 200 } as const;

/** A snapshot of a thread, to be told what comes from the thread. */
interface ThreadServing extends Serving {
  receive(outcome: CallOutcome): void;
  /** It gave a sign of life. */
  heard(): void;
  /** It is done with the facts. */
  complete(summary: SnapshotSummary): void;
  /** The thread ended: what it was doing, where it served. */
  died(): Died | null;
}

/** A load that is waited for. */
interface Loading {
  readonly resolve: (loaded: LoadedServing | null) => void;
  readonly reject: (error: AppError) => void;
}

const LOST = new AppError(
  'internal',
  'The thread that answers questions ended; another takes its place. Ask again in a minute.',
);

/**
 * Takes calls to a thread that was started to load a corpus and answer from it, and brings back what comes of them.
 * @returns its first snapshot, once that serves
 * @throws AppError where the corpus cannot be loaded, or the thread ends before it is
 */
export function serveThread(
  thread: Worker,
  { answerWithinMs, onDeath, onStep, logger, now }: ThreadWatch,
): Promise<LoadedServing> {
  /** By their numbers; one that nobody asks any more goes. */
  const servings = new Map<number, ThreadServing>();
  const nextId = countFromOne();
  const analyzerOf = createAnalyzers();
  let cause = new Error('it was ended');
  let silence: Error | null = null;
  let loading: Loading | null = null;
  let isGone = false;
  let diedLoading = false;
  const tell = (message: ToThread, transfer: readonly MessagePort[] = []): void =>
    thread.postMessage(message, transfer);
  const settle = (): Loading | null => {
    const settled = loading;
    loading = null;
    return settled;
  };

  const serve = ({ snapshot, fingerprints, ...ready }: ThreadReady): ThreadServing => {
    let isServing = true;
    let { summary } = ready;
    const watch = {
      nextId,
      replyWithinMs: answerWithinMs,
      onSilence: () => {
        silence = new Error(`nothing came from it for ${answerWithinMs / 1000} s`);
        void thread.terminate();
      },
    };
    const link = createLink<SnapshotServices>({
      post: (call) => tell({ ...call, snapshot }),
      bound: { ...BOUND, waitMs: BOUND.share * answerWithinMs, now },
      ...watch,
    });
    // Beside the questions: what nobody waits for does not count among what does.
    const aside = createLink<Pick<SnapshotServices, 'suggestible'>>({
      post: (call) => tell({ ...call, snapshot }),
      ...watch,
    });
    const suggestions = (): Suggest => createSuggestions(aside.remote.suggestible, analyzerOf);
    let suggest = suggestions();
    const end = (): void => {
      servings.delete(snapshot);
      aside.close(LOST);
      if (servings.size === 0) void thread.terminate();
      else tell({ kind: 'retire', snapshot });
    };
    return {
      services: link.remote,
      suggest: (request) => suggest(request),
      fingerprints,
      // What is lost serves nobody: a service without articles is not ready.
      summary: () => (isGone ? { ...summary, articles: 0, passages: 0, facts: 0 } : summary),
      isAlive: () => !isGone,
      queue: link.queue,
      diedLoading: () => diedLoading,
      hasFacts: () => summary.factsState === 'ready',
      lend() {
        if (isGone) return null;
        const { port1, port2 } = new MessageChannel();
        tell({ kind: 'lend', snapshot, port: port1 }, [port1]);
        return port2;
      },
      loadNext: async (mostToAnalyse, force) => {
        // A thread that reads facts does one thing after the other.
        if (isGone || loading !== null || summary.factsState === 'reading') return null;
        return new Promise((resolve, reject) => {
          loading = { resolve, reject };
          tell({ kind: 'reload', snapshot, mostToAnalyse, force });
        });
      },
      retire() {
        isServing = false;
        link.whenDone(end);
      },
      receive(outcome) {
        link.receive(outcome);
        aside.receive(outcome);
      },
      heard() {
        link.heard();
        aside.heard();
      },
      complete(whole) {
        summary = whole;
        // What facts tell is there now.
        suggest = suggestions();
      },
      died() {
        link.close(LOST);
        aside.close(LOST);
        return isServing ? { version: summary.version, wasReading: summary.factsState === 'reading' } : null;
      },
    };
  };

  const hear = (message: FromThread): void => {
    switch (message.kind) {
      case 'ready': {
        const live = serve(message);
        servings.set(message.snapshot, live);
        return settle()?.resolve({ live, changes: message.changes });
      }
      case 'too-much':
        return settle()?.resolve(null);
      case 'unloadable':
        return settle()?.reject(new AppError(message.code, message.message, { cause: message.cause }));
      case 'completed': {
        const { factsState, ...figures } = message.summary;
        servings.get(1)?.complete(message.summary);
        if (factsState === 'ready') return logger.info(figures, 'facts read');
        return logger.error(figures, 'The facts could not be read: these articles serve without them.');
      }
      case 'step':
        return onStep?.(message.step);
      case 'beat':
        return each((serving) => serving.heard());
      case 'outcome':
        return each((serving) => serving.receive(message));
    }
  };
  const each = (what: (serving: ThreadServing) => void): void => {
    for (const serving of servings.values()) what(serving);
  };

  return new Promise((resolve, reject) => {
    loading = {
      resolve: (loaded) => (loaded === null ? undefined : resolve(loaded)),
      reject,
    };
    thread.on('error', (error) => (cause = error));
    thread.on('message', hear);
    thread.once('exit', () => {
      isGone = true;
      diedLoading = servings.size > 0 && loading !== null;
      const died = [...servings.values()].map((serving) => serving.died()).findLast((each) => each !== null);
      if (died !== undefined && died !== null) onDeath(silence ?? cause, died);
      settle()?.reject(
        new AppError(
          'internal',
          'The articles could not be prepared: the thread at work on them ended. The log has the cause; more memory, or fewer articles, may help.',
          { cause },
        ),
      );
    });
  });
}
