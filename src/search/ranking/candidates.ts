import { publishedBy } from '../../model/article.js';
import type { Passage } from '../../model/passage.js';
import type { Candidate } from '../index/passage-index.js';
import { SLOTS } from '../index/postings.js';
import type { Query } from '../query/query.js';

/** How many passages are worth scoring. */
const MOST_CANDIDATES = 75;
/** How much the weakest posting counts less than the strongest. */
const FALL = 0.4;

/** What of a unit's weight a posting of a slot gives. */
export function slotShare(slot: number): number {
  return 1 - (FALL * slot) / SLOTS;
}

/** Passages in memory, and where terms stand in them. Those of other snapshots are among them. */
export interface PostedPassages {
  /** By ordinal. */
  readonly passages: readonly Passage[];
  /** Number of ordinals. */
  readonly size: number;
  /** Place of each passage among all of the snapshot, by ordinal, from 1; 0: it is no passage of it. */
  readonly placeOf: Uint32Array;
  /** For each passage the number of its article, from 0; below `size`. */
  readonly articleOf: readonly number[];
  /** Ordinals of the passages with a term by slot, as `Postings.find` gives them. */
  find(term: number): readonly (readonly number[] | undefined)[];
}

/**
 * First stage: ordinals of the passages most worth scoring, by the summed weight of the query units they hold.
 * Strong postings count a little more than weak ones.
 */
export function gatherCandidates(posted: PostedPassages, query: Query): Candidate[] {
  const { passages, size, placeOf, articleOf } = posted;
  const scores = new Float32Array(size);
  // Which unit a passage was last counted for, from 1, so that two terms of one unit count once.
  const countedFor = new Uint8Array(size);
  const touched: number[] = [];
  const articleWeights = new Float32Array(size);
  const articleCountedFor = new Uint8Array(size);
  query.units.forEach(({ terms, weight }, unit) => {
    for (const { number, strength } of terms) {
      const slots = posted.find(number);
      for (let slot = 0; slot < slots.length; slot += 1) {
        const share = weight * strength * slotShare(slot);
        for (const ordinal of slots[slot] ?? []) {
          // Of another snapshot.
          if ((placeOf[ordinal] ?? 0) === 0) continue;
          if (countedFor[ordinal] === unit + 1) continue;
          countedFor[ordinal] = unit + 1;
          const before = scores[ordinal] ?? 0;
          if (before === 0) touched.push(ordinal);
          const article = articleOf[ordinal] ?? 0;
          if (articleCountedFor[article] !== unit + 1) {
            articleCountedFor[article] = unit + 1;
            articleWeights[article] = (articleWeights[article] ?? 0) + weight * strength;
          }
          scores[ordinal] = before + share;
        }
      }
    }
  });
  const { asOf, within } = query;
  const admitted =
    asOf === null && within === null
      ? touched
      : touched.filter((ordinal) => {
          const article = passages[ordinal]?.article;
          if (article === undefined || (within !== null && article.id !== within)) return false;
          return publishedBy(article, asOf);
        });
  return strongest(admitted, scores, (ordinal) => placeOf[ordinal] ?? 0).map((ordinal) => ({
    ordinal,
    articleWeight: articleWeights[articleOf[ordinal] ?? 0] ?? 0,
  }));
}

/** Steps in which scores are counted to find the least that is worth sorting. */
const STEPS = 1024;

/** As many ordinals as are worth scoring, with the highest scores, best first; those that come first first among equals. */
export function strongest(
  ordinals: readonly number[],
  scores: Float32Array,
  placeOf: (ordinal: number) => number,
): number[] {
  const limit = MOST_CANDIDATES;
  const byScore = (a: number, b: number): number =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || placeOf(a) - placeOf(b);
  if (ordinals.length <= limit * 2) return ordinals.toSorted(byScore).slice(0, limit);
  let highest = 0;
  for (const ordinal of ordinals) highest = Math.max(highest, scores[ordinal] ?? 0);
  const scale = STEPS / highest;
  const stepOf = (ordinal: number): number => Math.min(STEPS - 1, Math.floor((scores[ordinal] ?? 0) * scale));
  const counts = new Uint32Array(STEPS);
  for (const ordinal of ordinals) {
    const step = stepOf(ordinal);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let least = STEPS;
  for (let reached = 0; least > 0 && reached < limit;) reached += counts[(least -= 1)] ?? 0;
  const enough: number[] = [];
  for (const ordinal of ordinals) if (stepOf(ordinal) >= least) enough.push(ordinal);
  return enough.sort(byScore).slice(0, limit);
}
