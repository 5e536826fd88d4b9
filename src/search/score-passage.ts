import { nearness } from './nearness.js';
import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';
import { STOP } from './vocabulary.js';

/** BM25's constants (Robertson and Zaragoza 2009): saturation and length. */
const BM25 = { k1: 1.2, b: 0.6 } as const;
/** A paragraph is read this many passages to either side; longer ones are no paragraphs. */
const PARAGRAPH_REACH = 3;

/** What the second stage sees of a passage; each part a share of the question's whole weight, about 0..1. */
export interface PassageFeatures {
  /** BM25 over the passage's terms, as a share of the most it could be. */
  readonly bm25: number;
  /** The same over the whole paragraph that it is cut from. */
  readonly paragraph: number;
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
export function createPassageScorer(index: PassageIndex, query: Query): (ordinal: number) => ScoredPassage {
  const { units, weight: total } = query;
  const holdings = new Map<number, Holding>();
  const holdingOf = (ordinal: number): Holding => {
    const known = holdings.get(ordinal);
    if (known !== undefined) return known;
    const holding = readStream(query, index.streamOf(ordinal));
    holdings.set(ordinal, holding);
    return holding;
  };
  const share = (strengths: readonly number[]): number =>
    units.reduce((sum, { weight }, unit) => sum + weight * (strengths[unit] ?? 0), 0) / total;
  const bm25 = (counts: readonly number[], length: number): number => {
    const relativeLength = 1 - BM25.b + (BM25.b * length) / index.averageLength;
    return share(counts.map((count) => count / (count + BM25.k1 * relativeLength)));
  };

  return (ordinal) => {
    const { positions, counts, held, length } = holdingOf(ordinal);
    const beside = neighboursOf(index, ordinal).map((next) => holdingOf(next).held);
    const around = held.map((strength, unit) =>
      Math.max(0, ...beside.map((next) => (next[unit] ?? 0) - strength)),
    );
    const paragraph = paragraphOf(index, ordinal).map(holdingOf);
    const paragraphCounts = counts.map((_, unit) =>
      paragraph.reduce((sum, part) => sum + (part.counts[unit] ?? 0), 0),
    );
    const title = readStream(query, index.titleOf(ordinal)).held;
    const section = readStream(query, index.sectionOf(ordinal)).held;
    return {
      held: held.map((strength, unit) =>
        Math.max(strength, title[unit] ?? 0, section[unit] ?? 0, strength + (around[unit] ?? 0)),
      ),
      features: {
        bm25: bm25(counts, length),
        paragraph: bm25(
          paragraphCounts,
          paragraph.reduce((sum, part) => sum + part.length, 0),
        ),
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

/** The passages cut from the same paragraph, in order: no line ends between them. */
function paragraphOf({ passages }: PassageIndex, ordinal: number): number[] {
  const together = (first: number): boolean => {
    const a = passages[first];
    const b = passages[first + 1];
    return (
      a !== undefined && b?.article === a.article && !a.article.text.slice(a.end, b.start).includes('\n')
    );
  };
  let from = ordinal;
  let to = ordinal;
  while (ordinal - from < PARAGRAPH_REACH && together(from - 1)) from -= 1;
  while (to - ordinal < PARAGRAPH_REACH && together(to)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
