import type { Candidate } from '../index/passage-index.js';
import { SLOTS } from '../index/postings.js';
import type { Query } from '../query/query.js';
import { createTally, MOST_CANDIDATES, postingScore, strongest } from '../ranking/candidates.js';
import { weighArticles } from './article-weights.js';
import type { PassagePlaces } from './passage-places.js';
import type { SegmentPostings } from './posting-bytes.js';
import { segmentsOf, type QueriedSegment, type UnitInSegment } from './query-segments.js';
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

/** A passage with what it is given of all units. */
interface ScoredOrdinal {
  readonly ordinal: number;
  readonly score: number;
  readonly segment: QueriedSegment;
}

/**
 * Makes one. What it counts in is made once, as in memory, and clear between two queries.
 *
 * One segment is counted after another, so that what is counted in at a time is little, and units that can give most are counted first. Once all that are left could
 * not lift a passage without any of the first among the best, no further passages are taken in: of the postings of common words, which are most of
 * them, only those of passages that have a rarer one count (Turtle and Flood 1995, "Query evaluation: strategies and optimizations"). What the
 * best of earlier segments have is known from the beginning of a later one.
 */
export function createPostingScorer(places: PassagePlaces): PostingScorer {
  const { scores, countedFor, touched } = createTally(places.size, { articles: 0 });
  const shares = new Int32Array(SLOTS);
  let counted = 0;

  /**
   * Counts the postings of a term for a unit, numbered from 1.
   * @param takenFrom least share with which a passage is taken in that none was counted for yet
   */
  const count = (first: number, entries: Uint8Array, unit: number, takenFrom: number): void => {
    let at = 0;
    const { length } = entries;
    while (at < length) {
      const share = shares[entries[at] ?? 0] ?? 0;
      const takesMore = share >= takenFrom;
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
          touched[counted] = ordinal;
          counted += 1;
        }
        countedFor[ordinal] = unit;
        scores[ordinal] = (scores[ordinal] ?? 0) + share;
      }
    }
  };

  /** @param needed what a passage is to be given by this unit to be taken in */
  const countUnit = ({ terms, weight }: UnitInSegment, first: number, unit: number, needed: number): void => {
    // A passage that is not taken in for one term is not for a later one of the unit, which would count in the place of the first.
    const least = terms.map((_, at) => Math.max(0, ...terms.slice(at + 1).map(({ most }) => most)));
    for (const [at, { strength, entries }] of terms.entries()) {
      for (let slot = 0; slot < SLOTS; slot += 1) shares[slot] = postingScore(weight * strength, slot);
      count(first, entries, unit, (least[at] ?? 0) >= needed ? -Infinity : needed);
    }
  };

  /** Lets go of the passages that were counted and of which all units together give less. */
  const keep = (least: number): void => {
    let kept = 0;
    for (let at = 0; at < counted; at += 1) {
      const ordinal = touched[at] ?? 0;
      if ((scores[ordinal] ?? 0) >= least) {
        touched[kept] = ordinal;
        kept += 1;
      } else {
        scores[ordinal] = 0;
        countedFor[ordinal] = 0;
      }
    }
    counted = kept;
  };

  /**
   * Counts the units of a segment.
   * @param least what a passage is to have to be among the best; 0 where that is not known
   */
  const countSegment = (
    { first, units }: QueriedSegment,
    least: number,
    isAdmitted: (ordinal: number) => boolean,
  ): void => {
    const ordered = [...units].sort((one, other) => other.most - one.most);
    let rest = ordered.reduce((sum, { most }) => sum + most, 0);
    let [needed, reached] = [least, 0];
    for (const [place, unit] of ordered.entries()) {
      // What is left is more than all that was counted gives: it need not be looked for.
      if (least === 0 && rest < reached && rest >= needed)
        needed = leastOf(touched.subarray(0, counted), scores, isAdmitted);
      if (rest < needed) {
        keep(needed - rest);
        if (counted === 0) return;
      }
      rest -= unit.most;
      reached += unit.most;
      countUnit(unit, first, place + 1, needed - rest);
    }
    keep(needed);
  };

  return {
    best(query, { postingsOf, within }) {
      const latest = query.asOf === null ? Infinity : dayNumber(query.asOf);
      const isAdmitted = (ordinal: number): boolean => {
        const article = places.articleAt(ordinal);
        if (article === undefined || article.day > latest) return false;
        return within === null || article.number === within;
      };
      let best: readonly ScoredOrdinal[] = [];
      let least = 0;
      for (const segment of segmentsOf(query, postingsOf)) {
        if (segment.units.reduce((sum, { most }) => sum + most, 0) < least) continue;
        countSegment(segment, least, isAdmitted);
        const found = strongestOf(touched.subarray(0, counted), scores, isAdmitted).map(
          (ordinal): ScoredOrdinal => ({ ordinal, score: scores[ordinal] ?? 0, segment }),
        );
        keep(Infinity);
        best = [...best, ...found]
          .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
          .slice(0, MOST_CANDIDATES);
        if (best.length === MOST_CANDIDATES) least = best.at(-1)?.score ?? 0;
      }
      const weightOf = weighArticles(best, { places, marks: countedFor });
      return best.map(({ ordinal }) => ({ ordinal, articleWeight: weightOf(ordinal) }));
    },
  };
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
