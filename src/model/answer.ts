import type { ArticleMetadata } from './article.js';
import type { Fact } from './fact.js';

export type AbstentionReason =
  | 'nothing-relevant'
  | 'names-not-in-articles'
  | 'not-stated'
  | 'not-a-question'
  | 'empty-corpus';

/** What a citation says of its article; null where unknown. */
export type CitedArticle = Pick<
  ArticleMetadata,
  'id' | 'title' | 'publisher' | 'url' | 'published' | 'language' | 'sources' | 'kept'
>;

/** What a citation says of an article. */
export function citedArticle(article: CitedArticle): CitedArticle {
  const { id, title, publisher, url, published, language, sources, kept } = article;
  const cited = { id, title, publisher, url, published, language, sources };
  return kept === undefined ? cited : { ...cited, kept };
}

/** A quotation with its place in its article. */
export interface Citation {
  /** 1, 2, … best first. */
  readonly n: number;
  /** Exactly `text.slice(start, end)` of the article; at most 350 characters. */
  readonly quote: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** `[from, to]` pairs inside `quote`, ascending and apart: the words that answer. */
  readonly highlights: readonly (readonly [number, number])[];
  /** The quotation starts, or ends, inside a sentence too long to be quoted whole. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly article: CitedArticle;
  /** Heading above the passage, or null. */
  readonly section: string | null;
  /** Who the sentence says it comes from ("Turkish security sources"), or null. */
  readonly attribution: string | null;
  /** Address of the exact passage, or null where the article has none. */
  readonly link: string | null;
}

/** An independent article that states the same answer: of another publisher, or resting on other sources. */
export interface Supporting {
  readonly article: CitedArticle;
  /** Number of its citation; null where it is not quoted. */
  readonly n: number | null;
}

/** An article that states another value for the same thing and day, another day of the same agreement, or the contrary. */
export interface Conflicting {
  readonly article: CitedArticle;
  /** A figure with its unit, the words of a date, or the sentence that denies what is quoted, or states what is denied there. */
  readonly value: string;
  /** The sentence that gives it: exactly `text.slice(start, end)` of the article. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Address of the exact sentence, or null where the article has none. */
  readonly link: string | null;
}

interface AnswerBase {
  /** The question as asked. */
  readonly question: string;
  /** 0..1, comparable between questions. */
  readonly confidence: number;
  /** ISO date, or null: articles after it were left out. */
  readonly asOf: string | null;
  /** BCP 47 tag of the question. */
  readonly language: string;
  /** Best first: 1 to 5 when answered; the nearest passages, 0 to 3, when abstained. */
  readonly citations: readonly Citation[];
  readonly facts: readonly Fact[];
  /** Of an answer that is a name, a date, a place or a figure: who else states it; left out where nobody does. */
  readonly support?: readonly Supporting[];
  /** Who gives it otherwise; left out where nobody does. */
  readonly conflicts?: readonly Conflicting[];
  /** Up to three questions that this corpus does answer. */
  readonly related: readonly string[];
  /** A second question that was asked behind the first, and is not answered; left out where there is none. */
  readonly leftOut?: string;
  /** The whole question that was looked up, where it left out what one before it had said; left out where it was whole. */
  readonly readAs?: string;
  /** The questions it may stand for, where it is not answered because it may be any of several. */
  readonly mayMean?: readonly string[];
  /** Version of the snapshot that answered. */
  readonly snapshot: string;
  readonly elapsedMs: number;
}

/** The same value on every door: an answer in cited quotations, or an abstention with its reason. */
export type Answer =
  | (AnswerBase & { readonly status: 'answered' })
  | (AnswerBase & { readonly status: 'abstained'; readonly reason: AbstentionReason });
