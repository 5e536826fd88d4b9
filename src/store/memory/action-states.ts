import { createHash } from 'node:crypto';
import type { ActionStates } from '../../app/ports.js';

/** Options of action states in memory. */
export interface MemoryActionStatesOptions {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** How long a state is kept after it was last put, in ms. Default 7 days. */
  readonly keepMs?: number;
  /** How many are kept at most; the one put longest ago is forgotten first. Default 10,000. */
  readonly capacity?: number;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Characters of a key: 96 bits, so that no two states share one. */
const KEY = 16;

/** States until the process ends. A key is made of its state, so the same state is kept once, however often it is put. */
export function createMemoryActionStates({
  now,
  keepMs = WEEK,
  capacity = 10_000,
}: MemoryActionStatesOptions): ActionStates {
  /** In the order in which they were last put, the oldest first. */
  const kept = new Map<string, { readonly state: string; readonly putAt: number }>();
  const isPast = (putAt: number): boolean => now() - putAt >= keepMs;

  return {
    async put(state) {
      const key = createHash('sha256').update(state).digest('base64url').slice(0, KEY);
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
