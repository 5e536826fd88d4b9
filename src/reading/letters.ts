import { fold } from '../language/fold.js';

/** Classes of characters, for where words begin and end and for how they are written. */
export const LETTER_KIND = { other: 0, lower: 1, upper: 2, digit: 3, mark: 4, space: 5, plain: 6 } as const;

/** Blocks that letters and punctuation of the languages stand in; what is beyond stands for itself. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0, 0x2100],
  [0xfb00, 0xff00],
];
const QUOTES: readonly (readonly [string, string])[] = [
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
];

const DIGITS = /\p{N}+/gu;
const KINDS: readonly (readonly [number, RegExp])[] = [
  [LETTER_KIND.space, /\s+/gu],
  [LETTER_KIND.lower, /\p{Ll}+/gu],
  [LETTER_KIND.upper, /\p{Lu}+/gu],
  [LETTER_KIND.plain, /[\p{Lt}\p{Lm}\p{Lo}]+/gu],
  [LETTER_KIND.digit, DIGITS],
  [LETTER_KIND.mark, /\p{M}+/gu],
];

/** What stands for each UTF-16 code unit where words are compared, and its kind; made once for a parser. */
export interface Letters {
  /** Folded code; all digits are one. 0 where nothing is left of it. */
  readonly folded: Uint16Array;
  readonly kind: Uint8Array;
}

/** Stands between letters that are folded all at a time; for private use, so that it is itself however it is folded. */
const BETWEEN = '\uE000';

/**
 * @param language BCP 47 tag, for its lower case
 * @param foldsLetters whether letters written for one another are one; else only their case is folded
 */
export function lettersOf(language: string, foldsLetters: boolean): Letters {
  const folded = new Uint16Array(0x10000);
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < folded.length; code += 1) folded[code] = code;
  for (const [from, to] of BLOCKS) {
    const letters = Array.from({ length: to - from }, (_, index) => String.fromCharCode(from + index));
    const joined = letters.join(BETWEEN);
    const plain = (foldsLetters ? fold(joined) : joined.toLocaleLowerCase(language)).split(BETWEEN);
    for (let at = 0; at < plain.length; at += 1) folded[from + at] = plain[at]?.charCodeAt(0) || 0;
    const run = letters.join('');
    for (const [letterKind, pattern] of KINDS)
      for (const { 0: alike, index } of run.matchAll(pattern))
        kind.fill(letterKind, from + index, from + index + alike.length);
    for (const { 0: digits, index } of run.matchAll(DIGITS))
      folded.fill(0x30, from + index, from + index + digits.length);
  }
  for (const [quote, plain] of QUOTES) folded[quote.charCodeAt(0)] = plain.charCodeAt(0);
  return { folded, kind };
}
