import { ALL_PACKS } from './languages.js';
import { inNormalForm } from './normal-form.js';

/** Letters that Unicode decomposition leaves alone but that people type as plain ones: of Latin, then of each pack. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ...ALL_PACKS.flatMap(({ orthography }) => Object.entries(orthography.letters)),
]);

const PLAIN_LETTERS = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');
/** Marks above and below letters, and what has no width. */
const UNSEEN = /[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;
/** Printable ASCII, where folding is lower case. */
const ASCII = /^[ -~]*$/;

/**
 * Folds case, diacritics, compatibility forms and letters written for one another, so that `Muñoz`, `MUÑOZ` and
 * `Munoz` are one, in the script of every pack alike. The result is for comparing, never for showing.
 */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return inNormalForm(word, 'NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN.get(letter) ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
