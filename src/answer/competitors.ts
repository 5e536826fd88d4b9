import { fold } from '../language/fold.js';
import type { Hit } from '../search/ranking/rank.js';

/** Share of the best score that a competitor has at least, and one that says the same. */
const NEAR = { competitor: 0.9, supporter: 0.7 } as const;
/** A stretch less sure than this gives no answer. */
const LEAST_STRENGTH = 0.5;

/** Hits of other articles, one each, that come near the best and give the same answer. */
export function supportersOf(best: Hit, hits: readonly Hit[]): Hit[] {
  const value = valueOf(best);
  if (value === '') return [];
  const articles = new Set([best.passage.article]);
  return hits.filter((hit) => {
    if (articles.has(hit.passage.article) || hit.score < best.score * NEAR.supporter) return false;
    const other = valueOf(hit);
    const agrees = other !== '' && (other.includes(value) || value.includes(other));
    if (agrees) articles.add(hit.passage.article);
    return agrees;
  });
}

/** What a hit answers, folded: its surest stretch; empty where it has none. */
function valueOf({ passage, window: { spans } }: Hit): string {
  const [surest] = spans.toSorted((a, b) => b.strength - a.strength);
  return surest === undefined || surest.strength < LEAST_STRENGTH
    ? ''
    : fold(passage.article.text.slice(surest.start, surest.end));
}

/** Passages beside the best whose score comes near it and that do not say the same. */
export function competitorsOf(best: Hit, hits: readonly Hit[]): number {
  const agreeing = new Set(supportersOf(best, hits).map(({ passage }) => passage));
  const near = hits.filter(
    ({ passage, score }) =>
      passage !== best.passage && score >= best.score * NEAR.competitor && !agreeing.has(passage),
  );
  return new Set(near.map(({ passage }) => passage)).size;
}
