import type { NewWord } from '../index/term-stream.js';

/*
 * What processes keep in memory of articles that were taken in together; everything else of them stays where it is stored.
 */

/** A word of a segment's articles, and how its count changes. What went counts less than nothing. */
export interface SegmentWord extends Omit<NewWord, 'number'> {
  /** Null for a stop word. */
  readonly term: string | null;
  readonly capital: number;
  readonly small: number;
  readonly articles: number;
}

/** An article of a segment. Its passages have ordinals in a row. */
export interface SegmentArticle {
  readonly number: number;
  /** Ordinal of its first passage. */
  readonly first: number;
  readonly passages: number;
  /** Its day as a number (20251008), so that it can be compared with another; 0 where it has none. */
  readonly day: number;
}

/** Articles that came and went together, and what that changes in what is counted of all. */
export interface Segment {
  /** Grows with each. */
  readonly number: number;
  /** Ordinal that the places of its postings count from. */
  readonly first: number;
  /** How many more passages have each term. */
  readonly terms: readonly string[];
  readonly passagesWith: Int32Array;
  readonly words: readonly SegmentWord[];
  readonly articles: readonly SegmentArticle[];
  /** Numbers of articles that went. */
  readonly gone: readonly number[];
  /** How many more articles there are of each language, as its first part is written. */
  readonly languages: Readonly<Record<string, number>>;
  readonly documents: number;
  /** Words of its passages together. */
  readonly totalLength: number;
}

/** The day of a date, for `SegmentArticle`. */
export function dayNumber(published: string | null): number {
  const [year = '', month = '', day = ''] = (published ?? '').slice(0, 10).split('-');
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
