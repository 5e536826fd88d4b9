import type { Query } from '../query/query.js';
import { slotShare, strongest } from '../ranking/candidates.js';
import type { PassagePlaces } from './passage-places.js';
import { readPostings } from './posting-bytes.js';
import { dayNumber } from './segment.js';

/** Postings of a term in one segment. */
export interface SegmentPostings {
  /** Ordinal that its places count from. */
  readonly first: number;
  readonly entries: Uint8Array;
}

/** What is scored. */
export interface ScoredPostings {
  readonly places: PassagePlaces;
  /** Of the segments that the snapshot has. */
  readonly postingsOf: (term: number) => readonly SegmentPostings[];
  /** Number of the only article that is looked in; null: all are. */
  readonly within: number | null;
}

/**
 * Ordinals of the passages most worth scoring, best first: the same as `gatherCandidates` gives of postings in memory, score
 * for score, in the order of their ordinals among equals.
 */
export function scorePostings(query: Query, { places, postingsOf, within }: ScoredPostings): number[] {
  const { size } = places;
  const scores = new Float32Array(size);
  const countedFor = new Uint8Array(size);
  const touched: number[] = [];
  query.units.forEach(({ terms, weight }, unit) => {
    for (const { number, strength } of terms) {
      for (const { first, entries } of postingsOf(number)) {
        readPostings(entries, (place, slot) => {
          const ordinal = first + place;
          if (countedFor[ordinal] === unit + 1) return;
          countedFor[ordinal] = unit + 1;
          const before = scores[ordinal] ?? 0;
          if (before === 0) touched.push(ordinal);
          scores[ordinal] = before + weight * strength * slotShare(slot);
        });
      }
    }
  });
  const latest = query.asOf === null ? Infinity : dayNumber(query.asOf);
  const isAdmitted = (ordinal: number): boolean => {
    const article = places.articleAt(ordinal);
    return article !== undefined && article.day <= latest && (within === null || article.number === within);
  };
  return strongestOf(Uint32Array.from(touched), scores, isAdmitted);
}

/** Looks at who is admitted only of those that may be among the strongest: there are 100,000s of others. */
function strongestOf(
  touched: Uint32Array,
  scores: Float32Array,
  isAdmitted: (ordinal: number) => boolean,
): number[] {
  const best = strongest(touched, scores, (ordinal) => ordinal);
  return best.every(isAdmitted) ? best : strongest(touched.filter(isAdmitted), scores, (ordinal) => ordinal);
}
