import type { Alternatives, Words } from './pack-lists.js';

/** Words of what was to be done and was not, or not yet, that no tree is needed for; folded when they are read. */
export interface PlanWords {
  /** What comes before a verb and its "to" and says that it was not quite done, or not yet ("about", "short of", "yet"). */
  readonly verges: Words;
  /** Words before a verb that say the same ("nearly"), this many words before it at most. */
  readonly nearly: Words;
  readonly nearlyReach: number;
  /** "To" and its like, right before the verb of what is planned. */
  readonly links: Words;
  /** Forms of a verb that is planned, where no such word is needed. */
  readonly linkedForms: Alternatives;
  /** The plan stands behind what is planned. */
  readonly behind: boolean;
  /** Words between the plan and "to", or where there is none the verb, and one more. */
  readonly reach: number;
}
