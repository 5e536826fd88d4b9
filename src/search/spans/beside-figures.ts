import {
  gapAfter,
  isHyphened,
  isSpaced,
  wordAt,
  type SentenceWords,
} from '../../language/words-of-sentence.js';
import type { FigureWords } from './figure-words.js';

/*
 * What stands right beside a figure and belongs to it, or tells what it is.
 */

/** Shortened scales stand right behind: "$450m", "2.5bn". */
const DIGITS = /^[^0-9a-z]{0,2}[0-9][0-9.,]*(?:k|mn?|bn|tn)?$/;
/** Between a figure and its ending, which is a word of its own ("250'yi aşkın"). */
const APOSTROPHE = /^['’]$/;

/** Whether a folded word is a figure in digits, with what is written onto it. */
export function isDigits(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code > 0x24f && DIGITS.test(word)) ? DIGITS.test(word) : false;
}

/** The word of money right behind a number, or behind whose money it is ("5 million US dollars"); null where there is none. */
export function moneyBehind(words: SentenceWords, last: number, { money }: FigureWords): number | null {
  if (!isSpaced(words, last)) return null;
  if (money.has(wordAt(words, last + 1))) return last + 1;
  const whose = words.text.charAt(words.tokens[last + 1]?.start ?? words.end);
  const isWhose = /^\p{Lu}/u.test(whose) && isSpaced(words, last + 1);
  return isWhose && money.has(wordAt(words, last + 2)) ? last + 2 : null;
}

/** "Resolution 2231", "E-1945", "[3]", "5. tur", "2254 sayılı" */
export function isNamed(words: SentenceWords, first: number, last: number, table: FigureWords): boolean {
  const before = gapAfter(words, first - 1);
  const behind = gapAfter(words, last);
  if (table.labels.has(wordAt(words, first - 1)) && /^\s(?:#|№)?$/u.test(before)) return true;
  if (table.labelsBehind.has(wordAt(words, last + 1))) return true;
  if (/[[#№]$/u.test(before) || (/^[-‐‑–]$/u.test(before) && /^[a-z]/.test(wordAt(words, first - 1))))
    return true;
  return (
    first === last &&
    /^\.\s?$/u.test(behind) &&
    /^\p{Ll}/u.test(words.text.slice(words.tokens[last + 1]?.start ?? words.end))
  );
}

/** "15 out of 17", "five of the six" */
export function isPartOf(
  words: SentenceWords,
  first: number,
  { partOf, beforePartOf, numbers }: FigureWords,
): boolean {
  // One word may stand before the whole, and one between the part and what parts them.
  const of = partOf.has(wordAt(words, first - 1))
    ? first - 1
    : partOf.has(wordAt(words, first - 2))
      ? first - 2
      : -1;
  if (of < 0) return false;
  // "About 35 committed out of some 50": words may stand before "out of".
  const before = beforePartOf.has(wordAt(words, of - 1)) ? 4 : 2;
  return Array.from({ length: before }, (_, back) => of - 1 - back).some(
    (at) => isDigits(wordAt(words, at)) || numbers.has(wordAt(words, at)),
  );
}

/** The last token of a phrase that stands right behind a token; null where none does. */
export function phraseBehind(
  words: SentenceWords,
  last: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): number | null {
  const end = APOSTROPHE.test(gapAfter(words, last)) ? last + 1 : last;
  const beside = isSpaced(words, end) || isHyphened(words, end);
  const phrase = (beside ? phrases.get(wordAt(words, end + 1)) : undefined)?.find((each) =>
    each.every((word, at) => wordAt(words, end + 1 + at) === word),
  );
  return phrase === undefined ? null : end + phrase.length;
}

/** The first token of what qualifies a figure from before; its own where nothing does. */
export function wordsQualifying(
  words: SentenceWords,
  first: number,
  free: number,
  { qualifiers }: FigureWords,
): number {
  const phrase = (
    isSpaced(words, first - 1) || isHyphened(words, first - 1)
      ? qualifiers.get(wordAt(words, first - 1))
      : undefined
  )?.find(
    (each) =>
      first - each.length >= free &&
      each.every((word, at) => wordAt(words, first - each.length + at) === word),
  );
  return phrase === undefined ? first : first - phrase.length;
}
