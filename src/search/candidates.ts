import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';

/** How far the first stage looks. */
const LIMITS = { postings: 3000, candidates: 150 } as const;

/**
 * First stage: ordinals of the passages most worth scoring, by the summed weight of the query units they hold.
 * Strong postings count a little more than weak ones.
 */
export function gatherCandidates(
  index: PassageIndex,
  query: Query,
  admits: (ordinal: number) => boolean,
): number[] {
  const scores = new Map<number, number>();
  for (const unit of query.units) {
    const seen = new Set<number>();
    for (const { number, strength } of unit.terms) {
      const found = index.postings.find(index.vocabulary.termOf(number), LIMITS.postings);
      found.forEach((ordinal, rank) => {
        if (seen.has(ordinal) || !admits(ordinal)) return;
        seen.add(ordinal);
        const share = unit.weight * strength * (1 - (0.4 * rank) / found.length);
        scores.set(ordinal, (scores.get(ordinal) ?? 0) + share);
      });
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LIMITS.candidates)
    .map(([ordinal]) => ordinal);
}
