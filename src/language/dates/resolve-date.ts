import { isoDayOfHijri } from './hijri-dates.js';
import { addDays, addMonths, daysBetween, isoDay, isoMonth, weekdayOf } from './iso-days.js';
import type { DateForm, DateFrame, DateView } from './date-frame.js';

/** "Next Tuesday" closer than this could be either of two. */
const CLEARLY_NEXT_DAYS = 3;
/** A day as close as this to the article's is meant, whatever else the article names. */
const CLOSE_DAYS = 31;
/** And one as soon ahead, though it is told as if done ("takes effect on Sunday, 19 January"). */
const SOON_DAYS = 14;
/** Months to the next year's that is as near. */
const CLOSE_MONTHS = 2;
/** A month as far from the article's as this is as near in one year as in the other. */
const HALF_YEAR_MONTHS = 6;

/**
 * Makes a date absolute: an ISO day, month or year, or null where the article does not tell.
 *
 * @param view which way what is told looks: "in January" of an article of October is nine months back or three ahead
 */
export function resolveDate(form: DateForm, frame: DateFrame, view: DateView = 'near'): string | null {
  const { published, lastNamed } = frame;
  switch (form.kind) {
    case 'day':
      return form.year === null ? dayWithoutYear(form, frame, view) : isoDay(form.year, form.month, form.day);
    case 'month':
      return form.year === null ? monthWithoutYear(form, frame, view) : isoMonth(form.year, form.month);
    case 'year':
      return String(form.year);
    case 'weekday':
      return weekday(form, frame, view);
    case 'fromPublished':
      return published === null ? null : fromPublished(form, published);
    case 'hijri':
      return frame.isUmmAlQura === true ? isoDayOfHijri(form.year, form.month, form.day) : null;
    case 'fromNamed':
      return lastNamed === null ? null : addDays(lastNamed, form.days);
    case 'around':
      return published === null ? null : around(form, published);
    default:
      return form satisfies never;
  }
}

/** "Today, Wednesday" on a page of Thursday is of the day before; further apart the two do not fit. */
function fromPublished(
  { days, weekday }: Extract<DateForm, { kind: 'fromPublished' }>,
  published: string,
): string | null {
  const day = addDays(published, days);
  if (weekday === undefined || weekdayOf(day) === weekday) return day;
  const before = addDays(day, -1);
  return weekdayOf(before) === weekday ? before : null;
}

function around({ unit, turn }: Extract<DateForm, { kind: 'around' }>, published: string): string {
  return unit === 'month' ? addMonths(published, turn) : String(Number(published.slice(0, 4)) + turn);
}

/** The article's year, unless its month with another year says else; left open where both may be meant. */
function dayWithoutYear(
  { month, day, turn }: Extract<DateForm, { kind: 'day' }>,
  { published, yearsOfMonth, lastNamed }: DateFrame,
  view: DateView,
): string | null {
  const named = onlyYear(yearsOfMonth.get(month));
  if (published === null) return named === null ? null : isoDay(named, month, day);
  const year = Number(published.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((candidate) => isoDay(candidate, month, day) ?? []);
  const before = days.findLast((one) => one < published) ?? null;
  const after = days.find((one) => one > published) ?? null;
  if (turn === 'last') return before;
  if (turn === 'next') return after;
  if (turn === 'this') return isoDay(year, month, day);
  const away = (one: string): number => Math.abs(daysBetween(published, one));
  const nearest = days.toSorted((one, other) => away(one) - away(other))[0] ?? null;
  const close = view === 'past' && nearest !== null && nearest > published ? SOON_DAYS : CLOSE_DAYS;
  if (nearest === null || away(nearest) <= close) return nearest;
  const seen = view === 'past' ? before : view === 'ahead' ? after : nearest;
  if (named === null || seen?.startsWith(String(named)) === true) return seen;
  const told = isoDay(named, month, day);
  if (told !== null && days.includes(told)) return told;
  return told !== null && lastNamed !== null && daysBetween(lastNamed, told) === 1 ? told : null;
}

function monthWithoutYear(
  { month, turn }: Extract<DateForm, { kind: 'month' }>,
  { published, yearsOfMonth }: DateFrame,
  view: DateView,
): string | null {
  const named = onlyYear(yearsOfMonth.get(month));
  if (published === null) return named === null ? null : isoMonth(named, month);
  const year = Number(published.slice(0, 4));
  const away = month - Number(published.slice(5, 7));
  if (turn === 'last') return isoMonth(away < 0 ? year : year - 1, month);
  if (turn === 'next') return isoMonth(away > 0 ? year : year + 1, month);
  if (turn === 'this') return isoMonth(year, month);
  const seen = yearSeen(year, away, view);
  if (named === null || named === seen) return seen === null ? null : isoMonth(seen, month);
  return Math.abs(named - year) <= 1 ? isoMonth(named, month) : null;
}

/** The year of a month so many months from the article's; null where it may be of two. */
function yearSeen(year: number, away: number, view: DateView): number | null {
  if (view === 'past') return away <= 0 ? year : year - 1;
  if (view === 'ahead') return away >= 0 ? year : year + 1;
  if (Math.abs(away) >= 12 - CLOSE_MONTHS) return away > 0 ? year - 1 : year + 1;
  return Math.abs(away) < HALF_YEAR_MONTHS ? year : null;
}

function onlyYear(years: ReadonlySet<number> | undefined): number | null {
  return years?.size === 1 ? ([...years][0] ?? null) : null;
}

function weekday(
  form: Extract<DateForm, { kind: 'weekday' }>,
  frame: DateFrame,
  view: DateView,
): string | null {
  const fromNamed = form.turn === 'previous' || form.turn === 'following';
  const from = fromNamed ? frame.lastNamed : frame.published;
  if (from === null) return null;
  const before = (weekdayOf(from) - form.weekday + 7) % 7;
  const after = (7 - before) % 7;
  const strictlyBefore = -(before === 0 ? 7 : before);
  const strictlyAfter = after === 0 ? 7 : after;
  if (form.turn === null) return addDays(from, form.ahead || view === 'ahead' ? after : -before);
  if (form.turn === 'last' || form.turn === 'previous') return addDays(from, strictlyBefore);
  if (form.turn === 'next' && strictlyAfter < CLEARLY_NEXT_DAYS) return null;
  return addDays(from, strictlyAfter);
}
