import { resolveDate } from '../language/dates/resolve-date.js';
import type { DateForm } from '../language/dates/date-frame.js';
import { wordsOf } from '../language/all-languages.js';
import { codeOf, perLanguage } from '../language/languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnswerSpan } from './answer-spans.js';
import { COMMAS } from './answer-words.js';
import { fits, type AskedTime } from './query/asked-time.js';
import type { Query } from './query/query.js';
import type { ReadSentence, ReadToken } from './read-passage.js';
import { timeWordsOf } from './spans/time-words.js';

/*
 * A sentence that tells of several times says of each what was then: "846 million in 2018, 1.2 billion in 2022".
 */

/** Less than an answer's least: it was so at another time. */
const OF_OTHER = 0.1;
/** What parts what is said of one time from what is said of the next; a figure may have a comma of its own. */
const PARTING = new RegExp(String.raw`[,;:()–—${COMMAS}](?=\s)|\s[–—-]\s`, 'gu');
const AND = perLanguage(
  ({ numbers, names }) =>
    new Set([...wordsOf(numbers.andBetween), ...names.and.split('|')].filter((word) => word !== '')),
);
const YEARS: ReadonlyMap<number, ReadonlySet<number>> = new Map();

/** A date of a sentence, and whether what is asked is of it. */
interface DatedAt extends SpanOffsets {
  readonly isAsked: boolean;
}

/** A date of a sentence as an ISO day, month or year; null where neither the words nor the article tell. */
export interface WrittenAt extends SpanOffsets {
  readonly forms: readonly DateForm[];
  readonly date: string | null;
}

/**
 * Stretches that may answer what was at a time, those weaker that stand beside another date, where the sentence names the one asked about
 * as well in whichever part of it.
 *
 * @param text the article's
 */
export function weakenedByTime(
  { askedTime, kind }: Pick<Query, 'askedTime' | 'kind'>,
  sentence: ReadSentence,
  text: string,
  spans: readonly AnswerSpan[],
): readonly AnswerSpan[] {
  if (askedTime === null || kind === 'when' || kind === 'how-long' || spans.length === 0) return spans;
  const dates = datesOf(sentence).map((written) => ({ ...written, isAsked: mayBe(askedTime, written) }));
  return weakenedBeside(dates, sentence, text, spans);
}

/**
 * Stretches, those weaker that stand beside a date that is not asked about.
 *
 * @param text the article's
 */
export function weakenedBeside(
  dates: readonly DatedAt[],
  sentence: ReadSentence,
  text: string,
  spans: readonly AnswerSpan[],
): readonly AnswerSpan[] {
  if (dates.every(({ isAsked }) => isAsked)) return spans;
  const isNamed = dates.some(({ isAsked }) => isAsked);
  const bounds = boundsOf(sentence, text);
  return spans.map((span) => {
    const date = dateOf(span, dates, bounds, isNamed);
    if (date === null) return span;
    return date.isAsked
      ? { ...span, ofAsked: 1 }
      : { ...span, ofAsked: 0, strength: Math.min(span.strength, OF_OTHER) };
  });
}

/** The dates that a sentence tells, in order, without those up to which or since which something was. */
export function datesOf({ tokens, told, language }: ReadSentence): readonly WrittenAt[] {
  const { bounds, boundsBehind, until } = timeWordsOf(language);
  const besides = (firstToken: number, lastToken: number): readonly (ReadToken | undefined)[] =>
    boundsBehind
      ? [tokens[lastToken + 1], tokens[lastToken + 2]]
      : [tokens[firstToken - 1], tokens[firstToken]];
  return told.times.flatMap(({ firstToken, lastToken, forms }, at) => {
    const [first, last] = [tokens[firstToken], tokens[lastToken]];
    const [form] = forms.toSorted((one, other) => fineness(other) - fineness(one));
    if (form === undefined || first === undefined || last === undefined) return [];
    const isBound = besides(firstToken, lastToken).some(
      (token) => token !== undefined && bounds.has(token.folded),
    );
    // "From 1947 until March 1956": where something begins that goes on.
    const next = told.times[at + 1];
    const goesOn =
      next !== undefined &&
      besides(next.firstToken, next.lastToken).some(
        (token) => token !== undefined && until.has(token.folded),
      );
    if (isBound || goesOn) return [];
    const frame = { published: told.published, yearsOfMonth: YEARS, lastNamed: null };
    return [{ start: first.start, end: last.end, forms, date: resolveDate(form, frame) }];
  });
}

/** "Sunday, 19 January": the day of the month tells more. */
function fineness({ kind }: DateForm): number {
  return kind === 'day' ? 2 : kind === 'weekday' ? 0 : 1;
}

function mayBe(asked: AskedTime, { forms, date }: WrittenAt): boolean {
  if (date !== null) return fits(asked, date);
  // Neither the words nor the article tell the year.
  return forms.some(
    (form) =>
      (form.kind === 'month' || form.kind === 'day') &&
      asked.month === form.month &&
      (form.kind === 'month' || asked.day === null || asked.day === form.day),
  );
}

/** Where a sentence is parted: by marks, and by "and" as well. */
interface Bounds {
  readonly marks: readonly number[];
  readonly all: readonly number[];
}

function boundsOf({ tokens, start, end, language }: ReadSentence, text: string): Bounds {
  const marks = [...text.slice(start, end).matchAll(PARTING)].map(({ index }) => start + index);
  const ands = tokens.filter(({ folded }) => AND[codeOf(language)].has(folded)).map((token) => token.start);
  return { marks, all: [...marks, ...ands] };
}

/** The date that a stretch belongs to: the only one that nothing parts it from, else the nearest of these, else the one before, else the next. */
function dateOf(
  span: SpanOffsets,
  dates: readonly DatedAt[],
  { marks, all }: Bounds,
  isNamed: boolean,
): DatedAt | null {
  for (const parting of [marks, all]) {
    const beside = dates.filter((date) => !parting.some((at) => liesBetween(at, span, date)));
    if (beside.length === 0) continue;
    if (beside.length === 1 || parting === all) return nearest(span, beside);
  }
  if (!isNamed) return null;
  return dates.findLast(({ end }) => end <= span.start) ?? dates[0] ?? null;
}

function liesBetween(at: number, one: SpanOffsets, other: SpanOffsets): boolean {
  return at >= Math.min(one.end, other.end) && at < Math.max(one.start, other.start);
}

function nearest({ start, end }: SpanOffsets, dates: readonly DatedAt[]): DatedAt | null {
  const away = (date: SpanOffsets): number => Math.max(0, date.start - end, start - date.end);
  return dates.reduce<DatedAt | null>(
    (best, date) => (best === null || away(date) < away(best) ? date : best),
    null,
  );
}
