import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';

/** BM25's constants (Robertson and Zaragoza 2009): saturation and length. */
const BM25 = { k1: 1.2, b: 0.6 } as const;

/** What the second stage sees of a passage; each part about 0..1, a share of the question's whole weight. */
export interface PassageFeatures {
  /** BM25 over the passage's terms, as a share of the most it could be. */
  readonly bm25: number;
  /** Weight of the units that the passage holds. */
  readonly coverage: number;
  /** Weight of the units in the article's title, in the heading above. */
  readonly title: number;
  readonly section: number;
  /** Weight of the units that only the passages next to it hold. */
  readonly context: number;
  /** How near neighbouring words of the question stand to one another. */
  readonly nearness: number;
}

/** A scorer for one query; reads streams of numbers only, so that hundreds of passages cost little. */
export function createPassageScorer(index: PassageIndex, query: Query): (ordinal: number) => PassageFeatures {
  const { units } = query;
  const unitsOf = new Map<number, number[]>();
  units.forEach(({ terms }, unit) => {
    for (const term of terms) unitsOf.set(term, [...(unitsOf.get(term) ?? []), unit]);
  });
  const total = Math.max(
    Number.EPSILON,
    units.reduce((sum, { weight }) => sum + weight, 0),
  );
  const share = (holds: (unit: number) => boolean): number =>
    units.reduce((sum, { weight }, unit) => sum + (holds(unit) ? weight : 0), 0) / total;
  const presence = (stream: Uint32Array): Set<number> => {
    const found = new Set<number>();
    for (const term of stream) for (const unit of unitsOf.get(term) ?? []) found.add(unit);
    return found;
  };

  return (ordinal) => {
    const stream = index.streamOf(ordinal);
    const positions = units.map((): number[] => []);
    stream.forEach((term, position) => {
      for (const unit of unitsOf.get(term) ?? []) positions[unit]?.push(position);
    });
    const holds = (unit: number): boolean => (positions[unit]?.length ?? 0) > 0;
    const relativeLength = 1 - BM25.b + (BM25.b * stream.length) / index.averageLength;
    const bm25 = units.reduce((sum, { weight }, unit) => {
      const count = positions[unit]?.length ?? 0;
      return sum + (weight * count) / (count + BM25.k1 * relativeLength);
    }, 0);
    const inTitle = presence(index.titleOf(ordinal));
    const inSection = presence(index.sectionOf(ordinal));
    const around = new Set<number>();
    const article = index.passages[ordinal]?.article;
    for (const next of [ordinal - 1, ordinal + 1]) {
      if (index.passages[next]?.article === article)
        for (const unit of presence(index.streamOf(next))) around.add(unit);
    }
    return {
      bm25: bm25 / total,
      coverage: share(holds),
      title: share((unit) => inTitle.has(unit)),
      section: share((unit) => inSection.has(unit)),
      context: share((unit) => !holds(unit) && around.has(unit)),
      nearness: nearness(positions, units) / total,
    };
  };
}

/** Sum over neighbouring units of the question: the lighter one's weight, over the distance between the nearest two. */
export function nearness(
  positions: readonly (readonly number[])[],
  units: readonly { weight: number }[],
): number {
  let sum = 0;
  for (let unit = 0; unit + 1 < units.length; unit += 1) {
    const distance = smallestDistance(positions[unit] ?? [], positions[unit + 1] ?? []);
    if (distance === Infinity) continue;
    sum += Math.min(units[unit]?.weight ?? 0, units[unit + 1]?.weight ?? 0) / Math.sqrt(distance);
  }
  return sum;
}

/** Smallest distance between two ascending lists of positions, at least 1; Infinity where one is empty. */
function smallestDistance(first: readonly number[], second: readonly number[]): number {
  let smallest = Infinity;
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    const a = first[i] ?? 0;
    const b = second[j] ?? 0;
    smallest = Math.min(smallest, Math.max(1, Math.abs(a - b)));
    if (a < b) i += 1;
    else j += 1;
  }
  return smallest;
}
