import { fold } from '../language/fold.js';

/** Classes of characters, for where words begin and end and for how they are written. */
export const LETTER_KIND = { other: 0, lower: 1, upper: 2, digit: 3, mark: 4, space: 5, plain: 6 } as const;

/** Blocks that letters and punctuation of the languages stand in; what is beyond stands for itself. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0, 0x2100],
  [0xfb00, 0xff00],
];
const QUOTES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};

/** What stands for each UTF-16 code unit where words are compared, and its kind; made once for a parser. */
export interface Letters {
  /** Folded code; all digits are one. 0 where nothing is left of it. */
  readonly folded: Uint16Array;
  readonly kind: Uint8Array;
}

/**
 * @param language BCP 47 tag, for its lower case
 * @param foldsLetters whether letters written for one another are one; else only their case is folded
 */
export function lettersOf(language: string, foldsLetters: boolean): Letters {
  const folded = new Uint16Array(0x10000);
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < folded.length; code += 1) folded[code] = code;
  const codes = BLOCKS.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
  for (const code of codes) {
    const letter = String.fromCharCode(code);
    const plain = foldsLetters ? fold(letter) : letter.toLocaleLowerCase(language);
    folded[code] = (QUOTES[letter] ?? plain).charCodeAt(0) || 0;
    kind[code] = kindOf(letter);
    if (kind[code] === LETTER_KIND.digit) folded[code] = 0x30;
  }
  return { folded, kind };
}

function kindOf(letter: string): number {
  if (/\s/u.test(letter)) return LETTER_KIND.space;
  if (/\p{Ll}/u.test(letter)) return LETTER_KIND.lower;
  if (/\p{Lu}/u.test(letter)) return LETTER_KIND.upper;
  if (/\p{L}/u.test(letter)) return LETTER_KIND.plain;
  if (/\p{N}/u.test(letter)) return LETTER_KIND.digit;
  if (/\p{M}/u.test(letter)) return LETTER_KIND.mark;
  return LETTER_KIND.other;
}
