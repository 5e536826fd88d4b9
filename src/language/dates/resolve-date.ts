import { addDays, addMonths, daysBetween, isoDay, isoMonth, weekdayOf } from './iso-days.js';
import type { DateForm, DateFrame } from './date-frame.js';

/** "Next Tuesday" closer than this could be either of two. */
const CLEARLY_NEXT_DAYS = 3;
/** A month as far from the article's as this is as near in one year as in the other. */
const HALF_YEAR_MONTHS = 6;

/** Makes a date absolute: an ISO day, month or year, or null where the article does not tell. */
export function resolveDate(form: DateForm, frame: DateFrame): string | null {
  const { published, lastNamed } = frame;
  switch (form.kind) {
    case 'day':
      return form.year === null
        ? dayWithoutYear(form.month, form.day, frame)
        : isoDay(form.year, form.month, form.day);
    case 'month':
      return form.year === null ? monthWithoutYear(form.month, frame) : isoMonth(form.year, form.month);
    case 'year':
      return String(form.year);
    case 'weekday':
      return weekday(form, frame);
    case 'fromPublished':
      return published === null ? null : addDays(published, form.days);
    case 'fromNamed':
      return lastNamed === null ? null : addDays(lastNamed, form.days);
    case 'around':
      return published === null ? null : around(form, published);
    default:
      return form satisfies never;
  }
}

function around({ unit, turn }: Extract<DateForm, { kind: 'around' }>, published: string): string {
  return unit === 'month' ? addMonths(published, turn) : String(Number(published.slice(0, 4)) + turn);
}

function dayWithoutYear(month: number, day: number, { published, yearsOfMonth }: DateFrame): string | null {
  const named = onlyYear(yearsOfMonth.get(month));
  if (named !== null) return isoDay(named, month, day);
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((candidate) => isoDay(candidate, month, day) ?? []);
  const away = (one: string): number => Math.abs(daysBetween(published, one));
  return days.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}

function monthWithoutYear(month: number, { published, yearsOfMonth }: DateFrame): string | null {
  const named = onlyYear(yearsOfMonth.get(month));
  if (named !== null) return isoMonth(named, month);
  if (published === null) return null;
  const away = month - Number(published.slice(5, 7));
  if (Math.abs(away) === HALF_YEAR_MONTHS) return null;
  const turn = away > HALF_YEAR_MONTHS ? -1 : away < -HALF_YEAR_MONTHS ? 1 : 0;
  return isoMonth(Number(published.slice(0, 4)) + turn, month);
}

function onlyYear(years: ReadonlySet<number> | undefined): number | null {
  return years?.size === 1 ? ([...years][0] ?? null) : null;
}

function weekday(form: Extract<DateForm, { kind: 'weekday' }>, frame: DateFrame): string | null {
  const fromNamed = form.turn === 'previous' || form.turn === 'following';
  const from = fromNamed ? frame.lastNamed : frame.published;
  if (from === null) return null;
  const before = (weekdayOf(from) - form.weekday + 7) % 7;
  const after = (7 - before) % 7;
  const strictlyBefore = -(before === 0 ? 7 : before);
  const strictlyAfter = after === 0 ? 7 : after;
  if (form.turn === null) return addDays(from, form.ahead ? after : -before);
  if (form.turn === 'last' || form.turn === 'previous') return addDays(from, strictlyBefore);
  if (form.turn === 'next' && strictlyAfter < CLEARLY_NEXT_DAYS) return null;
  return addDays(from, strictlyAfter);
}
