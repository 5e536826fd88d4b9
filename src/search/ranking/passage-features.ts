import { relativeLength, saturatedFrequency } from '../bm25.js';
import { averageLengthOf } from '../statistics.js';
import { nearness } from './nearness.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Query } from '../query/query.js';
import { STOP } from '../term.js';

/** What the second stage sees of a passage; each part a share of the question's whole weight, about 0..1. */
export interface PassageFeatures {
  /** BM25 over the passage's terms, as a share of the most it could be. */
  readonly bm25: number;
  /** Weight of the units that its article holds anywhere. */
  readonly article: number;
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

/** What a stretch of terms holds of the query's units. */
interface Holding {
  readonly positions: readonly (readonly number[])[];
  readonly counts: readonly number[];
  readonly held: readonly number[];
  readonly length: number;
}

/** A scorer for one query; reads streams of numbers only, and each once, so that hundreds of passages cost little. */
export function createPassageScorer(
  index: PassageIndex,
  query: Query,
): (ordinal: number, articleWeight: number) => ScoredPassage {
  const { units, weight: total } = query;
  const averageLength = averageLengthOf(index.statistics);
  const holdings = new Map<number, Holding>();
  const holdingOf = (ordinal: number): Holding => {
    const known = holdings.get(ordinal);
    if (known !== undefined) return known;
    const holding = readStream(query, index.streamOf(ordinal));
    holdings.set(ordinal, holding);
    return holding;
  };
  const above = new Map<Uint32Array, readonly number[]>();
  /** Titles and headings stand above many passages, whose index holds each of them once. */
  const heldAbove = (terms: Uint32Array): readonly number[] => {
    const known = above.get(terms) ?? readStream(query, terms).held;
    above.set(terms, known);
    return known;
  };
  const share = (strengths: readonly number[]): number =>
    units.reduce((sum, { weight }, unit) => sum + weight * (strengths[unit] ?? 0), 0) / total;
  const bm25 = (counts: readonly number[], length: number): number => {
    const relative = relativeLength(length, averageLength);
    return share(counts.map((count) => saturatedFrequency(count, relative)));
  };

  return (ordinal, articleWeight) => {
    const { positions, counts, held, length } = holdingOf(ordinal);
    const beside = neighboursOf(index, ordinal).map((next) => holdingOf(next).held);
    const around = held.map((strength, unit) =>
      Math.max(0, ...beside.map((next) => (next[unit] ?? 0) - strength)),
    );
    const title = heldAbove(index.titleOf(ordinal));
    const section = heldAbove(index.sectionOf(ordinal));
    return {
      held: held.map((strength, unit) =>
        Math.max(strength, title[unit] ?? 0, section[unit] ?? 0, strength + (around[unit] ?? 0)),
      ),
      features: {
        bm25: bm25(counts, length),
        // Summed in single precision, so a whole may come out a little over 1.
        article: Math.min(1, articleWeight / total),
        coverage: share(held),
        title: share(title),
        section: share(section),
        context: share(around),
        nearness: nearness(positions, units) / total,
      },
    };
  };
}

function readStream({ units, matches }: Query, stream: Uint32Array): Holding {
  const positions = units.map((): number[] => []);
  const counts = units.map(() => 0);
  const held = units.map(() => 0);
  for (let position = 0; position < stream.length; position += 1) {
    const found = matches.get(stream[position] ?? STOP);
    if (found === undefined) continue;
    for (const { unit, strength } of found) {
      positions[unit]?.push(position);
      counts[unit] = (counts[unit] ?? 0) + strength;
      if (strength > (held[unit] ?? 0)) held[unit] = strength;
    }
  }
  return { positions, counts, held, length: stream.length };
}

/** The passages right before and behind, in the same article. */
function neighboursOf({ passages }: PassageIndex, ordinal: number): number[] {
  return [ordinal - 1, ordinal + 1].filter((next) => passages[next]?.article === passages[ordinal]?.article);
}
