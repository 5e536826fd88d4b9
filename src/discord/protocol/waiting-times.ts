import { timeOfSnowflake } from './snowflake.js';

/** Tells how long members have waited already for what has just come from Discord. */
export interface WaitingTimes {
  /** In ms, beyond what the quickest of the last minutes took; 0 where the id tells nothing. */
  of(id: string): number;
}

/** The quickest way here is looked for among what came in this and the last stretch of so many ms. */
const STRETCH = 60_000;
/** What would be older is no interaction that waited: an id that is not Discord's, or a clock that is nowhere near. */
const OLDEST = 15 * 60_000;
/** A clock that moves by more than this, in ms, beside the time that passes was set anew. */
const SET_ANEW = 250;

/**
 * Reads the time of an id by this machine's clock. That may be minutes off, but is so for all: what the quickest took counts as
 * no wait at all.
 * @param now in ms from any fixed point; it is never set
 */
export function createWaitingTimes({
  clock,
  now,
}: {
  readonly clock: () => Date;
  readonly now: () => number;
}): WaitingTimes {
  let offset = 0;
  let began = 0;
  let least: { before: number; current: number } = { before: Infinity, current: Infinity };

  return {
    of(id) {
      const [wall, passed] = [clock().getTime(), now()];
      if (Math.abs(wall - passed - offset) > SET_ANEW) {
        offset = wall - passed;
        began = passed;
        least = { before: Infinity, current: Infinity };
      } else if (passed - began > STRETCH) {
        began = passed;
        least = { before: least.current, current: Infinity };
      }
      const taken = wall - timeOfSnowflake(id);
      const quickest = Math.min(least.before, least.current);
      // What is not even near the others says nothing about them.
      if (taken - quickest > OLDEST) return 0;
      least = { ...least, current: Math.min(least.current, taken) };
      return Math.max(0, taken - Math.min(quickest, taken));
    },
  };
}
