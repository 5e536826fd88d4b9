import type { Worker } from 'node:worker_threads';
import { entryBeside, startWorker } from '../start-worker.js';
import type { LoadOrder } from './messages.js';

/** Starts a thread that loads a corpus and then answers from it. Its standard error is for the caller to read. */
export type StartThread = (order: LoadOrder) => Worker;

/** Most memory for objects that such a thread may take, in MiB; past it the thread ends, and not the process. */
const HEAP_MIB = 6144;

/** What starts the thread whose code stands at `entry`; default: this build's own. */
export function createStartThread(entry = entryBeside(import.meta.url, 'answer-thread')): StartThread {
  return (order) =>
    startWorker(entry, {
      workerData: order,
      transferList: [order.earlier, order.kept].filter((port) => port !== null),
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    });
}
