import type { Answer } from '../model/answer.js';
import type { ArticleMetadata, Block } from '../model/article.js';
import type { QuotationContext } from '../answer/quotation-context.js';
import type { AskedAfter, QuotedPlace } from '../model/asked-after.js';
import type { Passage } from '../model/passage.js';
import type { LoadProgress, ReloadReport, SnapshotSummary } from '../model/snapshot.js';
import type { Checking } from './checking.js';
import type { Facts } from './facts.js';
import type { Suggestible } from './suggestible.js';
import type { Suggest } from './suggestions.js';

/** How a question is asked. */
export interface AskOptions {
  /** ISO date: articles after it are left out. */
  readonly asOf?: string;
  /** What it goes on from, where it may leave out what was said there ("and when?"). */
  readonly after?: AskedAfter;
  /** It was asked and counted before, and is answered anew for more of the same answer. */
  readonly again?: boolean;
}

/** Questions and their answers. */
export interface Answering {
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Questions that are answered, for what somebody has typed of one; for nothing, those of what is newest and most covered. */
  readonly suggest: Suggest;
}

/** The articles that answers come from. */
export interface Articles {
  /** All of them, newest first, undated ones last. */
  list(): Promise<readonly ArticleMetadata[]>;
  /** Where the passages of one stand, in its order; null where answers do not come from an article with this id. */
  get(id: string): Promise<ArticlePlaces | null>;
  /**
   * What may be shown of one: all where its metadata allows that, else the passages around a stretch.
   * @param version of a kept article, which the stretch is of; without one, of whichever is answered from
   */
  excerpt(id: string, cited?: CitedStretch, version?: number): Promise<ExcerptOutcome>;
  /** What stands around a quotation, word for word; null where the article is not there, or ends before it. */
  around(place: QuotedPlace): Promise<QuotationContext | null>;
}

/** A stretch of an article's text: offsets into it, in UTF-16 code units. */
export interface CitedStretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of an article that may be shown, as it is laid out. */
export interface ExcerptBlock extends CitedStretch {
  readonly kind: Block['kind'];
  /** Exactly `text.slice(start, end)` of the article. */
  readonly text: string;
}

/** What may be shown of an article around a stretch of it, or where it begins. */
export interface ArticleExcerpt {
  readonly article: ArticleMetadata;
  /** Of all its text, in UTF-16 code units. */
  readonly length: number;
  /** In reading order; all of the article where that is allowed. */
  readonly blocks: readonly ExcerptBlock[];
  /** Whether words stand before, or behind, that are left out. */
  readonly leftOut: { readonly before: boolean; readonly after: boolean };
  /** Heading above the first block, where that is left out. */
  readonly section: string | null;
  /** Address of the stretch on the publisher's page; null without a stretch, or without an address. */
  readonly link: string | null;
}

/** `outside`: the stretch is not one of the article's text; `other-version`: answers do not come from the version that was asked for. */
export type ExcerptOutcome =
  | { readonly kind: 'other-version' }
  | { readonly kind: 'found'; readonly excerpt: ArticleExcerpt }
  | { readonly kind: 'outside'; readonly length: number }
  | { readonly kind: 'unknown' };

/** An article and where its passages stand: offsets into its text. */
export interface ArticlePlaces {
  readonly article: ArticleMetadata;
  readonly passages: readonly Pick<Passage, 'start' | 'end' | 'section'>[];
}

/** How a reload ended. Busy is an expected outcome, not a fault. */
export type ReloadOutcome =
  | { readonly kind: 'done'; readonly report: ReloadReport }
  | { readonly kind: 'busy' }
  /**
   * The corpus as a whole could not be read; the snapshot before it still serves. `message` is fit for a person. `isAway`: what is
   * stored was out of reach, so that the same may go well a little later.
   */
  | { readonly kind: 'failed'; readonly message: string; readonly isAway?: true }
  /** Most of the articles would have gone, as where a folder is not mounted; nothing was changed. */
  | { readonly kind: 'refused'; readonly before: number; readonly after: number };

/** What the operator and moderators see and do. */
export interface Operations {
  /** What serves now, in figures. Answered at once, however busy answering is. */
  summary(): Promise<SnapshotSummary>;
  /** Report of the last load that succeeded; the first load is one. */
  lastReload(): Promise<ReloadReport>;
  /** How far a reload has come; null where none runs. */
  progress(): Promise<LoadProgress | null>;
  /** `force`: even where most of the articles would go. */
  reload(options?: { readonly force?: boolean }): Promise<ReloadOutcome>;
}

/**
 * The use cases: what every door offers, and all that a command can reach. Every method is asynchronous, and its
 * arguments and result can be sent to another thread or process, so that it does not matter where they are carried out.
 */
export interface Services {
  readonly answering: Answering;
  readonly articles: Articles;
  readonly facts: Facts;
  readonly checking: Checking;
  readonly operations: Operations;
}

/** The use cases that one snapshot carries out by itself, wherever it lives, and what may be suggested of it, for whoever is nearer to the doors. */
export interface SnapshotServices extends Omit<Services, 'operations'> {
  readonly suggestible: Suggestible;
}
