import type { PassagePlaces } from './passage-places.js';
import { readPostings } from './posting-bytes.js';
import type { QueriedSegment } from './query-segments.js';

/** What articles are weighed by. */
export interface WeighedArticles {
  readonly places: PassagePlaces;
  /** By ordinal of a passage: all zero, and again afterwards. */
  readonly marks: Uint8Array;
}

/** A passage whose article is weighed; fewer than 255. */
export interface WeighedPassage {
  readonly ordinal: number;
  /** What its segment, which all of its article is in, has of the query. */
  readonly segment: QueriedSegment;
}

/**
 * Weighs the articles of some passages by the units of a query that they hold anywhere, each by the first of its terms that it has: in single precision, as
 * in memory. What an article has is told by the postings, so that no more of it need be read than the passages.
 */
export function weighArticles(
  passages: readonly WeighedPassage[],
  { places, marks }: WeighedArticles,
): (ordinal: number) => number {
  const found = new Map<number, number>();
  const bySegment = new Map<QueriedSegment, number[]>();
  for (const { ordinal, segment } of passages) {
    const own = bySegment.get(segment);
    if (own === undefined) bySegment.set(segment, [ordinal]);
    else own.push(ordinal);
  }
  for (const [segment, ordinals] of bySegment) {
    const articles = [...new Set(ordinals.flatMap((ordinal) => places.articleAt(ordinal) ?? []))];
    for (const [at, { first, passages: size }] of articles.entries()) marks.fill(at + 1, first, first + size);
    const weights = weightsIn(segment, articles.length, marks);
    for (const ordinal of ordinals) found.set(ordinal, weights[marks[ordinal] ?? 0] ?? 0);
    for (const { first, passages: size } of articles) marks.fill(0, first, first + size);
  }
  return (ordinal) => found.get(ordinal) ?? 0;
}

/** Weights of the articles whose passages are marked with their numbers, from 1. */
function weightsIn({ first, units }: QueriedSegment, articles: number, marks: Uint8Array): Float32Array {
  const weights = new Float32Array(articles + 1);
  /** For which unit each was last weighed, from 1. */
  const weighedFor = new Uint8Array(articles + 1);
  for (const [unit, { terms, weight }] of units.entries()) {
    let left = articles;
    for (const { strength, entries } of terms) {
      if (left === 0) break;
      readPostings(entries, (place) => {
        const article = marks[first + place] ?? 0;
        if (article === 0 || weighedFor[article] === unit + 1) return left > 0;
        weighedFor[article] = unit + 1;
        weights[article] = (weights[article] ?? 0) + weight * strength;
        left -= 1;
        return left > 0;
      });
    }
  }
  return weights;
}
