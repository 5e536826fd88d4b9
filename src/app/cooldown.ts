/** Whether one more is allowed now, and if not, in how many whole seconds (at least 1). */
type CooldownResult =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

export interface Cooldown {
  /** Counts one for `id` (a member, a client) unless it is refused; refusals do not count. */
  take(id: string): CooldownResult;
}

export interface CooldownOptions {
  /** How many are allowed in any stretch of `seconds`; 0 for no limit. */
  readonly questions: number;
  readonly seconds: number;
  /** Milliseconds since any fixed moment. */
  readonly clock: () => number;
  /** How many ids are remembered at most; the longest known is forgotten first. Default 10,000. */
  readonly capacity?: number;
}

/** A sliding window for each id. Remembers no id for much longer than the window is. */
export function createCooldown({ questions, seconds, clock, capacity = 10_000 }: CooldownOptions): Cooldown {
  const window = seconds * 1000;
  const taken = new Map<string, number[]>();
  let sweptAt = clock();

  function sweep(now: number): void {
    if (now - sweptAt < window) return;
    sweptAt = now;
    for (const [id, times] of taken) {
      if (now - (times.at(-1) ?? 0) >= window) taken.delete(id);
    }
  }

  function take(id: string): CooldownResult {
    if (questions === 0 || seconds === 0) return { allowed: true };
    const now = clock();
    sweep(now);
    const recent = (taken.get(id) ?? []).filter((time) => now - time < window);
    const [first] = recent;
    if (first !== undefined && recent.length >= questions) {
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((first + window - now) / 1000)) };
    }
    if (!taken.has(id) && taken.size >= capacity) {
      for (const oldest of [...taken.keys()].slice(0, taken.size - capacity + 1)) taken.delete(oldest);
    }
    taken.set(id, [...recent, now]);
    return { allowed: true };
  }

  return { take };
}
