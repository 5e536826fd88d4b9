import { citedArticle, type CitedArticle } from '../model/answer.js';
import type { Article } from '../model/article.js';
import { sentenceSegmenter, sentencesOfBlock } from '../language/sentences.js';
import { linkToQuote } from '../model/text-fragment.js';

/** A verbatim stretch of an article: `quote` is exactly `text.slice(start, end)`. */
export interface QuotedSentence {
  readonly article: CitedArticle;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly link: string | null;
}

/** The first sentence of an article's text below its headings; null where it has none. */
export function firstSentence(article: Article): QuotedSentence | null {
  const block = article.blocks.find(({ kind }) => kind === 'paragraph');
  if (block === undefined) return null;
  const [span] = sentencesOfBlock(sentenceSegmenter(article.language), article.text, block);
  if (span === undefined) return null;
  const quote = article.text.slice(span.start, span.end);
  const { start, end } = span;
  return { article: citedArticle(article), start, end, quote, link: linkToQuote(article, span) };
}
