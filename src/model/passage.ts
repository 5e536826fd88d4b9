import type { Article } from './article.js';

/** A verbatim span of whole sentences that is indexed: `article.text.slice(start, end)`. */
export interface Passage {
  /** Position in the snapshot's list of passages. */
  readonly ordinal: number;
  readonly article: Article;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** Heading above the passage, or null. */
  readonly section: string | null;
}
