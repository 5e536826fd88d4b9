import type { ArticleContent, ArticleStanding, ArticleVersion, KeptArticle } from '../model/kept-article.js';
import type { WordChange } from '../sources/stories/word-changes.js';
import type { Actor } from './article-ports.js';

/** What somebody offers as an article: a file, or the address of a page. */
export type Offered =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly url: string };

/** One article of what was offered, as it was read. Nothing of it is kept yet. */
export interface OfferedArticle {
  /** The id that it would have. */
  readonly id: string;
  readonly content: ArticleContent;
  /** What keeping it would do; `removed`: it was taken out, and adding it brings it back. */
  readonly standing: 'new' | 'changed' | 'unchanged' | 'removed';
  /** Id of the kept article that tells the same story in nearly the same words; null where none does. */
  readonly copyOf: string | null;
  /** What was left out of it and why, and what wants a look; each a line for a person. */
  readonly notes: readonly string[];
}

/** How reading what was offered ended. Reasons are for a person. */
export type Preview =
  | { readonly kind: 'read'; readonly articles: readonly OfferedArticle[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** How a change ended. `unknown`: there is no such article; `unchanged`: it stood so already. */
export type EditOutcome =
  | { readonly kind: 'done'; readonly article: KeptArticle }
  | { readonly kind: 'unknown' | 'unchanged' };

/** How adding ended; every article that was read is kept, or none. `differs`: it was read otherwise than it was seen, and none is. */
export type AddArticlesOutcome =
  | { readonly kind: 'added' | 'differs'; readonly articles: readonly OfferedArticle[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Which kept articles are wanted: in the order of their ids, behind one. */
export interface KeptWanted {
  readonly standing?: readonly ArticleStanding[];
  readonly after?: string;
  readonly limit: number;
}

/**
 * Articles that are added, removed and brought back by people, beside those of the corpus' files. Each change stands in the
 * audit, and is answered from within seconds.
 */
export interface Editing {
  /** Reads what is offered, and keeps nothing. */
  preview(offered: Offered): Promise<Preview>;
  /**
   * Reads what is offered and keeps it.
   * @param isAsSeen whether it was read as somebody saw it before; default: nobody did
   */
  add(
    offered: Offered,
    by: Actor,
    isAsSeen?: (articles: readonly OfferedArticle[]) => boolean,
  ): Promise<AddArticlesOutcome>;
  remove(id: string, by: Actor): Promise<EditOutcome>;
  restore(id: string, by: Actor): Promise<EditOutcome>;
  list(wanted: KeptWanted): Promise<readonly KeptArticle[]>;
  /** Null where there is no such article. Versions oldest first. */
  get(
    id: string,
  ): Promise<{ readonly article: KeptArticle; readonly versions: readonly ArticleVersion[] } | null>;
  /** What changed between two versions, the gravest first; null where that could not be told. */
  changes(before: ArticleContent, after: ArticleContent): Promise<readonly WordChange[] | null>;
}
