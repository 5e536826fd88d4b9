import { wordsOfAll } from './all-languages.js';

const NEGATIONS = wordsOfAll(({ denial }) => denial.negations);
const DENIALS = wordsOfAll(({ denial }) => denial.denials);
const RESTRICTIONS = wordsOfAll(({ denial }) => denial.restrictions);

/** Whether a folded word denies ("not", "never", "didn't"), in any language. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded);
}

/** Whether a folded word denies by itself or by what it means ("absent", "refused"). */
export function impliesNegation(folded: string): boolean {
  return NEGATIONS.has(folded) || DENIALS.has(folded);
}

/** Whether a folded word restricts ("only"). */
export function isRestriction(folded: string): boolean {
  return RESTRICTIONS.has(folded);
}
