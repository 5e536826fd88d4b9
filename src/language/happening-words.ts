import type { Alternatives, Words } from './pack-lists.js';

/** What figures are compared of across languages; `dead` are people who were killed. */
export const COUNTED_THINGS = ['people', 'dead', 'hostages', 'prisoners', 'bodies', 'trucks'] as const;
export type CountedThing = (typeof COUNTED_THINGS)[number];

/** Words by which two sentences are told to be of one happening or of two, and by which a plan is told not to have been carried out. */
export interface HappeningWords {
  /** It is another than the one told of ("another", "earlier"), or one of several ("repeatedly"). */
  readonly another: Words;
  /** What was to be did not come about ("was called off", "will not attend"); in small letters, unfolded. */
  readonly notDone: Alternatives;
  /** In a question it asks how it was at another time ("was"); in small letters, unfolded. */
  readonly was: Alternatives;
  /** The words for what figures count, in every form that stands behind a number. */
  readonly counted: Readonly<Record<CountedThing, Words>>;
}
