import { BASE_LANGUAGE, primaryOf, type LanguageCode } from '../../language/languages.js';
import { neutral } from '../../language/neutral-pack.js';
import { arabicFacts } from './ar/arabic-facts.js';
import { englishFacts } from './en/english-facts.js';
import { noFacts, type FactLanguage } from './fact-language.js';
import { hebrewFacts } from './he/hebrew-facts.js';
import { turkishFacts } from './tr/turkish-facts.js';

/** Each language with a pack says here what facts are read in it; `noFacts` is an answer too. */
const FACT_LANGUAGES: Readonly<Record<LanguageCode, FactLanguage>> = {
  en: englishFacts,
  tr: turkishFacts,
  ar: arabicFacts,
  he: hebrewFacts,
};

const BY_CODE: ReadonlyMap<string, FactLanguage> = new Map([
  ...Object.entries(FACT_LANGUAGES),
  // A text of no known language may hold names, dates and figures all the same; it has no wordings.
  [neutral.code, FACT_LANGUAGES[BASE_LANGUAGE]],
]);

/** What facts are read in a language, by its BCP 47 tag; none in one without a pack. */
export function factLanguageOf(tag: string): FactLanguage {
  return BY_CODE.get(primaryOf(tag)) ?? noFacts;
}
