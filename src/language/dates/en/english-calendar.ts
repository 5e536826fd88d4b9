import { usualNames } from '../../all-languages.js';
import { english } from '../../packs/en/pack.js';
import { calendarPlaces } from '../calendar-words.js';

const { months, weekdays } = english.calendar;

/** Days of the week, in full and shortened → 0 (Sunday) to 6. */
export const WEEKDAY_NUMBERS = calendarPlaces(weekdays);
/** Months, in full and shortened. */
export const ENGLISH_MONTHS: ReadonlySet<string> = new Set(calendarPlaces(months).keys());

/** Months and days of the week as they are written in full. */
export const FULL_MONTHS: ReadonlySet<string> = new Set(usualNames(months));
export const FULL_WEEKDAYS: ReadonlySet<string> = new Set(usualNames(weekdays));
