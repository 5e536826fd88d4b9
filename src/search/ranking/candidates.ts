import { publishedBy } from '../../model/article.js';
import type { Passage } from '../../model/passage.js';
import type { Candidate } from '../index/passage-index.js';
import { SLOTS } from '../index/postings.js';
import type { Query } from '../query/query.js';

/** How many passages are worth scoring. */
export const MOST_CANDIDATES = 75;
/** How much the weakest posting counts less than the strongest. */
const FALL = 0.4;

/** Scores are whole numbers of parts of a unit's weight, so that they are the same in whichever order they are summed. */
const PARTS = 2 ** 20;

/** What a posting of a slot gives a passage: weights of 2,000 together are the most that can be summed. */
export function postingScore(weight: number, slot: number): number {
  return Math.round(weight * (1 - (FALL * slot) / SLOTS) * PARTS);
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
  /** For as many passages as there are ordinals; nobody else counts in it meanwhile. */
  readonly tally: CandidateTally;
}

/**
 * Where the candidates of one question after another are counted, by ordinal: all zero between them. To make it anew for each
 * takes several times as long as to count, since every page of fresh memory has to be given by the system when it is touched.
 */
export interface CandidateTally {
  readonly scores: Int32Array;
  /** Which unit a passage was last counted for, from 1, so that two terms of one unit count once; 0: none. */
  readonly countedFor: Uint8Array;
  /** By number of the article. */
  readonly articleWeights: Float32Array;
  readonly articleCountedFor: Uint8Array;
  /** Ordinals that were counted, in the order in which they first were. */
  readonly touched: Uint32Array;
}

/**
 * Makes what candidates of `size` passages are counted in.
 * @param articles how many articles are counted; default: as many as passages
 */
export function createTally(size: number, { articles = size } = {}): CandidateTally {
  return {
    scores: new Int32Array(size),
    countedFor: new Uint8Array(size),
    articleWeights: new Float32Array(articles),
    articleCountedFor: new Uint8Array(articles),
    touched: new Uint32Array(size),
  };
}

/**
 * First stage: ordinals of the passages most worth scoring, by the summed weight of the query units they hold.
 * Strong postings count a little more than weak ones.
 */
export function gatherCandidates(posted: PostedPassages, query: Query): Candidate[] {
  let counted: Uint32Array | null = null;
  try {
    counted = countUnits(posted, query);
    return strongestOf(posted, query, counted);
  } finally {
    clear(posted, counted);
  }
}

/** Leaves the tally as it was; where counting broke off, nothing is known of what was counted. */
function clear({ tally, articleOf }: PostedPassages, counted: Uint32Array | null): void {
  const { scores, countedFor, articleWeights, articleCountedFor } = tally;
  if (counted === null) {
    for (const each of [scores, countedFor, articleWeights, articleCountedFor]) each.fill(0);
    return;
  }
  for (const ordinal of counted) {
    const article = articleOf[ordinal] ?? 0;
    scores[ordinal] = 0;
    countedFor[ordinal] = 0;
    articleWeights[article] = 0;
    articleCountedFor[article] = 0;
  }
}

/** Counts the units of a query that passages and their articles hold; which passages those are. */
function countUnits(posted: PostedPassages, { units }: Pick<Query, 'units'>): Uint32Array {
  const { placeOf, articleOf, tally } = posted;
  const { scores, countedFor, articleWeights, articleCountedFor, touched } = tally;
  let count = 0;
  units.forEach(({ terms, weight }, unit) => {
    for (const { number, strength } of terms) {
      const slots = posted.find(number);
      for (let slot = 0; slot < slots.length; slot += 1) {
        const share = postingScore(weight * strength, slot);
        for (const ordinal of slots[slot] ?? []) {
          // Of another snapshot.
          if ((placeOf[ordinal] ?? 0) === 0) continue;
          const before = countedFor[ordinal];
          if (before === unit + 1) continue;
          countedFor[ordinal] = unit + 1;
          if (before === 0) {
            touched[count] = ordinal;
            count += 1;
          }
          const article = articleOf[ordinal] ?? 0;
          if (articleCountedFor[article] !== unit + 1) {
            articleCountedFor[article] = unit + 1;
            articleWeights[article] = (articleWeights[article] ?? 0) + weight * strength;
          }
          scores[ordinal] = (scores[ordinal] ?? 0) + share;
        }
      }
    }
  });
  return touched.subarray(0, count);
}

function strongestOf(
  { passages, placeOf, articleOf, tally: { scores, articleWeights } }: PostedPassages,
  query: Query,
  touched: Uint32Array,
): Candidate[] {
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

/** So many more than are wanted are gathered before the least of them are let go of. */
const GATHERED = 8;

/** As many ordinals as are worth scoring, with the highest scores, best first; those that come first first among equals. */
export function strongest(
  ordinals: Uint32Array,
  scores: Int32Array,
  placeOf: (ordinal: number) => number,
  limit = MOST_CANDIDATES,
): number[] {
  const byScore = (a: number, b: number): number =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || placeOf(a) - placeOf(b);
  let best: number[] = [];
  // Below it nothing is among them, once there are enough: of 100,000s most are passed over by one look.
  let least = -Infinity;
  let lastPlace = Infinity;
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    const score = scores[ordinal] ?? 0;
    if (score < least || (score === least && placeOf(ordinal) > lastPlace)) continue;
    best.push(ordinal);
    if (best.length < limit * GATHERED) continue;
    best = best.sort(byScore).slice(0, limit);
    const last = best.at(-1) ?? 0;
    least = scores[last] ?? 0;
    lastPlace = placeOf(last);
  }
  return best.sort(byScore).slice(0, limit);
}
