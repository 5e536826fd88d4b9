import type { NewWord } from '../index/term-stream.js';

/*
 * What processes keep in memory of articles that were taken in together; everything else of them stays where it is stored. Terms and words have the numbers that
 * the store gave them, from 1, when they first came: each is told with its letters once.
 */

/** A word that no earlier segment had; `term` has its number, `STOP` for a stop word. */
export interface NumberedWord extends Omit<NewWord, 'number'> {
  readonly number: number;
  readonly term: number;
}

/** How often words are written: in columns, by word. */
export interface WordChanges {
  /** Numbers, ascending. */
  readonly numbers: Uint32Array;
  /** How many more times each stands inside a sentence with a capital, and without; in how many more articles it is. What went counts less than nothing. */
  readonly capital: Int32Array;
  readonly small: Int32Array;
  readonly articles: Int32Array;
}

/** Which passages are an article's own: they have ordinals in a row. */
export interface ArticlePlace {
  readonly number: number;
  /** Ordinal of its first passage. */
  readonly first: number;
  /** How many it has. */
  readonly passages: number;
}

/** An article of a segment. */
export interface SegmentArticle extends ArticlePlace {
  /** Its day as a number (20251008), so that it can be compared with another; 0 where it has none. */
  readonly day: number;
}

/** Articles that came and went together, and what that changes in what is counted of all. */
export interface Segment {
  /** Grows with each. */
  readonly number: number;
  /** Ordinal that the places of its postings count from. */
  readonly first: number;
  /** Terms that no earlier segment had, by their numbers. */
  readonly newTerms: ReadonlyMap<number, string>;
  readonly newWords: readonly NumberedWord[];
  /** Numbers of its terms, ascending, and how many more passages have each. */
  readonly terms: Uint32Array;
  readonly passagesWith: Int32Array;
  readonly words: WordChanges;
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
