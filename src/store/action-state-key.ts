import { createHash } from 'node:crypto';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long an action's state is kept after it was last put or asked for, in ms: a message stands for long. */
export const STATE_KEPT_MS = 400 * DAY_MS;
/** So much later, in ms, a use is noted anew: each by itself would be a write for every button that is pressed. */
export const USE_NOTED_MS = DAY_MS;
/** How many states are kept at most, some 100 MB of them; those that were used longest ago are forgotten first. */
export const MOST_STATES = 200_000;

/** Characters of a key: 96 bits, so that no two states share one. */
const KEY = 16;

/** The key of a state, made of it: the same state is kept once, however often it is put. */
export function keyOfState(state: string): string {
  return createHash('sha256').update(state).digest('base64url').slice(0, KEY);
}
