import { createHash } from 'node:crypto';

/** How long an action's state is kept after it was last put, in ms. */
export const STATE_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Characters of a key: 96 bits, so that no two states share one. */
const KEY = 16;

/** The key of a state, made of it: the same state is kept once, however often it is put. */
export function keyOfState(state: string): string {
  return createHash('sha256').update(state).digest('base64url').slice(0, KEY);
}
