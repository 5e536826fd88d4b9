import type { PassageIndex } from './passage-index.js';
import { publishedBy } from './published-by.js';
import type { Query } from './query.js';

/** How far the first stage looks: postings a term, fewer for a term that is not the word itself; candidates in all. */
const LIMITS = { postings: 4000, candidates: 150 } as const;
/** How much the weakest posting counts less than the strongest. */
const FALL = 0.4;

/**
 * First stage: ordinals of the passages most worth scoring, by the summed weight of the query units they hold.
 * Strong postings count a little more than weak ones.
 */
export function gatherCandidates(index: PassageIndex, query: Query): number[] {
  const { passages, postings, vocabulary } = index;
  const scores = new Float32Array(passages.length);
  // Which unit a passage was last counted for, from 1, so that two terms of one unit count once.
  const countedFor = new Uint8Array(passages.length);
  const touched: number[] = [];
  query.units.forEach(({ terms, weight }, unit) => {
    for (const { number, strength } of terms) {
      const found = postings.find(
        vocabulary.termOf(number),
        Math.ceil(LIMITS.postings * strength * strength),
      );
      const most = weight * strength;
      const fall = (most * FALL) / found.length;
      for (let rank = 0; rank < found.length; rank += 1) {
        const ordinal = found[rank] ?? 0;
        if (countedFor[ordinal] === unit + 1) continue;
        countedFor[ordinal] = unit + 1;
        const before = scores[ordinal] ?? 0;
        if (before === 0) touched.push(ordinal);
        scores[ordinal] = before + most - fall * rank;
      }
    }
  });
  const { asOf } = query;
  const admitted =
    asOf === null
      ? touched
      : touched.filter((ordinal) => {
          const passage = passages[ordinal];
          return passage !== undefined && publishedBy(passage.article, asOf);
        });
  return strongest(admitted, scores, LIMITS.candidates);
}

/** The `limit` ordinals with the highest scores, best first; lower ordinals first among equals. */
function strongest(ordinals: readonly number[], scores: Float32Array, limit: number): number[] {
  const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (ordinals.length <= limit * 4) return ordinals.toSorted(byScore).slice(0, limit);
  // Only what reaches the limit-th score needs sorting.
  const sorted = Float32Array.from(ordinals, (ordinal) => scores[ordinal] ?? 0).sort();
  const least = sorted[sorted.length - limit] ?? 0;
  return ordinals
    .filter((ordinal) => (scores[ordinal] ?? 0) >= least)
    .sort(byScore)
    .slice(0, limit);
}
