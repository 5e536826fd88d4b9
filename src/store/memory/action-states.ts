import type { ActionStates } from '../../app/ports.js';
import { keyOfState, STATE_KEPT_MS } from '../action-state-key.js';

/** Options of action states in memory. */
export interface MemoryActionStatesOptions {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** How long a state is kept after it was last put or asked for, in ms. */
  readonly keepMs?: number;
  /** How many are kept at most; the one used longest ago is forgotten first. Default 10,000. */
  readonly capacity?: number;
}

/** States until the process ends. A key is made of its state, so the same state is kept once, however often it is put. */
export function createMemoryActionStates({
  now,
  keepMs = STATE_KEPT_MS,
  capacity = 10_000,
}: MemoryActionStatesOptions): ActionStates {
  /** In the order in which they were last used, the oldest first. */
  const kept = new Map<string, { readonly state: string; readonly usedAt: number }>();
  const isPast = (usedAt: number): boolean => now() - usedAt >= keepMs;
  const use = (key: string, state: string): void => {
    kept.delete(key);
    kept.set(key, { state, usedAt: now() });
  };

  return {
    async put(state) {
      const key = keyOfState(state);
      use(key, state);
      for (const [oldest, { usedAt }] of kept) {
        if (kept.size <= capacity && !isPast(usedAt)) break;
        kept.delete(oldest);
      }
      return key;
    },
    async get(key) {
      const found = kept.get(key);
      if (found === undefined || isPast(found.usedAt)) return null;
      use(key, found.state);
      return found.state;
    },
  };
}
