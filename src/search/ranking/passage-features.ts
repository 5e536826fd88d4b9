import { relativeLength, saturatedFrequency } from '../bm25.js';
import { valuesOf, type Feature, type FeatureValues } from '../feature.js';
import type { PassageIndex } from '../index/passage-index.js';
import { coverageOf, type Query, type UnitMatch } from '../query/query.js';
import { averageLengthOf } from '../statistics.js';
import { STOP } from '../term.js';
import { proximity } from './proximity.js';

/** What a stretch of terms matches of the query's units. */
interface StreamMatches {
  /** Of each unit's terms, ascending. */
  readonly positions: readonly (readonly number[])[];
  /** How often each unit is matched, each time counting by its strength. */
  readonly counts: readonly number[];
  /** How strongly each unit is matched, 0..1. */
  readonly strengths: readonly number[];
  readonly length: number;
}

/** What the features of a passage are measured by. Strengths are by unit. */
interface PassageContext extends StreamMatches {
  readonly query: Query;
  readonly averageLength: number;
  /** Weight of the units that its article matches anywhere. */
  readonly articleWeight: number;
  readonly title: readonly number[];
  readonly section: readonly number[];
  /** How much more strongly than it the passages beside it match each unit. */
  readonly beside: readonly number[];
}

/** What the second stage sees of a passage without reading it; coverage is a share of the question's whole weight. */
export const PASSAGE_FEATURES = [
  {
    name: 'bm25',
    doc: 'BM25 as a share of the most it could be',
    sign: 1,
    value: ({ query, counts, length, averageLength }) => {
      const relative = relativeLength(length, averageLength);
      return coverageOf(
        query,
        counts.map((count) => saturatedFrequency(count, relative)),
      );
    },
  },
  {
    name: 'articleCoverage',
    doc: 'weight of the units the article matches anywhere',
    sign: 1,
    // Summed in single precision, so a whole may come out a little over 1.
    value: ({ query, articleWeight }) => Math.min(1, articleWeight / query.weight),
  },
  {
    name: 'passageCoverage',
    doc: 'weight of the units the passage matches',
    sign: 1,
    value: ({ query, strengths }) => coverageOf(query, strengths),
  },
  {
    name: 'titleCoverage',
    doc: 'weight of the units in the article’s title or date',
    sign: 1,
    // Learned from encyclopedias, where a title names what all of the text is about: titles of news say less.
    byHand: true,
    value: ({ query, title }) => coverageOf(query, title),
  },
  {
    name: 'sectionCoverage',
    doc: 'weight of the units in the heading above the passage',
    sign: 1,
    value: ({ query, section }) => coverageOf(query, section),
  },
  {
    name: 'neighbourCoverage',
    doc: 'weight of the units only neighbouring passages match',
    sign: 1,
    value: ({ query, beside }) => coverageOf(query, beside),
  },
  {
    name: 'proximity',
    doc: 'how near the question’s words stand to their neighbours',
    sign: 1,
    value: ({ query, positions }) => proximity(positions, query.units) / query.weight,
  },
] as const satisfies readonly Feature<PassageContext>[];

/** What was measured of a passage. */
export interface ScoredPassage {
  /** Of `PASSAGE_FEATURES`. */
  readonly values: FeatureValues;
  /** How strongly the passage, its heading and title and what stands beside it match each unit of the query. */
  readonly strengths: readonly number[];
}

/** A scorer for one query; reads streams of numbers only, and each once, so that hundreds of passages cost little. */
export function createPassageScorer(
  index: PassageIndex,
  query: Query,
): (ordinal: number, articleWeight: number) => ScoredPassage {
  const averageLength = averageLengthOf(index.statistics);
  const wanted = markTerms(query);
  const read = new Map<number, StreamMatches>();
  const matchesOf = (ordinal: number): StreamMatches => {
    const known = read.get(ordinal);
    if (known !== undefined) return known;
    const matches = readStream(query, wanted, index.streamOf(ordinal));
    read.set(ordinal, matches);
    return matches;
  };
  const above = new Map<Uint32Array, readonly number[]>();
  /** Titles and headings stand above many passages, whose index holds each of them once. */
  const strengthsAbove = (terms: Uint32Array): readonly number[] => {
    const known = above.get(terms) ?? readStream(query, wanted, terms).strengths;
    above.set(terms, known);
    return known;
  };

  return (ordinal, articleWeight) => {
    const { positions, counts, strengths, length } = matchesOf(ordinal);
    const before = isOfOneArticle(index, ordinal - 1, ordinal) ? matchesOf(ordinal - 1).strengths : NOTHING;
    const behind = isOfOneArticle(index, ordinal + 1, ordinal) ? matchesOf(ordinal + 1).strengths : NOTHING;
    const beside = strengths.map((strength, unit) =>
      Math.max(0, (before[unit] ?? 0) - strength, (behind[unit] ?? 0) - strength),
    );
    const title = strengthsAbove(index.titleOf(ordinal));
    const section = strengthsAbove(index.sectionOf(ordinal));
    return {
      strengths: strengths.map((strength, unit) =>
        Math.max(strength, title[unit] ?? 0, section[unit] ?? 0, strength + (beside[unit] ?? 0)),
      ),
      values: valuesOf<PassageContext>(PASSAGE_FEATURES, {
        query,
        averageLength,
        articleWeight,
        positions,
        counts,
        strengths,
        length,
        title,
        section,
        beside,
      }),
    };
  };
}

/** 1 at the number of each term that a unit may stand under: looked at for each of 10,000s of words. */
function markTerms({ matches }: Query): Uint8Array {
  let highest = 0;
  for (const term of matches.keys()) highest = Math.max(highest, term);
  const marks = new Uint8Array(highest + 1);
  for (const term of matches.keys()) marks[term] = 1;
  return marks;
}

const NONE: readonly UnitMatch[] = [];

function readStream({ units, matches }: Query, wanted: Uint8Array, stream: Uint32Array): StreamMatches {
  const positions = units.map((): number[] => []);
  const counts = units.map(() => 0);
  const strengths = units.map(() => 0);
  for (let position = 0; position < stream.length; position += 1) {
    const term = stream[position] ?? STOP;
    if (wanted[term] !== 1) continue;
    const found = matches.get(term) ?? NONE;
    for (const { unit, strength } of found) {
      positions[unit]?.push(position);
      counts[unit] = (counts[unit] ?? 0) + strength;
      if (strength > (strengths[unit] ?? 0)) strengths[unit] = strength;
    }
  }
  return { positions, counts, strengths, length: stream.length };
}

/** Matches no unit. */
const NOTHING: readonly number[] = [];

/** Whether a passage stands in the same article as the one beside it. */
function isOfOneArticle(index: PassageIndex, next: number, ordinal: number): boolean {
  return index.passageAt(next)?.article === index.passageAt(ordinal)?.article;
}
