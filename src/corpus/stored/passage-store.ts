import type { Encounter } from '../../search/index/fact-index.js';
import type { ArticlePlace } from '../../search/stored/segment.js';

/*
 * Where passages are kept that memory does not hold: what a database does for a search engine. What is in bytes is this room's
 * own affair (`segment-bytes.ts`, `article-bytes.ts`).
 */

/** A snapshot that is stored. Each builds on the one before. */
export interface StoredGeneration {
  /** Grows with each. */
  readonly number: number;
  /** As that of a snapshot in memory. */
  readonly version: string;
  /** ISO date-time. */
  readonly builtAt: string;
  /** What tells whether files or kept articles have changed since. */
  readonly state: string;
  readonly articles: number;
  readonly passages: number;
  readonly facts: number;
}

/** A segment as it is stored. */
export interface SegmentRow {
  readonly number: number;
  /** Segments that it is in the place of, for whoever has these. */
  readonly merged: readonly number[];
  readonly content: Uint8Array;
}

/** Postings of a term in a segment. */
export interface PostingRow {
  /** Its number. */
  readonly term: number;
  readonly segment: number;
  readonly entries: Uint8Array;
}

/** Terms of a passage. */
export interface PassageRow {
  readonly ordinal: number;
  /** As `writePassageTerms` makes them. */
  readonly terms: Uint8Array;
}

/** Facts of a passage that has some. */
export interface PassageFactsRow {
  readonly ordinal: number;
  /** As `writeFacts` makes them. */
  readonly facts: string;
}

/** Facts of an article that stand in one of its passages, or in none. */
export interface ArticleFactsRow extends Pick<PassageFactsRow, 'facts'> {
  readonly number: number;
}

/** The words of an article. */
export interface BodyRow {
  readonly number: number;
  /** JSON. */
  readonly content: string;
  /** Where its passages stand, as `writeSpans` makes them. */
  readonly spans: Uint8Array;
}

/** What is counted of an article. */
export interface CountedRow extends Pick<BodyRow, 'number' | 'content'> {
  /** Its words, to count them again where it goes. */
  readonly words: Uint8Array;
  /** Terms of its passages, in their order. */
  readonly passageTerms: readonly Uint8Array[];
}

/** An article with all that is written of it. */
export interface WholeArticleRow extends CountedRow, BodyRow, ArticlePlace {
  readonly id: string;
  /** Of what can be read of it (`fingerprintOf`), and of its layout as well (`keyOf`). */
  readonly fingerprint: string;
  readonly key: string;
  /** Where it was read. */
  readonly file: string;
  readonly line: number | null;
  /** How many facts were read of it. */
  readonly factCount: number;
  /** As `dayNumber` makes it. */
  readonly day: number;
  /** JSON of what is told of it without its words (`ArticleMetadata`). */
  readonly metadata: string;
  /** Its facts by the place of their passages, as `writeFacts` makes them. */
  readonly facts: WrittenFacts;
}

/** Facts of an article as text. */
export interface WrittenFacts {
  /** Those of each passage, in the order of the passages; empty where it has none. */
  readonly ofPassages: readonly string[];
  /** Those that stand in none. */
  readonly beside: string;
}

/** What is known of an article without reading it. */
export type KnownArticle = Pick<
  WholeArticleRow,
  'number' | 'id' | 'fingerprint' | 'key' | 'file' | 'line' | 'passages' | 'factCount'
>;

/** A meeting, call or talk, by whom it names. */
export interface EncounterRow extends Encounter {
  /** Number of its article. */
  readonly article: number;
  /** Ids of who does it or takes part. */
  readonly names: readonly string[];
}

/** A fact, by what it is compared under with those of other articles. */
export interface ComparableRow {
  readonly article: number;
  /** As `keyOfComparison` writes it. */
  readonly key: string;
  /** JSON. */
  readonly fact: string;
}

/** What the store numbers as it comes, from 1. */
export type Numbered = 'term' | 'word';

/**
 * What is read of a generation. `generation` is the number of one that was given out a while ago at most. Each rejects with AppError
 * `store-unavailable` where the database is out of reach.
 */
