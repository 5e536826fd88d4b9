import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Address of a thread's entry: beside the module at `from` where the sources run (in development and in tests), else
 * in the build, where all stand side by side.
 */
export function entryBeside(from: string, name: string): URL {
  return new URL(`./${name}.${from.endsWith('.ts') ? 'ts' : 'js'}`, from);
}

/** Starts a thread; one of the sources through tsx, which does not reach into threads by itself. */
export function startWorker(entry: URL, options: WorkerOptions): Worker {
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, options);
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry.href}'); });`;
  return new Worker(start, { ...options, eval: true });
}
