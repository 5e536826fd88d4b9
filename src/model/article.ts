/** A page an article rests on. A brief of ours is not its publisher's words: the source says whose facts they are. */
export interface OriginalSource {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO date or date-time. */
  readonly published: string | null;
}

/** Between the cells of a table's row, in an article's text. */
export const BETWEEN_CELLS = ' | ';

/** How a stretch of text may be laid out; a row is one of a table. */
export const BLOCK_KINDS = ['heading', 'paragraph', 'item', 'row'] as const;

/** How a stretch of an article's text is laid out; offsets are UTF-16 code units into `Article.text`. */
export interface Block {
  /** A `row` is a table's, with the words that head its columns; it says nothing of the rows beside it. */
  readonly kind: (typeof BLOCK_KINDS)[number];
  readonly start: number;
  readonly end: number;
}

/** Which state of an article is quoted, of one that is kept with all its versions. */
export interface Edition {
  /** `vanished`: it is no longer where it was published. */
  readonly standing: 'live' | 'vanished';
  /** From 1. Above it the words, or what is known of them, were others before. */
  readonly version: number;
  /** ISO date-time at which this version was first read. */
  readonly readAt: string;
  /** ISO date or date-time of its publisher's own last change, where told apart. */
  readonly updated: string | null;
}

/** What is known about an article besides its text; null where unknown, never guessed. */
export interface ArticleMetadata {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO date (`2025-10-07`) or date-time. */
  readonly published: string | null;
  /** BCP 47 tag, or `und` where it could not be told. */
  readonly language: string;
  readonly authors: readonly string[];
  readonly sources: readonly OriginalSource[];
  /** Whether all of its text may be shown to everybody; where it is missing, no more than what is quoted and stands around it. */
  readonly fullText?: boolean | undefined;
  /** Missing: it is a file of the corpus, which is as it is. */
  readonly kept?: Edition | undefined;
}

/** A source document. Every quotation of it is exactly `text.slice(start, end)`. */
export interface Article extends ArticleMetadata {
  /** NFC text with line ends as `\n`. */
  readonly text: string;
  /** In reading order, never overlapping. */
  readonly blocks: readonly Block[];
  /** Path below the corpus of the file it was read from, with `/` separators. */
  readonly file: string;
  /** Line of a `.jsonl` file it stood on, from 1; null elsewhere. */
  readonly line: number | null;
}

/** Whether an article may be quoted as of an ISO date: it is no newer, or has no date. Null admits every article. */
export function publishedBy({ published }: Pick<Article, 'published'>, asOf: string | null): boolean {
  return asOf === null || published === null || published.slice(0, 10) <= asOf;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last ISO day that it may be anywhere at a time: east of us it is tomorrow already. */
export function latestDay(time: Date): string {
  return new Date(time.getTime() + DAY_MS).toISOString().slice(0, 10);
}
