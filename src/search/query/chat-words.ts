import { COMMAS } from '../answer-words.js';
import { isLanguageCode, packOf, perLanguage } from '../../language/languages.js';

/** No longer a written form is read only as it is written small: "U", "N" and "R" are initials. */
const SHORT = 2;

/** "Whooo", "nerdeee": a small letter three times or more, but for those of Roman figures. */
const DRAWN_OUT = /([^\P{L}\p{Lu}ivx])\1{2,}/gu;

interface Spellings {
  readonly written: RegExp;
  readonly meant: ReadonlyMap<string, string>;
}

const SPELLINGS = perLanguage(({ chat }): Spellings => {
  const keys = Object.keys(chat.spellings).toSorted((a, b) => b.length - a.length);
  const alternatives = keys.map((key) => key.replaceAll(' ', String.raw`\s+`)).join('|') || '(?!)';
  return {
    // Neither part of a dotted or hyphenated word nor behind an apostrophe.
    written: new RegExp(
      String.raw`(?<![\p{L}\p{M}\p{N}'’.@#/-])(?:${alternatives})(?![\p{L}\p{M}\p{N}'’/-]|\.\p{L})`,
      'giu',
    ),
    meant: new Map(Object.entries(chat.spellings)),
  };
});

/** Most words that part an expression. */
const APART = 6;

const PARTED = perLanguage(({ chat }) =>
  chat.partedVerbs.map(
    ({ first, last }) =>
      new RegExp(
        String.raw`(?<![\p{L}\p{M}])(${first})((?: [^\s,;:.!?${COMMAS}]+){1,${APART}}?) (${last})(?![\p{L}\p{M}])`,
        'iu',
      ),
  ),
);

/** A question whose verb stands together with what belongs to it: it is looked up as one expression. */
export function withVerbsWhole(text: string, language: string): string {
  const { code } = packOf(language);
  if (!isLanguageCode(code)) return text;
  return PARTED[code].reduce((read, parted) => read.replace(parted, '$1 $3$2'), text);
}

/** A question with its slips, short forms and words of a dialect as the language writes them. */
export function respell(text: string, language: string): string {
  const { code } = packOf(language);
  if (!isLanguageCode(code)) return text;
  const spellings = SPELLINGS[code];
  const read = text.replace(DRAWN_OUT, '$1').replace(spellings.written, (word) => {
    const small = word.toLocaleLowerCase(language);
    if (word.length <= SHORT && word !== small) return word;
    const meant = spellings.meant.get(small.replaceAll(/\s+/gu, ' ')) ?? word;
    return word.length > SHORT && word === word.toLocaleUpperCase(language) && word !== small
      ? meant.toLocaleUpperCase(language)
      : meant;
  });
  return read === text ? text : read.replaceAll(/[^\S\n]{2,}/gu, ' ').trim();
}
