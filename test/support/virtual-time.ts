/** Time that stands still while anything can be done, and then leaps to what is waited for. */
export interface VirtualTime {
  readonly clock: () => Date;
  /** Resolves to true once so many milliseconds have gone by, to false where it was ended before. */
  readonly wait: (ms: number) => Promise<boolean>;
  /** Lets time go by until a promise settles, and gives what it does. */
  until<T>(promise: Promise<T>): Promise<T>;
  /** Lets so many milliseconds go by. */
  pass(ms: number): Promise<void>;
  /** Ends all waiting. */
  end(): void;
}

interface Waiting {
  readonly at: number;
  readonly resolve: (went: boolean) => void;
}

/** Time from a moment on. */
export function createVirtualTime(start = '2025-10-08T06:00:00Z'): VirtualTime {
  let now = Date.parse(start);
  let hasEnded = false;
  const waiting: Waiting[] = [];
  const wait = (ms: number): Promise<boolean> =>
    hasEnded
      ? Promise.resolve(false)
      : new Promise((resolve) => {
          waiting.push({ at: now + Math.max(0, ms), resolve });
        });
  /** Everything that needs no time is done once a timer of the machine comes to its turn. */
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const leap = (): void => {
    waiting.sort((one, other) => one.at - other.at);
    const next = waiting.shift();
    if (next === undefined) throw new Error('nothing is waited for, and yet it does not end');
    now = Math.max(now, next.at);
    next.resolve(true);
  };
  return {
    clock: () => new Date(now),
    wait,
    async until(promise) {
      const over = new AbortController();
      const end = promise.finally(() => over.abort());
      end.catch(() => undefined);
      await settled();
      while (!over.signal.aborted) {
        leap();
        await settled();
      }
      return end;
    },
    async pass(ms) {
      await this.until(wait(ms));
    },
    end() {
      hasEnded = true;
      for (const { resolve } of waiting.splice(0)) resolve(false);
    },
  };
}
