import { nearness } from './nearness.js';
import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';

/** BM25's constants (Robertson and Zaragoza 2009): saturation and length. */
const BM25 = { k1: 1.2, b: 0.6 } as const;

/** What the second stage sees of a passage; each part a share of the question's whole weight, about 0..1. */
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

/** A passage's features, and how strongly it or what stands around it holds each unit of the query. */
export interface ScoredPassage {
  readonly features: PassageFeatures;
  readonly held: readonly number[];
}

/** A scorer for one query; reads streams of numbers only, so that hundreds of passages cost little. */
export function createPassageScorer(index: PassageIndex, query: Query): (ordinal: number) => ScoredPassage {
  const { units, weight: total, matches } = query;
  /** How strongly each unit stands in a stream of terms. */
  const presence = (stream: Uint32Array): number[] => {
    const strengths = units.map(() => 0);
    for (const term of stream) {
      for (const { unit, strength } of matches.get(term) ?? []) {
        strengths[unit] = Math.max(strengths[unit] ?? 0, strength);
      }
    }
    return strengths;
  };
  const share = (strengths: readonly number[]): number =>
    units.reduce((sum, { weight }, unit) => sum + weight * (strengths[unit] ?? 0), 0) / total;

  return (ordinal) => {
    const stream = index.streamOf(ordinal);
    const positions = units.map((): number[] => []);
    const counts = units.map(() => 0);
    const held = units.map(() => 0);
    stream.forEach((term, position) => {
      for (const { unit, strength } of matches.get(term) ?? []) {
        positions[unit]?.push(position);
        counts[unit] = (counts[unit] ?? 0) + strength;
        held[unit] = Math.max(held[unit] ?? 0, strength);
      }
    });
    const relativeLength = 1 - BM25.b + (BM25.b * stream.length) / index.averageLength;
    const bm25 = units.reduce((sum, { weight }, unit) => {
      const count = counts[unit] ?? 0;
      return sum + (weight * count) / (count + BM25.k1 * relativeLength);
    }, 0);
    const around = units.map(() => 0);
    const article = index.passages[ordinal]?.article;
    for (const next of [ordinal - 1, ordinal + 1]) {
      if (index.passages[next]?.article !== article) continue;
      presence(index.streamOf(next)).forEach((strength, unit) => {
        around[unit] = Math.max(around[unit] ?? 0, strength - (held[unit] ?? 0));
      });
    }
    const title = presence(index.titleOf(ordinal));
    const section = presence(index.sectionOf(ordinal));
    return {
      held: held.map((strength, unit) =>
        Math.max(strength, title[unit] ?? 0, section[unit] ?? 0, around[unit] ?? 0),
      ),
      features: {
        bm25: bm25 / total,
        coverage: share(held),
        title: share(title),
        section: share(section),
        context: share(around),
        nearness: nearness(positions, units) / total,
      },
    };
  };
}
