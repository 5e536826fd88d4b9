/** Work that is done one after another, in the order in which it was added. */
export interface SerialQueue {
  /** Does `work` once all before it has ended, however that ended; gives what it gives, and rejects as it does. */
  add<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves once all has ended that was added by then, and what was added while that was done. Never rejects. */
  idle(): Promise<void>;
}

/** Makes a queue without bounds that nothing is in. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(work) {
      const ours = last.then(work);
      last = ours.catch(() => undefined);
      return ours;
    },
    async idle() {
      let seen: Promise<unknown>;
      do {
        seen = last;
        await seen;
      } while (seen !== last);
    },
  };
}
