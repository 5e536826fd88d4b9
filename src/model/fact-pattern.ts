import type { FactKind } from './fact.js';

/**
 * A way in which sentences tell a kind of fact, as `data/fact-patterns.json` has it: written so that somebody who
 * knows the subject and not the code can read and extend it.
 */
export interface FactPattern {
  readonly kind: FactKind;
  /** BCP 47 tag of the sentences it is for. */
  readonly language: string;
  /** What the fact's predicate will be ("meet"). */
  readonly predicate: string;
  /** The wordings, each with slots in capitals ("WHO met with WHO"). */
  readonly says: readonly string[];
  /** Wordings that look alike and tell something else ("met the deadline"). */
  readonly unless: readonly string[];
}
