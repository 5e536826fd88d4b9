import type { Worker } from 'node:worker_threads';

/** A thread that is done with what it was started for, until somebody takes it or its time is up. It keeps no process alive. */
export interface KeptThread {
  /** Null where there is none. */
  take(): Worker | null;
  /** Keeps a thread that has nothing to do; one too many is ended. */
  keep(thread: Worker): Promise<void>;
}

/** Keeps one thread, for so many ms: who edits a file often edits it again, and to start a thread takes longer than to read it. */
export function createKeptThread(forMs: number): KeptThread {
  let kept: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  const forget = (thread: Worker): void => {
    if (kept !== thread) return;
    kept = null;
    clearTimeout(timer);
  };
  return {
    take() {
      const taken = kept;
      if (taken === null) return null;
      forget(taken);
      taken.ref();
      return taken;
    },
    async keep(thread) {
      if (kept !== null) {
        await thread.terminate();
        return;
      }
      kept = thread;
      thread.unref();
      const isGone = (): void => forget(thread);
      thread.on('error', isGone).once('exit', isGone);
      timer = setTimeout(() => void thread.terminate(), forMs).unref();
    },
  };
}