export interface PassageReader {
  /** The newest generation; null where none was ever finished. */
  readonly newest: () => Promise<StoredGeneration | null>;
  /** Its segments whose numbers are greater than `after`, in order. */
  readonly segments: (generation: number, after: number) => Promise<readonly SegmentRow[]>;
  /** Postings of some terms in some segments, in order of the segments. */
  readonly postings: (
    terms: readonly number[],
    segments: readonly number[],
  ) => Promise<readonly PostingRow[]>;
  /** Terms of passages by their ordinals, in any order. */
  readonly passages: (ordinals: readonly number[]) => Promise<readonly PassageRow[]>;
  /** Words of articles by their numbers, in any order. */
  readonly bodies: (numbers: readonly number[]) => Promise<readonly BodyRow[]>;
  /** Facts of those of some passages that have any, by their ordinals, in any order. */
  readonly factsOf: (ordinals: readonly number[]) => Promise<readonly PassageFactsRow[]>;
  /** All facts of articles, in any order: those of a passage, or that stand in none, a row. */
  readonly allFacts: (numbers: readonly number[]) => Promise<readonly ArticleFactsRow[]>;
  /** Metadata of the newest dated articles, and behind them undated ones. */
  readonly metadata: (generation: number, most: number) => Promise<readonly string[]>;
  /** The article with an id. */
  readonly placeOf: (id: string, generation: number) => Promise<ArticlePlace | null>;
  /** The newest dated articles, and behind them undated ones, up to so many facts. */
  readonly newestArticles: (generation: number, facts: number) => Promise<readonly ArticlePlace[]>;
  /**
   * What encounters that name all of some entities are like: each of a kind once.
   * @param wrong ids of facts that are none
   */
  readonly encounters: (
    entities: readonly string[],
    generation: number,
    wrong: readonly string[],
  ) => Promise<readonly Encounter[]>;
  /** Facts that are compared under a key, in the order of their articles, with the metadata of these. */
  readonly comparable: (
    key: string,
    generation: number,
  ) => Promise<readonly (Pick<ComparableRow, 'fact'> & Pick<WholeArticleRow, 'metadata'>)[]>;
}

/**
 * What one process at a time may do: it holds the store from `open` to `close`. Where it holds it no longer, since the way to the
 * database broke, nothing is written: `write`, `finish` and `sweep` reject.
 */
export interface PassageWriter {
  /** Articles of the newest generation, with what was written since and not finished. */
  known(): Promise<readonly KnownArticle[]>;
  /** How many there are, with their passages and facts. */
  counts(): Promise<Pick<StoredGeneration, 'articles' | 'passages' | 'facts'>>;
  /** What is counted of articles, by their numbers, in any order. */
  counted(numbers: readonly number[]): Promise<readonly CountedRow[]>;
  /** One above the highest number of a segment, and of what else is numbered, that was ever given. */
  next(): Promise<NextNumbers & { readonly segment: number }>;
  /** Numbers of those of some terms, or words, that have one; of all where `texts` is null. */
  numbersOf(
    kind: Numbered,
    texts: readonly string[] | null,
  ): Promise<readonly { readonly text: string; readonly number: number }[]>;
  /** Writes a segment with its articles, postings and facts, and takes out those that went: all of it, or nothing. */
  write(batch: WrittenBatch): Promise<void>;
  /** Segments that are small enough to be merged, the earliest first. */
  smallSegments(documents: number): Promise<readonly SegmentRow[]>;
  /** Postings of whole segments, term by term. */
  postingsOf(segments: readonly number[]): AsyncIterable<readonly PostingRow[]>;
  /** Makes what was written the newest generation, at one stroke. When, the store knows: the clock that it forgets by. */
  finish(generation: Omit<StoredGeneration, 'number' | 'builtAt'>): Promise<StoredGeneration>;
  /** Lets go of what no generation has any more that anybody still reads. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Of each that is numbered one above the highest number that was ever given. */
export interface NextNumbers {
  readonly article: number;
  readonly ordinal: number;
  readonly term: number;
  readonly word: number;
}

/** What is written at once. */
export interface WrittenBatch {
  readonly segment: SegmentRow & { readonly documents: number; readonly next: NextNumbers };
  /** Terms, and words, that had no number before. */
  readonly numbered: Readonly<Record<Numbered, ReadonlyMap<string, number>>>;
  readonly postings: readonly Omit<PostingRow, 'segment'>[];
  readonly articles: readonly WholeArticleRow[];
  readonly encounters: readonly EncounterRow[];
  readonly comparable: readonly ComparableRow[];
  /** Numbers of articles that went. */
  readonly gone: readonly number[];
}

/** The store of one kind of analysis: another build, or other knowledge, has another. */
export interface PassageStore extends PassageReader {
  /** Waits until no other process writes. */
  open(): Promise<PassageWriter>;
  close(): Promise<void>;
}
