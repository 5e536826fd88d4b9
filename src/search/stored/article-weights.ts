import type { Query } from '../query/query.js';
import type { PassagePlaces } from './passage-places.js';
import { readPostings, type SegmentPostings } from './posting-bytes.js';

/** What articles are weighed by. */
export interface WeighedArticles {
  /** Of the segments that the snapshot has. */
  readonly postingsOf: (term: number) => readonly SegmentPostings[];
  /** Some of their passages: fewer than 255. */
  readonly ordinals: readonly number[];
  readonly places: PassagePlaces;
  /** By ordinal of a passage: all zero, and again afterwards. */
  readonly marks: Uint8Array;
}

/**
 * Weighs the articles of some passages by the units of a query that they hold anywhere, each by the first of its terms that it has: in single precision, as
 * in memory. What an article has is told by the postings, so that no more of it need be read than the passages.
 */
export function weighArticles(
  { units }: Pick<Query, 'units'>,
  { ordinals, places, postingsOf, marks }: WeighedArticles,
): (ordinal: number) => number {
  const articles = [...new Set(ordinals.flatMap((ordinal) => places.articleAt(ordinal) ?? []))];
  for (const [at, { first, passages }] of articles.entries()) marks.fill(at + 1, first, first + passages);
  const weights = new Float32Array(articles.length + 1);
  /** For which unit each was last weighed, from 1. */
  const weighedFor = new Uint8Array(articles.length + 1);
  for (const [unit, { terms, weight }] of units.entries()) {
    let left = articles.length;
    for (const { number, strength } of terms) {
      for (const { first, entries } of left === 0 ? [] : postingsOf(number)) {
        readPostings(entries, (posted) => {
          const article = marks[first + posted] ?? 0;
          if (article === 0 || weighedFor[article] === unit + 1) return left > 0;
          weighedFor[article] = unit + 1;
          weights[article] = (weights[article] ?? 0) + weight * strength;
          left -= 1;
          return left > 0;
        });
      }
    }
  }
  const found = new Map(ordinals.map((ordinal) => [ordinal, weights[marks[ordinal] ?? 0] ?? 0]));
  for (const { first, passages } of articles) marks.fill(0, first, first + passages);
  return (ordinal) => found.get(ordinal) ?? 0;
}
