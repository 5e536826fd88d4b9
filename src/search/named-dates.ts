import { resolveDate } from '../language/dates/resolve-date.js';
import { isoDay } from '../language/dates/iso-days.js';
import { writtenDates } from '../language/dates/written-dates.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { Token } from '../language/tokenize.js';
import { wordAt } from '../language/words-of-sentence.js';
import { timeWordsOf } from './spans/time-words.js';

/** ISO dates that a sentence names; of `unclear` ones the article does not tell which day they are. */
export interface NamedDates {
  readonly dates: readonly string[];
  /** Up to when something was. */
  readonly ends: readonly string[];
  readonly unclear: boolean;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const YEARS: ReadonlyMap<number, ReadonlySet<number>> = new Map();

/** The ISO day that an article was published on; null where it is not known. */
export function publishedDay(published: string | null): string | null {
  const [year, month, day] = (published ?? '').slice(0, DAY_LENGTH).split('-').map(Number);
  return isoDay(year ?? 0, month ?? 0, day ?? 0);
}

/** Reads the dates of a sentence of an article with this text, published on this ISO day. */
export function readNamedDates(
  {
    language,
    tokens,
    start,
    end,
  }: SpanOffsets & { readonly language: string; readonly tokens: readonly Token[] },
  text: string,
  published: string | null,
): NamedDates {
  const { own, bounds, boundsBehind, until } = timeWordsOf(language);
  const words = { text, tokens, start, end };
  const dates: string[] = [];
  const ends: string[] = [];
  let unclear = false;
  for (const { firstToken, lastToken, form } of writtenDates(words, own)) {
    const places = boundsBehind ? [firstToken, lastToken + 1, lastToken + 2] : [firstToken - 1, firstToken];
    const beside = places.map((at) => wordAt(words, at));
    const bound = beside.some((word) => bounds.has(word));
    // "Until July" is not August; what was before or since a day may be any.
    if (bound && !beside.some((word) => until.has(word))) continue;
    const date = resolveDate(form, { published, yearsOfMonth: YEARS, lastNamed: null });
    if (date === null) unclear = true;
    else if (!bound) dates.push(date);
    else ends.push(date);
  }
  return { dates, ends, unclear };
}
