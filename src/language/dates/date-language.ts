import type { SentenceWords } from '../words-of-sentence.js';
import type { HijriWords } from './hijri-dates.js';
import type { MonthTurn, WrittenDate } from './date-frame.js';

/** The dates of a language that are words alone, or leave the year out. Words are folded. */
export interface OwnDates {
  /** A date that is words ("Tuesday", "the next day") starts with one of these, or has it. */
  readonly openers: ReadonlySet<string>;
  /** What a month without a year, and a year by itself, stand behind. */
  readonly beforeMonth: ReadonlySet<string>;
  readonly beforeYear: ReadonlySet<string>;
  /** Parts of a month ("late"). */
  readonly monthParts: ReadonlySet<string>;
  /** Months that need no year. */
  readonly months: ReadonlySet<string>;
  /** Those that bear a particle or an ending, which tell that they stand by themselves. */
  readonly monthForms: ReadonlyMap<string, number>;
  /** Those that are no other words, and say a month wherever they stand. */
  readonly plainMonths: ReadonlySet<string>;
  /** "Last", "this" and "next" beside a month. */
  readonly turns: ReadonlyMap<string, MonthTurn>;
  /** What tells the same right behind a month, and behind a year. */
  readonly behindMonth: ReadonlySet<string>;
  readonly behindYear: ReadonlySet<string>;
  /** Between a day and its month ("of"); days of the month that are words. */
  readonly ofMonth: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** A day may stand behind its month ("October 8"). */
  readonly dayBehind: boolean;
  /** Days of the week that are written with a capital beside a date in full, and set off behind it. */
  readonly weekdays: ReadonlySet<string>;
  /** Case endings: where a figure bears one it is a year or an hour ("2025'te"). */
  readonly endings: ReadonlySet<string>;
  /** Beside a date that only bounds a time, or comes near one: nothing happened just on it. */
  readonly bounds: ReadonlySet<string>;
  /** Whether these stand behind a date, or before it. */
  readonly boundsBehind: boolean;
  /** Between such a word and a date ("the", "day"). */
  readonly articles: ReadonlySet<string>;
  readonly hijri: HijriWords;
  /** The date that is words at a position. @param free the first position that is no part of a date before */
  readonly wordsAt: (words: SentenceWords, at: number, free: number) => WrittenDate | null;
}
