import { gapAfter, wordAt, type SentenceWords } from '../words-of-sentence.js';
import type { OwnDates } from './date-language.js';
import type { WrittenDate } from './date-frame.js';

/** Small words between what bounds a date and the date ("since the day of …"), at most. */
const BETWEEN = 2;
/** Between words of one expression. */
const SPACED = /^(?:['’]\p{L}+)?\s$/u;

/**
 * Whether a date only bounds a time or comes near one: "since 7 October", "until Friday", "around 30 June". What is told then did not
 * happen on that day.
 */
export function isBoundedDate(
  words: SentenceWords,
  { firstToken, lastToken }: WrittenDate,
  { bounds, boundsBehind, articles, turns }: OwnDates,
): boolean {
  if (!boundsBehind) {
    let at = firstToken - 1;
    while (at >= firstToken - BETWEEN && articles.has(wordAt(words, at)) && !bounds.has(wordAt(words, at)))
      at -= 1;
    return at >= 0 && bounds.has(wordAt(words, at));
  }
  // "2023'ten bu yana": the case behind a year is a word of its own, and stands without a space.
  const isInflected = /^['’]$/u.test(gapAfter(words, lastToken));
  const behind = isInflected ? lastToken + 1 : lastToken;
  const isNear = (steps: number): boolean =>
    Array.from({ length: steps }, (_, step) => behind + step).every((at) => SPACED.test(gapAfter(words, at)));
  // "Bu yana": up to this time.
  return (
    (isNear(1) && bounds.has(wordAt(words, behind + 1))) ||
    (isNear(2) && turns.get(wordAt(words, behind + 1)) === 'this' && bounds.has(wordAt(words, behind + 2)))
  );
}
