import type { Alternatives, Words } from './pack-lists.js';

/** Words by which two sentences are told to be of one happening or of two, and by which a plan is told not to have been carried out. */
export interface HappeningWords {
  /** It is another than the one told of ("another", "earlier"), or one of several ("repeatedly"). */
  readonly another: Words;
  /** What was to be did not come about ("was called off", "will not attend"); in small letters, unfolded. */
  readonly notDone: Alternatives;
}
