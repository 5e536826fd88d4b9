/** A stretch of days, both ends included, as ISO days. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** A day that nothing is after, for whoever does not ask on a day. */
export const NO_DAY_AFTER = '9999-12-31';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The days that a day, month or year (`2025-10-08`, `2025-10`, `2025`) covers; null where there is no such one. */
export function periodOf(value: string): Period | null {
  const [, year, month, day] = FORM.exec(value) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const days = daysOf(Number(year), Number(month));
  if (day === undefined)
    return days === 0 ? null : { first: `${value}-01`, last: `${value}-${String(days).padStart(2, '0')}` };
  return Number(day) >= 1 && Number(day) <= days ? { first: value, last: value } : null;
}

/** Days of a month; 0 where there is no such month. */
function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Whether a time does not end before it begins; null is open. */
export function inOrder(from: string | null, to: string | null): boolean {
  const [start, end] = [from === null ? null : periodOf(from), to === null ? null : periodOf(to)];
  return start === null || end === null || start.first <= end.last;
}

/** Whether a date may lie between two others, each a day, month or year; null leaves that end open. */
export function mayLieIn(value: string, from: string | null, to: string | null): boolean {
  const period = periodOf(value);
  if (period === null) return false;
  const start = from === null ? null : periodOf(from);
  const end = to === null ? null : periodOf(to);
  return (start === null || period.last >= start.first) && (end === null || period.first <= end.last);
}

/** Whether a date is known to the day. */
export function isDay(value: string): boolean {
  return value.length === 10;
}
