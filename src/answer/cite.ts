import { citedArticle, type Citation } from '../model/answer.js';
import { answeringSpans, highlightsOf } from '../search/highlights.js';
import type { Hit } from '../search/ranking/rank.js';
import type { PassageReadings } from '../search/passage-reading.js';
import { linkToQuote } from '../model/text-fragment.js';
import type { ReadHit } from './read-hits.js';
import { sourceOf } from './citation-attribution.js';

/** How hits are cited. */
export interface CiteOptions {
  /** Most citations. */
  readonly limit: number;
  /** Whether the words that answer are highlighted. Beside an abstention none are. */
  readonly marks: boolean;
  readonly readings: Pick<PassageReadings, 'pageWordsOf'>;
}

/** Makes numbered citations of hits, best first; a quotation that overlaps an earlier one is left out. */
export function cite(hits: readonly ReadHit[], options: CiteOptions): Citation[] {
  const { limit } = options;
  const chosen: ReadHit[] = [];
  const quotes = new Set<string>();
  for (const hit of hits) {
    if (chosen.length === limit) break;
    const quote = quoteOf(hit);
    if (quotes.has(quote) || chosen.some((earlier) => overlap(earlier, hit))) continue;
    quotes.add(quote);
    chosen.push(hit);
  }
  return chosen.map((hit, index) => toCitation(hit, index + 1, options));
}

function quoteOf({ passage, window }: Hit): string {
  return passage.article.text.slice(window.start, window.end);
}

function overlap(a: Hit, b: Hit): boolean {
  return a.passage === b.passage && a.window.start < b.window.end && b.window.start < a.window.end;
}

function toCitation(hit: ReadHit, n: number, { marks, readings }: CiteOptions): Citation {
  const { passage, reading, window, sentences } = hit;
  const { article, section } = passage;
  const { start, end } = window;
  const quote = quoteOf(hit);
  const quoted = sentences.slice(window.first, window.last + 1);
  const sentence = sentences[window.first] ?? window;
  const lastSentence = sentences[window.last] ?? window;
  return {
    n,
    quote,
    start,
    end,
    cutBefore: start > sentence.start,
    cutAfter: end < lastSentence.end,
    highlights:
      !marks || !hit.event.mayMark
        ? []
        : highlightsOf(window, sentences, article.text).map(
            (span) => [span.start - start, span.end - start] as const,
          ),
    article: citedArticle(article),
    section,
    attribution: sourceOf(article.text, reading, quoted, answeringSpans(window)),
    link: article.url === null ? null : linkToQuote(article, window, quoted, readings.pageWordsOf(article)),
  };
}
