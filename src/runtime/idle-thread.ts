import type { Worker } from 'node:worker_threads';
import { createSerialQueue } from '../serial-queue.js';
import { startWorker } from '../start-worker.js';
import { nextMessage, type NothingCame } from './next-message.js';

/** A thread that does one thing after the other, is there while there is something to do, and may be ended at any time. */
export interface IdleThread<Order, Said> {
  /**
   * Gives the thread an order once all before it are done, and takes what it says.
   * @param take what the order comes to, of one message after the other; null: the thread is asked for more
   * @returns what was taken, or why nothing came
   */
  ask<Taken>(order: Order, take: (said: Said) => Taken | null): Promise<Taken | string>;
  /** Ends what is being done. */
  close(): Promise<void>;
}

/** Asks the thread for the next part of what it said: so long as it is not asked, others have their turn. */
export interface More {
  readonly kind: 'more';
}

/** How long a thread may take to start on the busiest machine, in ms. */
export const STARTING_MS = 60_000;

/** Options of such a thread; times in ms. */
export interface IdleThreadOptions {
  readonly entry: URL;
  /** Longest that it may be silent over an order. */
  readonly within: number;
  /** How much longer where it has to start first: on a busy machine that takes longer than what it is to do. */
  readonly starting: number;
  /** How long it waits for more before it ends. */
  readonly idle: number;
  /** Most memory for objects that it may take, in MiB. */
  readonly heapMiB: number;
  readonly words: NothingCame;
}

/** Makes one, which starts with its first order; what it is ended for costs that order alone. */
export function createIdleThread<Order, Said>({
  entry,
  within,
  starting,
  idle,
  heapMiB,
  words,
}: IdleThreadOptions): IdleThread<Order, Said> {
  let thread: Worker | null = null;
  let ending: NodeJS.Timeout | undefined;
  let isClosed = false;
  const queue = createSerialQueue();

  async function end(): Promise<void> {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  }

  async function doNext<Taken>(order: Order, take: (said: Said) => Taken | null): Promise<Taken | string> {
    clearTimeout(ending);
    if (isClosed) return 'the program stopped before';
    let patience = thread === null ? starting + within : within;
    const doing = (thread ??= startWorker(entry, {
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    }));
    const tell = (message: Order | More): void => doing.postMessage(message, []);
    let taken: Taken | string | null = null;
    tell(order);
    while (taken === null) {
      const said = await nextMessage<Said>(doing, patience, words);
      patience = within;
      taken = typeof said === 'string' ? said : take(said);
      if (typeof said === 'string') await end();
      else if (taken === null) tell({ kind: 'more' });
    }
    if (!isClosed) ending = setTimeout(() => void end(), idle).unref();
    return taken;
  }

  return {
    ask: (order, take) => queue.add(() => doNext(order, take)),
    async close() {
      isClosed = true;
      clearTimeout(ending);
      await end();
      await queue.idle();
    },
  };
}
