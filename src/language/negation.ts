import { alternativesOfAll, wordsOfAll } from './all-languages.js';

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

/** What is written into verbs to deny them, with an ending of two letters or more behind it. */
const IN_VERBS = new RegExp(`(?:${alternativesOfAll(({ denial }) => denial.inVerbs)})(?=\\p{L}{2})`, 'gu');

/** Whether one of two folded words is the other one, denied ("edildi", "edilmedi"). */
export function isDenialOf(folded: string, other: string): boolean {
  const [verb, denied] = folded.length < other.length ? [folded, other] : [other, folded];
  return [...denied.matchAll(IN_VERBS)].some(
    ({ 0: written, index }) =>
      index > 1 && denied.slice(0, index) + denied.slice(index + written.length) === verb,
  );
}

/** Whether a folded word restricts ("only"). */
export function isRestriction(folded: string): boolean {
  return RESTRICTIONS.has(folded);
}
