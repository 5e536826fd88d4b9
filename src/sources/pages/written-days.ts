import { fold } from '../../language/fold.js';
import { isoDay } from '../../language/dates/iso-days.js';
import { ownDatesOf } from '../../language/dates/own-dates.js';
import { writtenDates } from '../../language/dates/written-dates.js';
import { tokenize } from '../../language/tokenize.js';
import { readPublished } from '../published-date.js';
import { PAGE_WORDS } from './languages/page-words.js';

/** A day in a line of a page; `updated` where a word before it says that it is that of a change. */
export interface WrittenDay {
  readonly day: string;
  readonly updated: boolean;
}

/** Longest line that is looked at for the day of an article. */
const LONGEST_LINE = 300;
const FIRST_YEAR = 1990;
/** Before such a year no page was published, and after it none is yet: what says so is another number. */
const LAST_YEAR = 2100;
const NUMERIC = /(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/g;
const ISO = /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;

/** The days in full that a line names, in order. */
export function writtenDays(line: string, language: string): WrittenDay[] {
  if (line.length > LONGEST_LINE || !/\d/.test(fold(line))) return [];
  const found: { at: number; day: string }[] = [];
  const add = (at: number, year: number, month: number, day: number): void => {
    const iso = year < FIRST_YEAR || year > LAST_YEAR ? null : isoDay(year, month, day);
    if (iso !== null && !found.some((other) => other.at === at)) found.push({ at, day: iso });
  };
  const words = { text: line, start: 0, end: line.length, tokens: tokenize(line) };
  // A page of one language may stand in the frame of another.
  for (const own of [ownDatesOf(language), null]) {
    for (const { form, firstToken } of writtenDates(words, own)) {
      if (form.kind === 'day' && form.year !== null)
        add(words.tokens[firstToken]?.start ?? 0, form.year, form.month, form.day);
    }
  }
  const digits = line.replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : fold(digit)));
  for (const match of digits.matchAll(ISO))
    add(match.index, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of digits.matchAll(NUMERIC)) {
    const order = dayFirst(Number(match[1]), Number(match[3]), match[2] === '.', language);
    if (order !== null) add(match.index, Number(match[4]), order.month, order.day);
  }
  found.sort((one, other) => one.at - other.at);
  let from = 0;
  return found.map(({ at, day }) => {
    const before = line.slice(from, at);
    from = at;
    return { day, updated: saysUpdated(before) };
  });
}

/** Whether the words before a day say that it is that of a change. */
export function saysUpdated(before: string): boolean {
  const match = PAGE_WORDS.updated.exec(before);
  return match !== null && !PAGE_WORDS.published.test(before.slice(match.index + match[0].length));
}

/** Which is the day and which the month; null where English leaves it open. */
function dayFirst(
  one: number,
  other: number,
  isDotted: boolean,
  language: string,
): { day: number; month: number } | null {
  if (one > 12) return { day: one, month: other };
  if (other > 12) return { day: other, month: one };
  const isOpen = /^en(?:-US)?$/i.test(language) || language === 'und';
  return one === other || isDotted || !isOpen ? { day: one, month: other } : null;
}

/** A date of a page's data as an ISO date or date-time, however it is written; null where it is none. */
export function readPageDate(value: string, language: string): string | null {
  const text = value.trim();
  const seconds = /^(\d{10})(?:\d{3})?$/.exec(text)?.[1];
  if (seconds !== undefined) return new Date(Number(seconds) * 1000).toISOString();
  const iso = readPublished(text) ?? readPublished(text.replace(/([+-]\d{2})$/, '$1:00'));
  if (iso !== null) return isYearOfPages(iso) ? iso : null;
  const start = /^((?:19|20)\d{2}-\d{2}-\d{2})(?=[T ])/.exec(text)?.[1];
  const day =
    (start === undefined ? null : readPublished(start)) ?? writtenDays(text, language)[0]?.day ?? null;
  return day !== null && isYearOfPages(day) ? day : null;
}

function isYearOfPages(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The day in an address (`/2025/10/08/`, `-20251008`), or null. */
export function dayOfAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  const parted =
    /[/-]((?:19|20)\d{2})[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)/i.exec(pathname);
  if (parted !== null) {
    const month = Number(parted[2]);
    const named = Number.isNaN(month)
      ? writtenDays(`${parted[3]} ${capital(parted[2])} ${parted[1]}`, 'en')[0]?.day
      : undefined;
    return named ?? (Number.isNaN(month) ? null : readPageDate(`${parted[1]}-${month}-${parted[3]}`, 'und'));
  }
  const joined = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(pathname);
  return joined === null ? null : readPageDate(`${joined[1]}-${joined[2]}-${joined[3]}`, 'und');
}

function capital(word: string | undefined): string {
  return word === undefined ? '' : word.slice(0, 1).toUpperCase() + word.slice(1);
}
