import { fold } from '../fold.js';
import type { Calendar } from '../language-pack.js';
import { foldWord } from '../word-sets.js';
import { isSpaced, wordAt, type SentenceWords } from '../words-of-sentence.js';
import type { WrittenDate } from './date-frame.js';
import { addDays } from './iso-days.js';

/** How a language writes days of the Hijra. */
export interface HijriWords {
  /** Months of a word or two, folded → 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Folded names of the calendar of Umm al-Qura, of letters and single spaces. */
  readonly calendarNames: readonly string[];
}

/** Days of one era's months are reckoned from the moon in several ways: this is the one that Intl knows and pages name. */
const FORMAT = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});
/** A day of that calendar whose ISO day is known, and the mean lengths of its years and months. */
const KNOWN = { year: 1447, day: '2025-06-26' } as const;
const MEAN = { year: 354.367, month: 29.53 } as const;
/** Days that means may be wrong by. */
const SLACK = 4;
/** Years that Intl has tables for. */
const YEARS = { first: 1300, last: 1500 } as const;
const YEAR = /^(1[345]\d\d)[^0-9]{0,2}$/u;
const DAY = /^\d{1,2}$/u;
/** Longest name of a month, in words. */
const LONGEST_MONTH = 3;

/** The words of a calendar for days of the Hijra. */
export function hijriWordsOf({ hijriMonths, ummAlQura }: Calendar): HijriWords {
  const letters = (name: string): string =>
    fold(name)
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return {
    months: new Map(
      hijriMonths.flatMap((names, place) =>
        names
          .split(',')
          .map((name): [string, number] => [name.split(/[\s-]/u).map(foldWord).join(' '), place + 1]),
      ),
    ),
    calendarNames: ummAlQura
      .split(',')
      .filter((name) => name !== '')
      .map(letters),
  };
}

/** A day of the Hijra at its number: "7 Safar 1447"; null where none stands there. */
export function hijriDatesAt(
  words: SentenceWords,
  at: number,
  hijri: HijriWords | undefined,
): WrittenDate[] | null {
  if (hijri === undefined || !DAY.test(wordAt(words, at)) || !isSpaced(words, at)) return null;
  let name = '';
  for (let last = at + 1; last <= at + LONGEST_MONTH; last += 1) {
    name = name === '' ? wordAt(words, last) : `${name} ${wordAt(words, last)}`;
    const month = hijri.months.get(name);
    const year = Number(YEAR.exec(wordAt(words, last + 1))?.[1] ?? '0');
    if (month === undefined || year === 0) continue;
    const form = { kind: 'hijri', year, month, day: Number(wordAt(words, at)) } as const;
    return [{ firstToken: at, lastToken: last + 1, form }];
  }
  return null;
}

/** Whether a text names the calendar by which its days of the Hijra are to be read; without it they may be a day apart. */
export function namesUmmAlQura(text: string, { calendarNames }: HijriWords): boolean {
  const letters = fold(text).replace(/[^\p{L}]+/gu, ' ');
  return calendarNames.some((name) => letters.includes(name));
}

/** The ISO day of a day of the calendar of Umm al-Qura; null where it has no such day. */
export function isoDayOfHijri(year: number, month: number, day: number): string | null {
  if (year < YEARS.first || year > YEARS.last) return null;
  const away = (year - KNOWN.year) * MEAN.year + (month - 1) * MEAN.month + day - 1;
  const about = addDays(KNOWN.day, Math.round(away));
  for (let step = -SLACK; step <= SLACK; step += 1) {
    const one = addDays(about, step);
    const parts = new Map(
      FORMAT.formatToParts(new Date(`${one}T00:00:00Z`)).map(({ type, value }) => [type, value]),
    );
    const isIt =
      Number(parts.get('year')) === year &&
      Number(parts.get('month')) === month &&
      Number(parts.get('day')) === day;
    if (isIt) return one;
  }
  return null;
}
