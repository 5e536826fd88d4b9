import type { DateForm } from '../../language/dates/date-frame.js';
import { weekdayOf } from '../../language/dates/iso-days.js';
import { ownDatesOf } from '../../language/dates/own-dates.js';
import { writtenDates } from '../../language/dates/written-dates.js';
import { MONTH_NUMBERS, ALL_WEEKDAYS } from '../../language/dates/calendar-words.js';
import { codeOf, perLanguage } from '../../language/languages.js';
import { wordAt, type SentenceWords } from '../../language/words-of-sentence.js';
import { tokenize, type Token } from '../../language/tokenize.js';
import { wordsOf } from '../../language/all-languages.js';

/** The time that a question asks about: what it says of it, and nothing else. Months count from 1, weekdays from 0 (Sunday). */
export interface AskedTime {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const BOUNDS = perLanguage(({ calendar }) => new Set(wordsOf(calendar.bounds)));

/** The time a question is bound to ("in January 2026", "on Tuesday", "2025'te"), or null; "since May" and "the 2015 deal" bind nothing. */
export function askedTimeOf(question: string, language: string): AskedTime | null {
  const tokens = tokenize(question);
  const text = withCapitals(question, tokens, language);
  const words: SentenceWords = { text, tokens, start: 0, end: text.length };
  const bounds = BOUNDS[codeOf(language)];
  for (const { firstToken, lastToken, form } of writtenDates(words, ownDatesOf(language))) {
    const before = wordAt(words, firstToken - 1);
    const opens = wordAt(words, firstToken);
    const open = [before, opens, wordAt(words, lastToken + 1)].some((word) => bounds.has(word));
    const asked = open ? null : timeOf(form);
    if (asked !== null) return asked;
  }
  return null;
}

/** Whether a folded word names no more than the year, the month or the weekday that is asked about ("2026", "january"); none of a day's words does. */
export function isOfAskedTime(word: string, { year, month, day, weekday }: AskedTime): boolean {
  if (day !== null) return false;
  if (/^[0-9]+$/.test(word)) return Number(word) === year;
  return (
    (month !== null && MONTH_NUMBERS.get(word) === month) || (weekday !== null && ALL_WEEKDAYS.has(word))
  );
}

/** Whether a date may be the time asked for: what both tell is the same. */
export function fits({ year, month, day, weekday }: AskedTime, date: string): boolean {
  if (year !== null && Number(date.slice(0, 4)) !== year) return false;
  const hasMonth = date.length > 4;
  if (month !== null && hasMonth && Number(date.slice(5, 7)) !== month) return false;
  if (date.length < DAY_LENGTH) return true;
  if (day !== null && Number(date.slice(8)) !== day) return false;
  return weekday === null || weekdayOf(date) === weekday;
}

function timeOf(form: DateForm): AskedTime | null {
  const none: AskedTime = { year: null, month: null, day: null, weekday: null };
  switch (form.kind) {
    case 'day':
      return { ...none, year: form.year, month: form.month, day: form.day };
    case 'month':
      return { ...none, year: form.year, month: form.month };
    case 'year':
      return { ...none, year: form.year };
    case 'weekday':
      return form.turn === null ? { ...none, weekday: form.weekday } : null;
    // They count from the day of asking, which nobody has told.
    case 'fromPublished':
    case 'fromNamed':
    case 'around':
    // Which day of another calendar's is meant, a question does not tell.
    case 'hijri':
      return null;
    default:
      return form satisfies never;
  }
}

/** "Thurs" */
const LONGEST_SHORTENED = 5;

/** People ask in small letters: months and weekdays that stand as such get the capital by which they are known. */
function withCapitals(question: string, tokens: readonly Token[], language: string): string {
  const { beforeMonth } = ownDatesOf(language);
  let text = question;
  tokens.forEach(({ start, folded }, at) => {
    if (!MONTH_NUMBERS.has(folded) && !ALL_WEEKDAYS.has(folded)) return;
    const before = tokens[at - 1]?.folded ?? '';
    const beside = [before, tokens[at + 1]?.folded ?? ''].some((word) => /^[0-9]/.test(word));
    const plainDay = ALL_WEEKDAYS.has(folded) && folded.length > LONGEST_SHORTENED;
    if (!beside && !beforeMonth.has(before) && !plainDay) return;
    text = text.slice(0, start) + text.charAt(start).toUpperCase() + text.slice(start + 1);
  });
  return text;
}
