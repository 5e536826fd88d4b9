import { english } from '../../../../language/packs/en/pack.js';
import { isHyphened, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import { wordSet } from '../../folded-words.js';

/** A number as written in digits or words. */
export interface WrittenNumber {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly value: number;
}

/** Those that the language lists as one term with their digits, and the rest of them. */
const NUMBER_VALUES: ReadonlyMap<string, number> = new Map([
  ...Object.entries(english.numbers.digits).map(([word, digits]): [string, number] => [word, Number(digits)]),
  ['zero', 0],
  ['one', 1],
  ['thirteen', 13],
  ['fourteen', 14],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const DIGITS = /^[0-9]+(?:\.[0-9]+)?$/;
/** "1.5 million" has no more places than floating point keeps. */
const PLACES = 1e6;

/** Whether a folded word can start a number. */
export function opensNumber(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || NUMBER_VALUES.has(folded);
}

/** Reads the English number that starts at a position: "24,927", "1.5 million", "twenty-four", "two hundred". */
export function numberAt(words: SentenceWords, at: number): WrittenNumber | null {
  const first = wordAt(words, at);
  const code = first.charCodeAt(0);
  const isDigit = code >= 0x30 && code <= 0x39;
  if (isDigit && !DIGITS.test(first)) return null;
  const start = isDigit ? Number(first) : NUMBER_VALUES.get(first);
  if (start === undefined) return null;
  let value = start;
  let last = at;
  const unit = NUMBER_VALUES.get(wordAt(words, last + 1));
  if (
    (NUMBER_VALUES.get(first) ?? 0) >= 20 &&
    unit !== undefined &&
    unit > 0 &&
    unit < 10 &&
    isHyphened(words, last)
  ) {
    value += unit;
    last += 1;
  }
  for (;;) {
    const scale = SCALES.get(wordAt(words, last + 1));
    if (scale === undefined || !(isSpaced(words, last) || isHyphened(words, last))) break;
    value *= scale;
    last += 1;
  }
  return { firstToken: at, lastToken: last, value: Math.round(value * PLACES) / PLACES };
}

/** Before a figure, and part of it: folded qualifiers, longest first. */
const QUALIFIERS: readonly (readonly string[])[] = [
  'no fewer than',
  'no less than',
  'as many as',
  'as few as',
  'at least',
  'at most',
  'more than',
  'fewer than',
  'less than',
  'up to',
  'close to',
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'over',
  'under',
  'approximately',
  'roughly',
  'only',
  'within',
].map((phrase) => phrase.split(' '));

/** Behind these a qualifier's word is their own: "handed over 18 bodies", "spoke about four subjects". */
const TAKES: Readonly<Record<string, ReadonlySet<string>>> = {
  over: wordSet(
    'hand hands handed handing take takes took taken taking turn turns turned turning give gives gave given giving',
  ),
  about: wordSet(
    'speak speaks spoke spoken speaking talk talks talked talking tell tells told ask asks asked hear heard know knew warn warned wrote write question questions concern concerned concerns information details think thought',
  ),
};

/** The qualifier that ends right before a position, with where it starts. */
export function qualifierBefore(
  words: SentenceWords,
  at: number,
): { readonly firstToken: number; readonly phrase: string } | null {
  if (!isSpaced(words, at - 1)) return null;
  const found = QUALIFIERS.find((phrase) =>
    phrase.every((word, index) => wordAt(words, at - phrase.length + index) === word),
  );
  if (found === undefined) return null;
  const phrase = found.join(' ');
  const firstToken = at - found.length;
  const isOfVerb =
    TAKES[phrase]?.has(wordAt(words, firstToken - 1)) === true && isSpaced(words, firstToken - 1);
  return isOfVerb ? null : { firstToken, phrase };
}

/** Before a small number these tell of something known ("the two sides"): no new figure. */
export const KNOWN_BEFORE = wordSet(
  'the these those his her its their our other last first next past same both',
);
