import { ALL_PACKS } from '../../language/languages.js';
import { exists, readPublished } from '../published-date.js';

const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Hours from Greenwich that RFC 822 names. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ...['gmt', 'ut', 'utc', 'z'].map((name) => [name, 'Z'] as const),
  ...['e', 'c', 'm', 'p'].flatMap((letter, index) => [
    [`${letter}st`, `-0${5 + index}:00`] as const,
    [`${letter}dt`, `-0${4 + index}:00`] as const,
  ]),
]);
/** `Wed, 24 Sep 2018 19:42:40 -0300`, the weekday in any language and the month in one that is known. */
const MAIL_DATE =
  /^(?:[^\d,]{1,20},?\s*)?(\d{1,2})[\s.-]+(\p{L}[\p{L}\p{M}]{1,14})\.?[\s,-]+(\d{4}|\d{2})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?/iu;

/**
 * Reads a date of a feed: as ISO 8601 has it, or as mails do. A time in a zone that has no known meaning is left out.
 *
 * @returns an ISO date or date-time in the zone that was written; null where it cannot be read
 */
export function readFeedDate(written: string | undefined): string | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 100) return null;
  return readPublished(trimmed) ?? readMailDate(trimmed);
}

function readMailDate(written: string): string | null {
  const found = MAIL_DATE.exec(written);
  if (found === null) return null;
  const [, day = '', name = '', year = '', hour, minute = '', second = '00', zone] = found;
  const month = monthOf(name);
  if (month === null) return null;
  // Of two digits, by RFC 2822.
  const fullYear = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const date = `${fullYear}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!exists(date)) return null;
  const offset = zone === undefined ? '' : offsetOf(zone);
  if (hour === undefined || offset === null) return date;
  return readPublished(`${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`) ?? date;
}

function offsetOf(zone: string): string | null {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return ZONES.get(zone.toLowerCase()) ?? null;
}

function monthOf(name: string): number | null {
  const english = ENGLISH.indexOf(name.slice(0, 3).toLowerCase());
  if (english >= 0 && /^[a-z]+$/i.test(name)) return english + 1;
  for (const { code, calendar } of ALL_PACKS) {
    const lower = name.toLocaleLowerCase(code);
    for (const months of [calendar.months, calendar.otherMonths]) {
      const index = months.findIndex((names) =>
        names
          .split(',')
          .some((month) => month.trim() === lower || (lower.length >= 3 && month.trim().startsWith(lower))),
      );
      if (index >= 0) return index + 1;
    }
  }
  return null;
}
