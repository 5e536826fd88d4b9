import type { Searchable } from '../answer/consider.js';

/**
 * Does work over what a snapshot is searched by, and gives what comes of it. Where not all of that is in memory, the work is done again until
 * everything it looked for was there: it has no effects, and the same comes of it each time.
 */
export type LookUp = <Found>(work: (searchable: Searchable) => Found) => Promise<Found>;

/** Over a snapshot that is all in memory. */
export function lookUpIn(searchable: Searchable): LookUp {
  return async (work) => work(searchable);
}
