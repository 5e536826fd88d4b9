import type { Limits, Rate, Turn } from '../../app/ports.js';

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

/** Where a rate holds nothing back. */
function isNone({ most, seconds }: Rate): boolean {
  return most === 0 || seconds === 0;
}

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

  /** The times that still count, and whether there is room for another. */
  function lookAt(key: string, { most, seconds }: Rate, now: number): { recent: number[]; turn: Turn } {
    const window = seconds * 1000;
    const recent = (taken.get(key)?.times ?? []).filter((time) => now - time < window);
    const [first] = recent;
    if (first === undefined || recent.length < most) return { recent, turn: { allowed: true } };
    const retryAfterSeconds = Math.max(1, Math.ceil((first + window - now) / 1000));
    return { recent, turn: { allowed: false, retryAfterSeconds } };
  }

  return {
    async look(key, rate): Promise<Turn> {
      return isNone(rate) ? { allowed: true } : lookAt(key, rate, clock()).turn;
    },
    async take(key, rate): Promise<Turn> {
      if (isNone(rate)) return { allowed: true };
      const now = clock();
      sweep(now);
      const { recent, turn } = lookAt(key, rate, now);
      if (!turn.allowed) return turn;
      if (!taken.has(key) && taken.size >= capacity) forgetOldest();
      taken.set(key, { times: [...recent, now], pastAt: now + rate.seconds * 1000 });
      return turn;
    },
  };
}
