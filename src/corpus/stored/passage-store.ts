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
  readonly term: string;
  readonly segment: number;
  readonly entries: Uint8Array;
}

/** An article as it is stored. */
export interface ArticleRow {
  readonly number: number;
  readonly id: string;
  /** Of what can be read of it (`fingerprintOf`), and of its layout as well (`keyOf`). */
  readonly fingerprint: string;
  readonly key: string;
  /** Where it was read. */
  readonly file: string;
  readonly line: number | null;
  /** Ordinal of its first passage, how many it has, and how many facts were read of it. */
  readonly first: number;
  readonly passages: number;
  readonly factCount: number;
  /** As `dayNumber` makes it. */
  readonly day: number;
  /** JSON of what is told of it without its words (`ArticleMetadata`). */
  readonly metadata: string;
  readonly article: Uint8Array;
  /** Where its passages stand, and their terms in order. */
  readonly streams: Uint8Array;
}

/** An article with all that is written of it. */
export interface WholeArticleRow extends ArticleRow {
  /** All that was read of it, to count it again where it goes. */
  readonly terms: Uint8Array;
  readonly facts: Uint8Array;
}

/** What is known of an article without reading it. */
export type KnownArticle = Pick<
  ArticleRow,
  'number' | 'id' | 'fingerprint' | 'key' | 'file' | 'line' | 'passages' | 'factCount'
>;

/** A fact that is looked up by whom it names or by its day, not by its passage. */
export interface FactRow {
  /** Number of its article. */
  readonly article: number;
  /** Ids of who does it or takes part. */
  readonly names: readonly string[];
  /** ISO day of a figure; null of all else. */
  readonly figureOf: string | null;
  /** JSON. */
  readonly fact: string;
}

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
    terms: readonly string[],
    segments: readonly number[],
  ) => Promise<readonly PostingRow[]>;
  /** The facts of articles, by the articles' numbers, in any order. */
  readonly facts: (
    numbers: readonly number[],
  ) => Promise<readonly Pick<WholeArticleRow, 'number' | 'facts'>[]>;
  /** Articles by their numbers, in any order. */
  readonly articles: (numbers: readonly number[]) => Promise<readonly ArticleRow[]>;
  /** Metadata of the newest dated articles, and behind them undated ones. */
  readonly metadata: (generation: number, most: number) => Promise<readonly string[]>;
  /** The number of the article with an id. */
  readonly numberOf: (id: string, generation: number) => Promise<number | null>;
  /** Numbers of the newest dated articles, and behind them undated ones, up to so many facts. */
  readonly newestArticles: (generation: number, facts: number) => Promise<readonly number[]>;
  /** Facts that name all of some entities, and figures of a day, in the order of their articles. */
  readonly naming: (entities: readonly string[], generation: number) => Promise<readonly FactRow[]>;
  readonly figuresOf: (day: string, generation: number) => Promise<readonly FactRow[]>;
}

/**
 * What one process at a time may do: it holds the store from `open` to `close`. Where it holds it no longer, since the way to the
 * database broke, nothing is written: `write`, `finish` and `sweep` reject.
 */
export interface PassageWriter {
  /** Articles of the newest generation, with what was written since and not finished. */
  known(): Promise<readonly KnownArticle[]>;
  /** Articles by their numbers, in any order, with all that was read of them. */
  whole(numbers: readonly number[]): Promise<readonly WholeArticleRow[]>;
  /** One above the highest number of an article, of a passage's ordinal, and of a segment, that was ever given. */
  next(): Promise<{ readonly article: number; readonly ordinal: number; readonly segment: number }>;
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

/** What is written at once. */
export interface WrittenBatch {
  readonly segment: SegmentRow & {
    readonly documents: number;
    /** One above the highest number of an article, and of a passage's ordinal, that was ever given. */
    readonly next: { readonly article: number; readonly ordinal: number };
  };
  readonly postings: readonly Omit<PostingRow, 'segment'>[];
  readonly articles: readonly WholeArticleRow[];
  readonly facts: readonly FactRow[];
  /** Numbers of articles that went. */
  readonly gone: readonly number[];
}

/** The store of one kind of analysis: another build, or other knowledge, has another. */
export interface PassageStore extends PassageReader {
  /** Waits until no other process writes. */
  open(): Promise<PassageWriter>;
  close(): Promise<void>;
}
