import { fold } from '../fold.js';
import { ALL_PACKS } from '../languages.js';
import {
  gapAfter,
  isCapital,
  isHyphened,
  isSpaced,
  wordAt,
  type SentenceWords,
} from '../words-of-sentence.js';
import { ALL_WEEKDAYS, MONTH_NUMBERS, MONTH_OPENINGS } from './calendar-words.js';
import type { DateForm, MonthTurn, WrittenDate } from './date-frame.js';
import { hijriDatesAt } from './hijri-dates.js';
import type { OwnDates } from './date-language.js';

/** With a particle before it in scripts that write these onto the next word. */
const DAY = /^[^0-9a-z]{0,2}([0-9]{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)[0-9]{2}$/;
const YEAR_DIGITS = 4;
const DOTTED = /^([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)[0-9]{2})$/;
const LATIN = /^[a-z]/;
const PARTICLES_OFF = ALL_PACKS.filter(({ script }) => script.name !== 'Latin').map(
  ({ names }) => names.variants,
);

/**
 * Finds the dates of a sentence, in order. Reads words, not characters: a date is a few tokens with certain gaps.
 *
 * @param own what the sentence's language has beside dates in full
 */
export function writtenDates(words: SentenceWords, own: OwnDates | null): WrittenDate[] {
  const dates: WrittenDate[] = [];
  let free = 0;
  for (let at = 0; at < words.tokens.length; at += 1) {
    const found = datesAt(words, at, free, own);
    if (found.length === 0) continue;
    dates.push(...found);
    free = Math.max(...found.map(({ lastToken }) => lastToken)) + 1;
    at = Math.max(at, free - 1);
  }
  return dates;
}

function datesAt(words: SentenceWords, at: number, free: number, own: OwnDates | null): WrittenDate[] {
  const word = wordAt(words, at);
  const code = word.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return hijriDatesAt(words, at, own?.hijri) ?? numericAt(words, at, own);
  const month = monthAt(words, at, own);
  if (month !== null) return monthDates(words, month, free, own);
  const found = own?.wordsAt(words, at, free) ?? null;
  return found === null ? [] : [found];
}

function numericAt(words: SentenceWords, at: number, own: OwnDates | null): WrittenDate[] {
  const word = wordAt(words, at);
  const dotted = DOTTED.exec(word);
  if (dotted !== null) {
    const [, day, month, year] = dotted.map(Number);
    return dateOf(at, at, { kind: 'day', year: year ?? 0, month: month ?? 0, day: day ?? 0 });
  }
  const year = yearOf(word, own);
  if (year === null) return [];
  const monthBehind = monthOfYear(words, at, year, own);
  if (monthBehind.length > 0) return monthBehind;
  const [month, day] = [wordAt(words, at + 1), wordAt(words, at + 2)];
  if (
    isHyphened(words, at) &&
    isHyphened(words, at + 1) &&
    /^[0-9]{2}$/.test(month) &&
    /^[0-9]{2}$/.test(day)
  ) {
    return dateOf(at, at + 2, { kind: 'day', year, month: Number(month), day: Number(day) });
  }
  const alone =
    (own?.beforeYear.has(wordAt(words, at - 1)) === true && isBeside(words, at - 1)) ||
    (own?.behindYear.has(wordAt(words, at + 1)) === true && isSpaced(words, at)) ||
    (own !== null && bearsEnding(words, at, own));
  // "in 2024 elections", "by 2030-31": no year by itself.
  const ends = !isHyphened(words, at) && !(isSpaced(words, at) && /^[0-9]/.test(wordAt(words, at + 1)));
  return alone && ends ? dateOf(at, withBehind(words, at, own?.behindYear), { kind: 'year', year }) : [];
}

/** "2019 Mart ayında", "2019'un Mart'ında": the month of a year that stands before it, where endings tell what belongs together. */
function monthOfYear(words: SentenceWords, at: number, year: number, own: OwnDates | null): WrittenDate[] {
  if (own === null || own.endings.size === 0) return [];
  const isOwner = !isSpaced(words, at) && bearsEnding(words, at, own);
  const place = isOwner && words.tokens[at]?.folded.length === YEAR_DIGITS ? at + 2 : at + 1;
  if (!isSpaced(words, place - 1)) return [];
  const month = monthAt(words, place, own);
  if (month === null || yearAfter(words, month.last, own) !== null) return [];
  const last = withBehind(words, month.last, own.behindMonth);
  return dateOf(at, last, { kind: 'month', year, month: month.month });
}

interface MonthSpan {
  readonly first: number;
  readonly last: number;
  readonly month: number;
  /** It bears a particle or an ending that tells that it stands by itself. */
  readonly inflected: boolean;
}

function monthAt(words: SentenceWords, at: number, own: OwnDates | null): MonthSpan | null {
  const found = oneMonthAt(words, at, own);
  if (found === null || own === null || !/^\s?\/\s?$/u.test(gapAfter(words, found.last))) return found;
  // "نيسان/ أبريل": one month by both its names.
  const other = oneMonthAt(words, found.last + 1, own);
  return other?.month === found.month ? { ...found, last: other.last } : found;
}

function oneMonthAt(words: SentenceWords, at: number, own: OwnDates | null): MonthSpan | null {
  const word = wordAt(words, at);
  const inTwo = MONTH_OPENINGS.has(word) || own?.openers.has(word) === true;
  if (inTwo) {
    const name = `${word} ${wordAt(words, at + 1)}`;
    const both = MONTH_NUMBERS.get(name) ?? own?.monthForms.get(name);
    if (both !== undefined)
      return { first: at, last: at + 1, month: both, inflected: !MONTH_NUMBERS.has(name) };
  }
  const inflected = own?.monthForms.get(word);
  if (inflected !== undefined) return { first: at, last: at, month: inflected, inflected: true };
  const isLatin = LATIN.test(word);
  const mayBe =
    !isLatin ||
    isCapital(words, at) ||
    own?.plainMonths.has(word) === true ||
    own?.behindMonth.has(wordAt(words, at + 1)) === true ||
    (own !== null && !own.dayBehind && dayAt(words, at - 1, own) !== null);
  if (!mayBe) return null;
  // Where the language says what is written onto its months, these were looked up above.
  const month =
    isLatin || own !== null ? MONTH_NUMBERS.get(word) : firstKnown(MONTH_NUMBERS, bareForms(word));
  return month === undefined ? null : { first: at, last: at, month, inflected: false };
}

/** "8 October 2025", "October 7 and 8", "Oct. 8", "late January 2024": one date, or one for each day named. */
function monthDates(
  words: SentenceWords,
  span: MonthSpan,
  free: number,
  own: OwnDates | null,
): WrittenDate[] {
  const before = daysBefore(words, span.first, free, own);
  const after =
    before.days.length === 0 && own?.dayBehind === true
      ? daysAfter(words, span.last)
      : { days: [], last: span.last };
  const days = [...before.days, ...after.days];
  const year = yearAfter(words, after.last, own);
  const last = year === null ? after.last : year.at;
  const value = year === null ? null : year.year;
  const first = withWeekdayBefore(words, before.first, free, own);
  const end = withWeekdayAfter(words, last, own);
  const name = span.last > span.first ? `${wordAt(words, span.first)} ${wordAt(words, span.first + 1)}` : '';
  const isOwn = own?.months.has(wordAt(words, span.first)) === true || own?.months.has(name) === true;
  if (value === null && !isOwn && !span.inflected) return [];
  const turn = value === null && own !== null ? turnBeside(words, before.first, last, own) : undefined;
  const turned = turn === undefined ? {} : { turn };
  if (days.length > 0) {
    return days.flatMap((day) =>
      dateOf(first, end, { kind: 'day', year: value, month: span.month, day, ...turned }),
    );
  }
  const opener = wordAt(words, span.first - 1);
  const alone =
    span.inflected ||
    own?.plainMonths.has(wordAt(words, span.first)) === true ||
    own?.behindMonth.has(wordAt(words, last + 1)) === true ||
    turn !== undefined ||
    (own?.beforeMonth.has(opener) === true && isBeside(words, span.first - 1));
  if (value === null && !alone) return [];
  const from = own?.monthParts.has(opener) === true && span.first - 1 >= free ? span.first - 1 : span.first;
  const to = withBehind(words, last, own?.behindMonth);
  return dateOf(from, to, { kind: 'month', year: value, month: span.month, ...turned });
}

/** "Last April", "أبريل الماضي". */
function turnBeside(words: SentenceWords, first: number, last: number, own: OwnDates): MonthTurn | undefined {
  const before =
    first > 0 && isSpaced(words, first - 1) ? own.turns.get(wordAt(words, first - 1)) : undefined;
  if (before !== undefined || own.dayBehind) return before;
  return isSpaced(words, last) ? own.turns.get(wordAt(words, last + 1)) : undefined;
}

function dateOf(firstToken: number, lastToken: number, form: DateForm): WrittenDate[] {
  return [{ firstToken, lastToken, form }];
}

function isBeside(words: SentenceWords, at: number): boolean {
  return isSpaced(words, at) || isHyphened(words, at);
}

function dayAt(words: SentenceWords, at: number, own: OwnDates | null = null): number | null {
  const word = wordAt(words, at);
  const day = own?.ordinals.get(word) ?? Number(DAY.exec(word)?.[1] ?? '0');
  return day >= 1 && day <= 31 ? day : null;
}

/** "8", "8th of", "7 and 8", "7-8" before a month; of a longer span its two ends. */
function daysBefore(
  words: SentenceWords,
  month: number,
  free: number,
  own: OwnDates | null,
): { days: number[]; first: number } {
  const between = wordAt(words, month - 1);
  const of = between === 'of' || own?.ofMonth.has(between) === true;
  const at = of ? month - 2 : month - 1;
  const day =
    at >= free && isSpaced(words, month - 1) && (!of || isSpaced(words, at)) ? dayAt(words, at, own) : null;
  if (day === null) return { days: [], first: month };
  const earlier = at - (isHyphened(words, at - 1) ? 1 : 2);
  const other = earlier >= free && linksDays(words, earlier, at) ? dayAt(words, earlier) : null;
  return other === null || other >= day ? { days: [day], first: at } : { days: [other, day], first: earlier };
}

function daysAfter(words: SentenceWords, month: number): { days: number[]; last: number } {
  const at = month + 1;
  const beside = isSpaced(words, month) || gapAfter(words, month) === '. ';
  const day = beside ? dayAt(words, at) : null;
  if (day === null) return { days: [], last: month };
  const later = at + (isHyphened(words, at) ? 1 : 2);
  const other = linksDays(words, at, later) ? dayAt(words, later) : null;
  // "October 7 and 8 people": what follows is counted, not dated.
  const counted =
    other !== null && isSpaced(words, later) && /^[a-z]/.test(wordAt(words, later + 1)) && later > at + 1;
  return other === null || other <= day || counted
    ? { days: [day], last: at }
    : { days: [day, other], last: later };
}

function linksDays(words: SentenceWords, first: number, second: number): boolean {
  if (second === first + 1) return isHyphened(words, first);
  return (
    ['and', 'to', 'or'].includes(wordAt(words, first + 1)) &&
    isSpaced(words, first) &&
    isSpaced(words, first + 1)
  );
}

function yearAfter(
  words: SentenceWords,
  last: number,
  own: OwnDates | null,
): { at: number; year: number } | null {
  const of = wordAt(words, last + 1) === 'of';
  const at = of ? last + 2 : last + 1;
  const gap = gapAfter(words, at - 1);
  const year = yearOf(wordAt(words, at), own);
  return year !== null && (/^\s$/u.test(gap) || gap === ', ' || gap === '. ') ? { at, year } : null;
}

/** A year, with the ending that some write onto it without an apostrophe ("2025te"). */
function yearOf(word: string, own: OwnDates | null): number | null {
  if (YEAR.test(word)) return Number(word);
  const bare = word.slice(0, YEAR_DIGITS);
  return own !== null && YEAR.test(bare) && own.endings.has(word.slice(YEAR_DIGITS)) ? Number(bare) : null;
}

/** Whether a case ending stands behind a figure: behind its apostrophe, or written onto it. */
export function bearsEnding({ text, tokens }: SentenceWords, at: number, { endings }: OwnDates): boolean {
  const token = tokens[at];
  if (token === undefined || endings.size === 0) return false;
  const written = /^['’](\p{L}+)/u.exec(text.slice(token.end, token.end + 6))?.[1];
  return endings.has(written === undefined ? token.folded.replace(/^[0-9.:]+/, '') : fold(written));
}

/** Through the words right behind that belong to a month or a year ("2025 yılı sonuna"). */
function withBehind(words: SentenceWords, last: number, behind: ReadonlySet<string> | undefined): number {
  let end = last;
  while (behind?.has(wordAt(words, end + 1)) === true && isSpaced(words, end)) end += 1;
  return end;
}

function withWeekdayBefore(words: SentenceWords, first: number, free: number, own: OwnDates | null): number {
  const at = wordAt(words, first - 1) === 'the' ? first - 2 : first - 1;
  const word = wordAt(words, at);
  if (at < free) return first;
  if (ALL_WEEKDAYS.has(word)) return own?.weekdays.has(word) !== true || isCapital(words, at) ? at : first;
  // "Second day", as Hebrew calls Monday.
  const inTwo = bareForms(wordAt(words, at - 1)).some((opener) => ALL_WEEKDAYS.has(`${opener} ${word}`));
  return inTwo && at - 1 >= free ? at - 1 : first;
}

/** A word, and what it is without a particle written onto it ("in October" is one word of Hebrew). */
function bareForms(word: string): readonly string[] {
  return LATIN.test(word) ? [word] : [word, ...PARTICLES_OFF.flatMap((variants) => variants(word))];
}

function firstKnown(numbers: ReadonlyMap<string, number>, words: readonly string[]): number | undefined {
  const known = words.find((word) => numbers.has(word));
  return known === undefined ? undefined : numbers.get(known);
}

function withWeekdayAfter(words: SentenceWords, last: number, own: OwnDates | null): number {
  const word = wordAt(words, last + 1);
  const gap = gapAfter(words, last);
  if (!ALL_WEEKDAYS.has(word) || !(gap === ' ' || gap === ', ' || gap === ' (')) return last;
  return own?.weekdays.has(word) !== true || gap !== ' ' ? last + 1 : last;
}
