import type { Passage } from '../../model/passage.js';
import { addDays, isoMonth } from '../../language/dates/iso-days.js';
import type { SpanOffsets } from '../../language/sentences.js';
import { fits, type AskedTime } from '../query/asked-time.js';
import { SAYS_NOW } from '../query/question-signs.js';
import type { Query } from '../query/query.js';
import { publishedDay, type NamedDates } from '../named-dates.js';
import type { PassageReading } from '../passage-reading.js';
import type { ScoredWindow } from './window-features.js';
import type { Window } from './windows.js';

type SentenceRange = Pick<Window, 'first' | 'last'>;
/** A window, by what of it may answer. */
type TimedWindow = Pick<ScoredWindow, 'first' | 'last' | 'spans'>;

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const MONTH_LENGTH = 'YYYY-MM'.length;
/** News tells of what was in the month before it. */
const NEWS_DAYS = 31;
/** What is older than this was then, and not now. */
const NOW_DAYS = 20;
/** How much less sure than the surest a stretch may be that answers as well. */
const NEARLY = 0.15;
/** Sentences before an undated one whose date it may share. */
const LOOK_BACK = 3;
/** How far apart: another date is given; none is, and the article is of another time; neither is known. */
const APART = { otherDate: 1, asPublished: 0.5, otherArticle: 1, unknown: 0.8 } as const;

/**
 * How plainly a window speaks of another time than the question: 0 where it speaks of the same or the question names none,
 * 1 where its dates are others, or where it has none and its article is of another time.
 */
export function timeApartOf(
  { askedTime, now }: Pick<Query, 'askedTime' | 'now'>,
  { article }: Pick<Passage, 'article'>,
  { sentences, datesOf }: Pick<PassageReading, 'sentences' | 'datesOf'>,
): (window: TimedWindow) => number {
  if (askedTime === null && !now) return () => 0;
  const published = publishedDay(article.published);
  const isNear = published !== null && askedTime !== null && isNews(askedTime, published);
  const saysNow = (at: number): boolean => {
    const sentence = sentences[at];
    return sentence !== undefined && SAYS_NOW.test(article.text.slice(sentence.start, sentence.end));
  };
  const apart = (range: SentenceRange): number =>
    askedTime === null
      ? agedApart(range, { datesOf, saysNow, published })
      : boundApart(askedTime, range, { datesOf, saysNow, published, isNear });
  return (window) => {
    const dated = answeringSentences(window, sentences).filter((at) => isDated(datesOf(at)));
    // Where what may answer stands beside a date of its own, those of other sentences say nothing of it.
    return dated.length === 0
      ? apart(window)
      : Math.min(...dated.map((at) => apart({ first: at, last: at })));
  };
}

/** The sentences of a window that have the surest of what may answer. */
export function answeringSentences(
  { first, last, spans }: TimedWindow,
  sentences: readonly SpanOffsets[],
): number[] {
  const surest = spans.reduce((best, { strength }) => Math.max(best, strength), 0);
  const found = new Set<number>();
  for (const { start, strength } of spans) {
    if (strength < surest - NEARLY) continue;
    for (let at = first; at <= last; at += 1) {
      const sentence = sentences[at];
      if (sentence !== undefined && sentence.start <= start && start < sentence.end) found.add(at);
    }
  }
  return [...found];
}

function isDated({ dates, ends }: NamedDates): boolean {
  return dates.length > 0 || ends.length > 0;
}

/** What is known of the times of a passage. */
interface Dated {
  /** A sentence says how it is "now", beside how it was. */
  readonly saysNow: (at: number) => boolean;
  readonly datesOf: (at: number) => NamedDates;
  readonly published: string | null;
  /** Its article may tell of the time asked for without naming it. */
  readonly isNear: boolean;
}

function boundApart(
  asked: AskedTime,
  { first, last }: SentenceRange,
  { datesOf, published, isNear }: Dated,
): number {
  let unclear = false;
  let dated = false;
  let ended = false;
  for (let at = first; at <= last; at += 1) {
    const named = datesOf(at);
    if (named.dates.some((date) => fits(asked, date)) || isWithin(asked, named)) return 0;
    dated ||= named.dates.length > 0;
    ended ||= named.ends.some((date) => isBefore(date, asked));
    unclear ||= named.unclear;
  }
  // Neither the words nor the article say of which year they are.
  if (unclear) return published === null && asked.year !== null ? APART.unknown : 0;
  if (ended) return APART.otherDate;
  if (dated) return isNear ? APART.asPublished : APART.otherDate;
  for (let at = first - 1; at >= Math.max(0, first - LOOK_BACK); at -= 1) {
    const { dates } = datesOf(at);
    if (dates.length > 0) return dates.some((date) => fits(asked, date)) || isNear ? 0 : APART.otherDate;
  }
  if (published === null) return APART.unknown;
  return isNear ? 0 : APART.otherArticle;
}

/** "From 1947 until March 1956" is of 1950. */
function isWithin(asked: AskedTime, { dates, ends }: NamedDates): boolean {
  return (
    ends.some((end) => !isBefore(end, asked)) &&
    dates.some((date) => isBefore(date, asked)) &&
    (asked.year !== null || ends.length + dates.length === 2)
  );
}

/** Asked how it is now: what is dated long before its own article says how it was. */
function agedApart(
  { first, last }: SentenceRange,
  { datesOf, saysNow, published }: Pick<Dated, 'datesOf' | 'saysNow' | 'published'>,
): number {
  if (published === null) return 0;
  const since = addDays(published, -NOW_DAYS);
  let old = false;
  for (let at = first; at <= last; at += 1) {
    const { dates, unclear } = datesOf(at);
    if (unclear || saysNow(at) || dates.some((date) => lastDayOf(date) >= since)) return 0;
    old ||= dates.length > 0;
  }
  return old ? APART.otherDate : 0;
}

/** Whether an article of a day may tell of the time without naming it. */
function isNews(asked: AskedTime, published: string): boolean {
  // On which Tuesday, an article without a date does not say.
  if (asked.year === null && asked.month === null) return true;
  for (let days = 0; days <= NEWS_DAYS; days += 1) if (fits(asked, addDays(published, -days))) return true;
  return false;
}

/** Whether a date is before the month asked for; without a year it is that of the date. */
function isBefore(date: string, { year, month }: AskedTime): boolean {
  if (month === null) return year !== null && Number(date.slice(0, 4)) < year;
  return date.slice(0, MONTH_LENGTH) < isoMonth(year ?? Number(date.slice(0, 4)), month);
}

function lastDayOf(date: string): string {
  return date.length === DAY_LENGTH ? date : date.length === 4 ? `${date}-12-31` : `${date}-31`;
}
