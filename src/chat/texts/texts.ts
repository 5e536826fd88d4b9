import { BASE_LANGUAGE, LANGUAGES, primaryOf, type LanguageCode } from '../../language/languages.js';
import { ar } from './ar.js';
import { en, type Texts } from './en.js';
import { he } from './he.js';
import { tr } from './tr.js';

export type { Texts } from './en.js';

/** What the interface says in each language. */
const TEXTS: Readonly<Record<LanguageCode, Texts>> = { en, tr, ar, he };

/** The texts for the first of these BCP 47 tags (`tr`, `en-GB`) whose language has some; else those of the base language. */
export function textsFor(...tags: readonly string[]): Texts {
  for (const tag of tags) {
    const primary = primaryOf(tag.toLowerCase());
    const code = LANGUAGES.find((language) => language === primary);
    if (code !== undefined) return TEXTS[code];
  }
  return TEXTS[BASE_LANGUAGE];
}

/** The language that texts are in. */
export function languageOfTexts(texts: Texts): LanguageCode {
  return LANGUAGES.find((code) => TEXTS[code] === texts) ?? BASE_LANGUAGE;
}
