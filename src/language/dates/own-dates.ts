import { codeOf, type LanguageCode } from '../languages.js';
import { lazily } from '../lazily.js';
import { arabic } from '../packs/ar/pack.js';
import { hebrew } from '../packs/he/pack.js';
import { turkish } from '../packs/tr/pack.js';
import { englishDates } from './en/english-dates.js';
import { listedDates } from './listed-dates.js';
import type { OwnDates } from './date-language.js';

/** The dates of each language that are words, or leave the year out. */
const OWN_DATES: Readonly<Record<LanguageCode, () => OwnDates>> = {
  en: () => englishDates,
  tr: () => listedDates(turkish),
  ar: () => listedDates(arabic),
  he: () => listedDates(hebrew),
};

/** Made when a text of the language is first read: thousands of inflected forms each. */
const made = lazily((code: LanguageCode) => OWN_DATES[code]());

/** The dates of a language by its BCP 47 tag, whatever its region; of one without a pack those of the base language. */
export function ownDatesOf(tag: string): OwnDates {
  return made(codeOf(tag));
}
