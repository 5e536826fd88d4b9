import type { Worker } from 'node:worker_threads';
import { patience } from './patience.js';

/** What is said where nothing comes of a thread that reads. */
export interface NothingCame {
  readonly tooMuchMemory: string;
  readonly failed: string;
  readonly ended: string;
  readonly late: string;
}

/** The next message of a thread that reads, or why none comes within so many ms. The thread sends nothing but such messages. */
export function nextMessage<T>(thread: Worker, ms: number, words: NothingCame): Promise<T | string> {
  return new Promise((resolve) => {
    const settle = (said: T | string): void => {
      stop();
      thread.off('message', settle).off('error', failed).off('exit', ended);
      resolve(said);
    };
    const failed = (error: Error): void =>
      settle(
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? words.tooMuchMemory : words.failed,
      );
    const ended = (): void => settle(words.ended);
    const stop = patience(ms, () => settle(words.late));
    thread.on('message', settle).on('error', failed).on('exit', ended);
  });
}
