import type { Query } from '../query/query.js';
import { createTally, MOST_CANDIDATES, slotShare, strongest } from '../ranking/candidates.js';
import { SLOTS } from '../index/postings.js';
import type { PassagePlaces } from './passage-places.js';
import { dayNumber } from './segment.js';

/** Postings of a term in one segment. */
export interface SegmentPostings {
  /** Ordinal that its places count from. */
  readonly first: number;
  readonly entries: Uint8Array;
}

/** What is scored. */
export interface ScoredPostings {
  /** Of the segments that the snapshot has. */
  readonly postingsOf: (term: number) => readonly SegmentPostings[];
  /** Number of the only article that is looked in; null: all are. */
  readonly within: number | null;
}

/** Finds the passages of a snapshot that are most worth scoring. */
export interface PostingScorer {
  /**
   * Their ordinals, best first: the same as `gatherCandidates` gives of postings in memory, score for score, in the order of
   * their ordinals among equals.
   */
  best(query: Query, scored: ScoredPostings): number[];
}

/** How many times more of the strongest are looked at where too few of them are admitted. */
const MORE = 8;

/** Makes one. What it counts in is made once, as in memory, and clear between two queries. */
export function createPostingScorer(places: PassagePlaces): PostingScorer {
  const { scores, countedFor, touched } = createTally(places.size, { articles: 0 });
  const shares = new Float64Array(SLOTS);

  /** Counts the postings of a term; how many passages were counted so far. */
  const count = ({ first, entries }: SegmentPostings, unit: number, counted: number): number => {
    let [at, end] = [0, counted];
    const { length } = entries;
    while (at < length) {
      const share = shares[entries[at] ?? 0] ?? 0;
      at += 1;
      let [left, shift, byte] = [0, 0, 0x80];
      for (; byte > 0x7f; shift += 7) {
        byte = entries[at] ?? 0;
        at += 1;
        left |= (byte & 0x7f) << shift;
      }
      let ordinal = first;
      for (; left > 0 && at < length; left -= 1) {
        byte = entries[at] ?? 0;
        at += 1;
        let step = byte & 0x7f;
        for (shift = 7; byte > 0x7f; shift += 7) {
          byte = entries[at] ?? 0;
          at += 1;
          step |= (byte & 0x7f) << shift;
        }
        ordinal += step;
        const before = countedFor[ordinal] ?? 0;
        if (before === unit) continue;
        countedFor[ordinal] = unit;
        if (before === 0) {
          touched[end] = ordinal;
          end += 1;
        }
        scores[ordinal] = (scores[ordinal] ?? 0) + share;
      }
    }
    return end;
  };

  const countUnits = ({ units }: Query, postingsOf: ScoredPostings['postingsOf']): Uint32Array => {
    let counted = 0;
    units.forEach(({ terms, weight }, unit) => {
      for (const { number, strength } of terms) {
        for (let slot = 0; slot < SLOTS; slot += 1) shares[slot] = weight * strength * slotShare(slot);
        for (const postings of postingsOf(number)) counted = count(postings, unit + 1, counted);
      }
    });
    return touched.subarray(0, counted);
  };

  return {
    best(query, { postingsOf, within }) {
      const counted = countUnits(query, postingsOf);
      const latest = query.asOf === null ? Infinity : dayNumber(query.asOf);
      const isAdmitted = (ordinal: number): boolean => {
        const article = places.articleAt(ordinal);
        if (article === undefined || article.day > latest) return false;
        return within === null || article.number === within;
      };
      try {
        return strongestOf(counted, scores, isAdmitted);
      } finally {
        for (const ordinal of counted) {
          scores[ordinal] = 0;
          countedFor[ordinal] = 0;
        }
      }
    },
  };
}

/** Looks at who is admitted only of those that may be among the strongest: there are 100,000s of others. */
function strongestOf(
  counted: Uint32Array,
  scores: Float32Array,
  isAdmitted: (ordinal: number) => boolean,
): number[] {
  for (let limit = MOST_CANDIDATES; ; limit *= MORE) {
    const best = strongest(counted, scores, (ordinal) => ordinal, limit);
    const admitted = best.filter(isAdmitted);
    if (admitted.length >= MOST_CANDIDATES || best.length < limit) return admitted.slice(0, MOST_CANDIDATES);
  }
}
