import type { Article } from '../../src/model/article.js';
import { linkToQuote } from '../../src/model/text-fragment.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { sentenceSegmenter, sentencesOfBlock, type SpanOffsets } from '../../src/language/sentences.js';
import { MAX_QUOTE } from '../../src/search/ranking/windows.js';
import type { MarkedStretch, MarkingBrowser } from './marking-browser.js';

/** An article and the page that it stands on. */
export interface PageOfArticle {
  readonly article: Article;
  readonly html: string;
}

/** A stretch that could be quoted, and the sentences it is of. */
export interface QuotableSpan extends SpanOffsets {
  readonly sentences: readonly SpanOffsets[];
}

/**
 * What a link to a quotation does: it marks just that, the same words in another place, something else or more, or
 * nothing.
 */
export type Landing = 'exact' | 'elsewhere' | 'other' | 'nothing';

/** A quotation whose link does not mark just that. */
export interface Miss {
  readonly quote: string;
  readonly link: string;
  readonly marked: readonly MarkedStretch[];
}

/** How the links to a set's quotations land. */
export interface LinksReport {
  readonly pages: number;
  /** Quotations whose words the page does not have at all are left out, and counted here. */
  readonly absent: number;
  readonly landings: Readonly<Record<Landing, number>>;
  readonly misses: readonly Miss[];
}

/**
 * Quotations that an article may be quoted with: runs of whole sentences of a passage, and the start of a sentence that
 * is too long, evenly taken.
 * @param most how many
 */
export function quotableSpans(article: Article, most: number): QuotableSpan[] {
  const segmenter = sentenceSegmenter(article.language);
  const all = passagesOf(article).flatMap((passage) => {
    const sentences = article.blocks.flatMap((block) =>
      block.start < passage.end && block.end > passage.start
        ? sentencesOfBlock(segmenter, article.text, block, passage)
        : [],
    );
    return sentences.flatMap(({ start, end }, first): QuotableSpan[] => {
      if (end - start > MAX_QUOTE) {
        const part = { start, end: start + clauseWithin(article.text.slice(start, end)) };
        return [{ ...part, sentences: [part] }];
      }
      return sentences
        .slice(first)
        .filter((last) => last.end - start <= MAX_QUOTE)
        .map((last, more) => ({ start, end: last.end, sentences: sentences.slice(first, first + more + 1) }));
    });
  });
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)]).filter(
    (quotation) => quotation !== undefined,
  );
}

/** Length of the clauses of a sentence that fit a quotation. */
function clauseWithin(sentence: string): number {
  const fitting = sentence.slice(0, MAX_QUOTE);
  const clause = fitting.search(/[,;:\u060c\u061b–—]\s[^,;:\u060c\u061b–—]*$/u);
  return clause > 0 ? clause : fitting.trimEnd().length;
}

/** Opens the link of each of some quotations of each page. @param most quotations of a page */
export async function measureLinks(
  pages: readonly PageOfArticle[],
  most: number,
  browser: MarkingBrowser,
): Promise<LinksReport> {
  const landings = { exact: 0, elsewhere: 0, other: 0, nothing: 0 };
  const misses: Miss[] = [];
  let absent = 0;
  for (const { article, html } of pages) {
    const linked = quotableSpans(article, most).flatMap((quotation) => {
      const link = linkToQuote(article, quotation, quotation.sentences);
      return link === null ? [] : [{ quote: article.text.slice(quotation.start, quotation.end), link }];
    });
    const all = await browser.marked(
      linked.map(({ link }) => link),
      html,
    );
    const text = bare(await browser.visibleText());
    for (const [at, { quote, link }] of linked.entries()) {
      const marked = all[at] ?? [];
      const landing = landingOf(quote, marked);
      if (landing !== 'exact' && !text.includes(bare(quote))) absent += 1;
      else {
        landings[landing] += 1;
        if (landing !== 'exact') misses.push({ quote, link, marked });
      }
    }
  }
  return { pages: pages.length, absent, landings, misses };
}

/** How a link lands whose quotation is known: exact is one stretch of the article, its words and nothing else. */
export function landingOf(quote: string, marked: readonly MarkedStretch[]): Landing {
  const [first, ...others] = marked;
  if (first === undefined) return 'nothing';
  if (others.length > 0 || bare(first.text) !== bare(quote)) return 'other';
  return first.isBeside ? 'elsewhere' : 'exact';
}

/** A text by which a page and its article are compared: without spaces, unseen signs, and the shape of marks; none at its ends. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/[“”„«»\u05f4]/gu, '"')
    .replaceAll(/[‘’‚\u05f3]/gu, "'")
    .replaceAll(/^["']+|["']+$/gu, '');
}
