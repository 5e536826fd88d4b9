import type { ActionStates } from '../../app/ports.js';
import { keyOfState, STATE_KEPT_MS } from '../action-state-key.js';

/** Options of action states in memory. */
export interface MemoryActionStatesOptions {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** How long a state is kept after it was last put, in ms. Default 7 days. */
  readonly keepMs?: number;
  /** How many are kept at most; the one put longest ago is forgotten first. Default 10,000. */
  readonly capacity?: number;
}

/** States until the process ends. A key is made of its state, so the same state is kept once, however often it is put. */
export function createMemoryActionStates({
  now,
  keepMs = STATE_KEPT_MS,
  capacity = 10_000,
}: MemoryActionStatesOptions): ActionStates {
  /** In the order in which they were last put, the oldest first. */
  const kept = new Map<string, { readonly state: string; readonly putAt: number }>();
  const isPast = (putAt: number): boolean => now() - putAt >= keepMs;

  return {
    async put(state) {
      const key = keyOfState(state);
      kept.delete(key);
      kept.set(key, { state, putAt: now() });
      for (const [oldest, { putAt }] of kept) {
        if (kept.size <= capacity && !isPast(putAt)) break;
        kept.delete(oldest);
      }
      return key;
    },
    async get(key) {
      const found = kept.get(key);
      return found === undefined || isPast(found.putAt) ? null : found.state;
    },
  };
}
