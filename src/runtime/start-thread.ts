import { Worker } from 'node:worker_threads';
import type { LoadOrder } from './messages.js';

/** Starts a thread that loads a corpus and then answers from it. */
export type StartThread = (order: LoadOrder) => Worker;

/**
 * Starts the thread from the build, or, where the sources themselves run (in development and in tests), from the
 * sources through tsx, which does not reach into threads by itself. Its standard error is for the caller to read.
 */
export const startThread: StartThread = (order) => {
  const fromSources = import.meta.url.endsWith('.ts');
  const options = {
    workerData: order,
    transferList: order.earlier === null ? [] : [order.earlier],
    stderr: true,
  };
  if (!fromSources) return new Worker(new URL('./answer-thread.js', import.meta.url), options);
  const entry = new URL('./answer-thread.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); });`;
  return new Worker(start, { ...options, eval: true });
};
