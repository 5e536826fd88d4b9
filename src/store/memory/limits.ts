import type { Limits, Rate, Turn } from '../../app/ports.js';
import { holdsNothing, lookAtWindow } from '../sliding-window.js';

/** Options of limits in memory. */
export interface MemoryLimitsOptions {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** How many keys are remembered at most; the longest known is forgotten first. Default 10,000. */
  readonly capacity?: number;
}

/** When a key was counted, and when all of that is past. */
interface Taken {
  readonly times: readonly number[];
  readonly pastAt: number;
}

/** Between two looks for keys that can be forgotten, in ms. */
const SWEEP_EVERY = 10_000;

/** A sliding window for each key. Remembers no key for much longer than its window is. */
export function createMemoryLimits({ now: clock, capacity = 10_000 }: MemoryLimitsOptions): Limits {
  const taken = new Map<string, Taken>();
  let sweptAt = clock();

  function sweep(now: number): void {
    if (now - sweptAt < SWEEP_EVERY) return;
    sweptAt = now;
    for (const [key, { pastAt }] of taken) if (pastAt <= now) taken.delete(key);
  }

  function forgetOldest(): void {
    for (const oldest of [...taken.keys()].slice(0, taken.size - capacity + 1)) taken.delete(oldest);
  }

  const lookAt = (key: string, rate: Rate, now: number): ReturnType<typeof lookAtWindow> =>
    lookAtWindow(taken.get(key)?.times ?? [], rate, now);

  return {
    async look(key, rate): Promise<Turn> {
      return holdsNothing(rate) ? { allowed: true } : lookAt(key, rate, clock()).turn;
    },
    async take(key, rate): Promise<Turn> {
      if (holdsNothing(rate)) return { allowed: true };
      const now = clock();
      sweep(now);
      const { recent, turn } = lookAt(key, rate, now);
      if (!turn.allowed) return turn;
      if (!taken.has(key) && taken.size >= capacity) forgetOldest();
      taken.set(key, { times: [...recent, now], pastAt: now + rate.seconds * 1000 });
      return turn;
    },
    async giveBack(key) {
      const known = taken.get(key);
      if (known !== undefined) taken.set(key, { ...known, times: known.times.slice(0, -1) });
    },
  };
}
