import type { Block, OriginalSource } from './article.js';

/** What was read of an article before it has an id: its metadata, null where unknown, and its text. */
export interface ArticleContent {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO date or date-time it was first published. */
  readonly published: string | null;
  /** ISO date or date-time of its publisher's last change, where told apart. */
  readonly updated: string | null;
  /** BCP 47 tag; null: told from the text. */
  readonly language: string | null;
  readonly authors: readonly string[];
  readonly sources: readonly OriginalSource[];
  /** As `ArticleMetadata.fullText`. */
  readonly fullText?: boolean | undefined;
  /** NFC text with line ends as `\n`. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What its publisher reserved where it was read, such as `noai` or `tdm-reservation`; missing: nothing. */
  readonly reservations?: readonly string[] | undefined;
  /** Under which licences or with which notice of rights its publisher gives it: addresses or words. Missing: it says nothing. */
  readonly licenses?: readonly string[] | undefined;
  /** Lines that were left out of its text, for its site repeats them from page to page. Missing: none. */
  readonly siteLines?: readonly string[] | undefined;
}

/** Longest text of an article that is kept, in UTF-16 code units, and most blocks of it: what is longer is many articles, or none. */
export const MOST_KEPT = { text: 500_000, blocks: 10_000 };

/** Whether an article is longer than any that is kept. */
export function isTooLong({ text, blocks }: Pick<ArticleContent, 'text' | 'blocks'>): boolean {
  return text.length > MOST_KEPT.text || blocks.length > MOST_KEPT.blocks;
}

/** Where a kept article came from. */
export type ArticleOrigin =
  | { readonly kind: 'source'; readonly source: string }
  /** `member` is the moderator's id at the door it came through. */
  | { readonly kind: 'moderator'; readonly member: string }
  | { readonly kind: 'administrator' };

/** One state of an article. A quotation cites the version it was read from. */
export interface ArticleVersion {
  /** From 1. */
  readonly version: number;
  /** ISO date-time at which it was read. */
  readonly readAt: string;
  readonly content: ArticleContent;
}

/** The same story as another publisher gives it, or the same page at another address. */
export interface ArticleCopy {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

/**
 * How a kept article stands: `live` is answered from; `removed` by a person, and can be brought back; `vanished` is no
 * longer where it was published, and still answered from, with a word.
 */
export type ArticleStanding = 'live' | 'removed' | 'vanished';

/** An article that is kept, as it is now. */
export interface KeptArticle {
  readonly id: string;
  readonly origin: ArticleOrigin;
  readonly standing: ArticleStanding;
  readonly current: ArticleVersion;
  /** Publishers that tell the same story in nearly the same words; one voice together. */
  readonly copies: readonly ArticleCopy[];
}
