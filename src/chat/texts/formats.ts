import { once } from '../../language/lazily.js';
import { isolated, type Direction } from '../direction.js';

/** How one language writes what the interface shows. */
export interface Formats {
  /** A day as the source wrote it, in words; null is unknown. */
  readonly date: (iso: string | null) => string;
  /** A day, month or year (`2025-10-08`, `2025-10`, `2025`) in words. */
  readonly when: (value: string) => string;
  /** Of the days from the first to the last, both ISO days. */
  readonly span: (first: string, last: string) => string;
  /** Name of the language of a BCP 47 tag. */
  readonly language: (tag: string) => string;
  readonly number: (count: number) => string;
}

interface FormatOptions {
  /** BCP 47 tag for dates and numbers, with the digits and calendar that are wanted. */
  readonly locale: string;
  readonly direction: Direction;
  readonly undated: string;
  readonly unknownLanguage: string;
}

/** The formats of one language, from Unicode's CLDR; what Node takes some 10 ms to make is made when it is first used. */
export function formatsFor({ locale, direction, undated, unknownLanguage }: FormatOptions): Formats {
  const longDate = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const month = once(
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  );
  const languageNames = once(() => new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }));
  const numbers = once(() => new Intl.NumberFormat(locale));
  /** A time zone is not converted, since that could move the date. */
  function date(iso: string | null): string {
    if (iso === null) return undated;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
    if (day === undefined) return isolated(iso, direction);
    const time = new Date(`${day}T00:00:00Z`);
    // JavaScript takes 31 February for 3 March; a day that does not exist is shown as it was written.
    const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
    return exists ? longDate().format(time) : isolated(iso, direction);
  }
  return {
    date,
    span: (first, last) =>
      // Thin spaces are of no use here, and versions of Node differ in them.
      longDate()
        .formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
        .replaceAll(/[\u2009\u202F]/gu, ' '),
    when: (value) =>
      /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)
        ? month().format(new Date(`${value}-01T00:00:00Z`))
        : date(value),
    language(tag) {
      if (tag === 'und') return unknownLanguage;
      try {
        return isolated(languageNames().of(tag) ?? tag, direction);
      } catch {
        return isolated(tag, direction);
      }
    },
    number: (count) => numbers().format(count),
  };
}
