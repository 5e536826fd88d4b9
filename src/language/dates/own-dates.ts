import { BASE_LANGUAGE, primaryOf, type LanguageCode } from '../languages.js';
import { arabic } from '../packs/ar/pack.js';
import { hebrew } from '../packs/he/pack.js';
import { turkish } from '../packs/tr/pack.js';
import { englishDates } from './en/english-dates.js';
import { listedDates } from './listed-dates.js';
import type { OwnDates } from './date-language.js';

/** The dates of each language that are words, or leave the year out. */
const OWN_DATES: Readonly<Record<LanguageCode, OwnDates>> = {
  en: englishDates,
  tr: listedDates(turkish.calendar),
  ar: listedDates(arabic.calendar),
  he: listedDates(hebrew.calendar),
};

const BY_CODE: ReadonlyMap<string, OwnDates> = new Map(Object.entries(OWN_DATES));

/** The dates of a language by its BCP 47 tag, whatever its region; of one without a pack those of the base language. */
export function ownDatesOf(tag: string): OwnDates {
  return BY_CODE.get(primaryOf(tag)) ?? OWN_DATES[BASE_LANGUAGE];
}
