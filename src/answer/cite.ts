import type { Citation } from '../model/answer.js';
import type { Hit } from '../search/rank.js';
import { attributionOf } from './attribution.js';
import { linkToQuote } from './text-fragment.js';

/** Makes numbered citations of hits, best first; a quotation that lies inside an earlier one is left out. */
export function cite(hits: readonly Hit[], limit: number): Citation[] {
  const citations: Citation[] = [];
  for (const hit of hits) {
    if (citations.length === limit) break;
    const { article, section } = hit.passage;
    const { start, end, highlights } = hit.quotation;
    const quote = article.text.slice(start, end);
    if (quote === '' || citations.some((earlier) => earlier.quote.includes(quote))) continue;
    const { sentence } = hit.best;
    citations.push({
      n: citations.length + 1,
      quote,
      start,
      end,
      highlights: highlights.map((span) => [span.start - start, span.end - start] as const),
      article: {
        id: article.id,
        title: article.title,
        publisher: article.publisher,
        url: article.url,
        published: article.published,
        language: article.language,
        sources: article.sources,
      },
      section,
      attribution: attributionOf(article.text.slice(sentence.start, sentence.end)),
      link: linkToQuote(article.url, quote),
    });
  }
  return citations;
}
