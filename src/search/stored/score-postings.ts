import type { Query, QueryUnit } from '../query/query.js';
import { createTally, MOST_CANDIDATES, postingScore, strongest } from '../ranking/candidates.js';
import type { Candidate } from '../index/passage-index.js';
import { SLOTS } from '../index/postings.js';
import { weighArticles } from './article-weights.js';
import type { PassagePlaces } from './passage-places.js';
import type { SegmentPostings } from './posting-bytes.js';
import { dayNumber } from './segment.js';

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
   * These, best first: the same as `gatherCandidates` gives of postings in memory, score for score, in the order of
   * their ordinals among equals.
   */
  best(query: Query, scored: ScoredPostings): Candidate[];
}

/** How many times more of the strongest are looked at where too few of them are admitted. */
const MORE = 8;

/** A unit of a query, and the most that it can give a passage. */
interface BoundedUnit {
  readonly unit: QueryUnit;
  readonly most: number;
}

/**
 * Makes one. What it counts in is made once, as in memory, and clear between two queries.
 *
 * Units that can give most are counted first. Once all that are left could not lift a passage without any of the first among the best, no
 * further passages are taken in: of the postings of common words, which are most of them, only those of passages that have a rarer one count (Turtle and
 * Flood 1995, "Query evaluation: strategies and optimizations").
 */
export function createPostingScorer(places: PassagePlaces): PostingScorer {
  const { scores, countedFor, touched } = createTally(places.size, { articles: 0 });
  const shares = new Int32Array(SLOTS);

  /** Counts the postings of a term for a unit, numbered from 1; how many passages were counted so far. */
  const count = (
    { first, entries }: SegmentPostings,
    unit: number,
    { counted, takesMore }: { readonly counted: number; readonly takesMore: boolean },
  ): number => {
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
        if (before === 0) {
          if (!takesMore) continue;
          touched[end] = ordinal;
          end += 1;
        }
        countedFor[ordinal] = unit;
        scores[ordinal] = (scores[ordinal] ?? 0) + share;
      }
    }
    return end;
  };

  const countUnits = (
    { units }: Query,
    postingsOf: ScoredPostings['postingsOf'],
    isAdmitted: (ordinal: number) => boolean,
  ): Uint32Array => {
    const ordered = units.map(bounded).sort((one, other) => other.most - one.most);
    let rest = ordered.reduce((sum, { most }) => sum + most, 0);
    let [reached, counted, takesMore] = [0, 0, true];
    for (const [place, { unit, most }] of ordered.entries()) {
      // What is left is more than all that was counted gives: it need not be looked for.
      if (takesMore && rest < reached)
        takesMore = rest >= leastOf(touched.subarray(0, counted), scores, isAdmitted);
      for (const { number, strength } of unit.terms) {
        for (let slot = 0; slot < SLOTS; slot += 1) shares[slot] = postingScore(unit.weight * strength, slot);
        for (const postings of postingsOf(number))
          counted = count(postings, place + 1, { counted, takesMore });
      }
      rest -= most;
      reached += most;
    }
    return touched.subarray(0, counted);
  };

  return {
    best(query, { postingsOf, within }) {
      const latest = query.asOf === null ? Infinity : dayNumber(query.asOf);
      const isAdmitted = (ordinal: number): boolean => {
        const article = places.articleAt(ordinal);
        if (article === undefined || article.day > latest) return false;
        return within === null || article.number === within;
      };
      const counted = countUnits(query, postingsOf, isAdmitted);
      const best = strongestOf(counted, scores, isAdmitted);
      for (const ordinal of counted) {
        scores[ordinal] = 0;
        countedFor[ordinal] = 0;
      }
      const weightOf = weighArticles(query, { ordinals: best, places, postingsOf, marks: countedFor });
      return best.map((ordinal) => ({ ordinal, articleWeight: weightOf(ordinal) }));
    },
  };
}

function bounded(unit: QueryUnit): BoundedUnit {
  const most = Math.max(0, ...unit.terms.map(({ strength }) => postingScore(unit.weight * strength, 0)));
  return { unit, most };
}

/** The score of the last of the best so far; 0 where there are too few of them. */
function leastOf(counted: Uint32Array, scores: Int32Array, isAdmitted: (ordinal: number) => boolean): number {
  const best = strongestOf(counted, scores, isAdmitted);
  return best.length < MOST_CANDIDATES ? 0 : (scores[best.at(-1) ?? 0] ?? 0);
}

/** Looks at who is admitted only of those that may be among the strongest: there are 100,000s of others. */
function strongestOf(
  counted: Uint32Array,
  scores: Int32Array,
  isAdmitted: (ordinal: number) => boolean,
): number[] {
  for (let limit = MOST_CANDIDATES; ; limit *= MORE) {
    const best = strongest(counted, scores, (ordinal) => ordinal, limit);
    const admitted = best.filter(isAdmitted);
    if (admitted.length >= MOST_CANDIDATES || best.length < limit) return admitted.slice(0, MOST_CANDIDATES);
  }
}
