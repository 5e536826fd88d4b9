import type { Worker } from 'node:worker_threads';
import type { CorpusPaths } from '../corpus/paths.js';
import { entryBeside, startWorker } from '../start-worker.js';
import type { LoadOrder } from './messages.js';

/** Starts a thread that loads a corpus and then answers from it. Its standard error is for the caller to read. */
export type StartThread = (order: LoadOrder) => Worker;

/** Where lies what a thread makes ready before its order comes. */
export type PathsAhead = Omit<CorpusPaths, 'corpus'>;

/** What starts threads, and may begin before there is an order. */
export interface ThreadStarter {
  readonly start: StartThread;
  /** Starts the thread that the next order is for: it loads its code and what is known beside the articles meanwhile. */
  ahead(paths: PathsAhead): Worker;
}

/** Most memory for objects that such a thread may take, in MiB; past it the thread ends, and not the process. */
const HEAP_MIB = 6144;

/** What starts threads whose code stands at `entry`; default: this build's own. */
export function createStartThread(entry = entryBeside(import.meta.url, 'answer-thread')): ThreadStarter {
  let waiting: Worker | null = null;
  const startWith = (paths: PathsAhead | null): Worker =>
    startWorker(entry, {
      workerData: paths,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    });
  return {
    start(order) {
      const thread = waiting ?? startWith(null);
      waiting = null;
      thread.postMessage(
        order,
        [order.earlier, order.kept].filter((port) => port !== null),
      );
      return thread;
    },
    ahead(paths) {
      const thread = startWith(paths);
      waiting = thread;
      const isGone = (): void => {
        if (waiting === thread) waiting = null;
      };
      // What ended it before it had an order may end the next one as well, which is then told.
      return thread.on('error', isGone).once('exit', isGone);
    },
  };
}
