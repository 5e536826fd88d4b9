import type { Encounter } from '../../search/index/fact-index.js';

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

/** Of an article what tells which of its passages are worth reading. */
export interface ArticleRow {
  readonly number: number;
  /** Ordinal of its first passage. */
  readonly first: number;
  /** Where its passages stand, and their terms in order. */
  readonly streams: Uint8Array;
}

/** The words of an article, and its facts. */
export interface BodyRow {
  readonly number: number;
  /** JSON. */
  readonly content: string;
  /** As `writeFacts` makes it. */
  readonly facts: string;
}

/** An article with all that is written of it. */
export interface WholeArticleRow extends ArticleRow, BodyRow {
  readonly id: string;
  /** Of what can be read of it (`fingerprintOf`), and of its layout as well (`keyOf`). */
  readonly fingerprint: string;
  readonly key: string;
  /** Where it was read. */
  readonly file: string;
  readonly line: number | null;
  /** How many passages it has, and how many facts were read of it. */
  readonly passages: number;
  readonly factCount: number;
  /** As `dayNumber` makes it. */
  readonly day: number;
  /** JSON of what is told of it without its words (`ArticleMetadata`). */
  readonly metadata: string;
  /** Its words, to count them again where it goes. */
  readonly words: Uint8Array;
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

/** A figure, by its day. */
export interface FigureRow {
  readonly article: number;
  /** ISO day. */
  readonly day: string;
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
  /** Articles by their numbers, in any order. */
  readonly articles: (numbers: readonly number[]) => Promise<readonly ArticleRow[]>;
  /** The same with their words and facts. */
  readonly bodies: (numbers: readonly number[]) => Promise<readonly BodyRow[]>;
  /** Metadata of the newest dated articles, and behind them undated ones. */
  readonly metadata: (generation: number, most: number) => Promise<readonly string[]>;
  /** The number of the article with an id. */
  readonly numberOf: (id: string, generation: number) => Promise<number | null>;
  /** Numbers of the newest dated articles, and behind them undated ones, up to so many facts. */
  readonly newestArticles: (generation: number, facts: number) => Promise<readonly number[]>;
  /**
   * What encounters that name all of some entities are like: each of a kind once.
   * @param wrong ids of facts that are none
   */
  readonly encounters: (
    entities: readonly string[],
    generation: number,
    wrong: readonly string[],
  ) => Promise<readonly Encounter[]>;
  /** Figures of a day, in the order of their articles, with the metadata of these. */
  readonly figuresOf: (
    day: string,
    generation: number,
  ) => Promise<readonly (Pick<FigureRow, 'fact'> & Pick<WholeArticleRow, 'metadata'>)[]>;
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
  /** Articles by their numbers, in any order, with all that was read of them. */
  whole(numbers: readonly number[]): Promise<readonly WholeArticleRow[]>;
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
  readonly figures: readonly FigureRow[];
  /** Numbers of articles that went. */
  readonly gone: readonly number[];
}

/** The store of one kind of analysis: another build, or other knowledge, has another. */
export interface PassageStore extends PassageReader {
  /** Waits until no other process writes. */
  open(): Promise<PassageWriter>;
  close(): Promise<void>;
}
