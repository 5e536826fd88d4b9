import { alternativesOfAll } from '../../language/all-languages.js';
import type { AnswerSpan } from '../answer-spans.js';
import { saturatedFrequency } from '../bm25.js';
import { valuesOf, type Feature, type FeatureValues } from '../feature.js';
import { coverageOf, weightedShare, type Query } from '../query/query.js';
import { joinReadings, readForQuery, readPart, type QueryReading } from '../read-for-query.js';
import type { ReadSentence } from '../read-passage.js';
import { MAX_QUOTE, type Window } from './windows.js';

/** What the features of a window are measured by. */
interface WindowContext {
  readonly query: Query;
  readonly window: Window;
  /** The article's text. */
  readonly text: string;
  readonly reading: QueryReading;
  /** How strongly the sentence before the window matches each unit; empty where there is none. */
  readonly strengthsBefore: readonly number[];
  /** Weight of the units that each sentence of the passage matches. */
  readonly coverages: readonly number[];
  /** Offset and characters of the passage. */
  readonly passageStart: number;
  readonly passageLength: number;
}

/** Words at the start that refer back to the sentence before. */
const REFERS_BACK = new RegExp(
  String.raw`^["“‘'(]*(?:${alternativesOfAll(({ sentences }) => sentences.leaning)})(?=[\s,])`,
  'u',
);

const FIGURE_KINDS: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-long', 'how-old']);
/** Characters over which a stretch's worth falls by half as it stands farther from the question's words. */
const HALF_LIFE = 60;
/** Words under which a window is not called dense. */
const FEW_WORDS = 8;
/** How much more a person counts where people of a side are asked for. */
const OF_SIDE = 4;

/**
 * What the second stage sees of a window. Coverage is a share of the question's whole weight; a span's strength is that
 * of the surest of the kind asked for, worth more the nearer it stands to the question's words.
 */
export const WINDOW_FEATURES = [
  {
    name: 'windowCoverage',
    doc: 'weight of the units the window matches',
    sign: 1,
    value: ({ query, reading }) => coverageOf(query, reading.strengths),
  },
  {
    name: 'termFrequency',
    doc: 'the same as BM25 counts it: more for each further match',
    sign: 1,
    value: ({ query, reading: { strengths, positions } }) =>
      weightedShare(
        query,
        (unit) => (strengths[unit] ?? 0) * saturatedFrequency(positions[unit]?.length ?? 0),
      ),
  },
  {
    name: 'sentenceCoverage',
    doc: 'weight of the units the window’s best sentence matches',
    sign: 1,
    value: ({ coverages, window }) => {
      let best = 0;
      for (let at = window.first; at <= window.last; at += 1) best = Math.max(best, coverages[at] ?? 0);
      return best;
    },
  },
  {
    name: 'precedingCoverage',
    doc: 'weight of the units only the sentence before matches',
    sign: 1,
    value: ({ query, reading: { strengths }, strengthsBefore }) =>
      weightedShare(query, (unit) => Math.max(0, (strengthsBefore[unit] ?? 0) - (strengths[unit] ?? 0))),
  },
  {
    name: 'matchDensity',
    doc: 'share of the window’s words the question speaks of',
    sign: 1,
    value: ({ reading: { matched, words } }) => matched.length / Math.max(FEW_WORDS, words),
  },
  {
    name: 'exactMatch',
    doc: 'weight of the units in the question’s own form',
    sign: 1,
    value: ({ query, reading: { exact } }) => coverageOf(query, exact),
  },
  {
    name: 'personSpan',
    doc: '"who": the surest person, listed or behind an office',
    sign: 1,
    byHand: true,
    // Asked who was there for a side, its people are what is asked for; of those behind an office it is not known whose they are.
    value: ({ query, reading }) =>
      asksWho(query)
        ? Math.max(
            strongestNear(reading, (span) => span.known === true) * (query.sides.size > 0 ? OF_SIDE : 1),
            strongestNear(reading, (span) => span.introduced === true),
          )
        : 0,
  },
  {
    name: 'capitalisedSpan',
    doc: '"who": the surest name by capitals alone',
    sign: 1,
    value: ({ query, reading }) =>
      asksWho(query) ? strongestNear(reading, (span) => span.known !== true) : 0,
  },
  {
    name: 'timeSpan',
    doc: '"when": the surest date or time',
    sign: 1,
    value: ({ query, reading }) => (query.kind === 'when' ? strongestNear(reading) : 0),
  },
  {
    name: 'placeSpan',
    doc: '"where": the surest place',
    sign: 1,
    value: ({ query, reading }) => (query.kind === 'where' ? strongestNear(reading) : 0),
  },
  {
    name: 'figureSpan',
    doc: '"how many", "how long" …: the surest figure',
    sign: 1,
    byHand: true,
    value: ({ query, reading }) => (FIGURE_KINDS.has(query.kind) ? strongestNear(reading) : 0),
  },
  {
    name: 'causeSpan',
    doc: '"why": the surest cause',
    sign: 1,
    value: ({ query, reading }) => (query.kind === 'why' ? strongestNear(reading) : 0),
  },
  {
    name: 'definitionSpan',
    doc: '"who is …": how plainly it says what somebody is',
    sign: 1,
    byHand: true,
    value: ({ query, reading }) => (query.definition ? strongest(reading.spans) : 0),
  },
  {
    name: 'anaphoricStart',
    doc: 'the window opens with a word that refers back ("He …")',
    sign: -1,
    byHand: true,
    value: ({ window: { first, start }, text }) =>
      first > 0 && REFERS_BACK.test(text.slice(start, start + 40)) ? 1 : 0,
  },
  {
    name: 'windowLength',
    doc: 'length of the window; for "who is …" what it falls short by',
    sign: 1,
    value: ({ query, window: { start, end } }) =>
      query.definition ? 1 - (end - start) / MAX_QUOTE : (end - start) / MAX_QUOTE,
  },
  {
    name: 'opensPassage',
    doc: 'the window opens its passage',
    sign: 1,
    value: ({ window }) => (window.first === 0 ? 1 : 0),
  },
  {
    // What is asked of a text is more often said late in it than early.
    name: 'endPosition',
    doc: 'how far into its passage the window reaches',
    sign: 1,
    value: ({ window, passageStart, passageLength }) => (window.end - passageStart) / passageLength,
  },
] as const satisfies readonly Feature<WindowContext>[];

/** A window with what was measured of it and the stretches that may answer. */
export interface ScoredWindow extends Window {
  /** Of `WINDOW_FEATURES`. */
  readonly values: FeatureValues;
  readonly spans: readonly AnswerSpan[];
  /** How strongly it matches each unit of the query, 0..1. */
  readonly strengths: readonly number[];
}

/** Measures windows of a passage against a query. `text` is the article's. */
export function scoreWindows(
  query: Query,
  sentences: readonly ReadSentence[],
  windows: readonly Window[],
  text: string,
): ScoredWindow[] {
  const readings = sentences.map((sentence) => readForQuery(query, sentence, text));
  const coverages = readings.map(({ strengths }) => coverageOf(query, strengths));
  const passageStart = sentences[0]?.start ?? 0;
  const passageLength = Math.max(1, (sentences.at(-1)?.end ?? 0) - passageStart);
  return windows.map((window) => {
    const reading = readingOf(query, sentences, readings, window);
    const strengthsBefore = readings[window.first - 1]?.strengths ?? [];
    const values = valuesOf<WindowContext>(WINDOW_FEATURES, {
      query,
      window,
      text,
      reading,
      strengthsBefore,
      coverages,
      passageStart,
      passageLength,
    });
    const { spans, strengths } = reading;
    return { ...window, values, spans, strengths };
  });
}

function readingOf(
  query: Query,
  sentences: readonly ReadSentence[],
  readings: readonly QueryReading[],
  { start, end, first, last }: Window,
): QueryReading {
  const sentence = sentences[first];
  const reading = readings[first];
  const isPart = first === last && sentence !== undefined && (start > sentence.start || end < sentence.end);
  if (isPart && reading !== undefined) return readPart(query, sentence, reading, start, end);
  return joinReadings(readings.slice(first, last + 1));
}

function asksWho({ kind, definition }: Query): boolean {
  return kind === 'who' && !definition;
}

function strongest(spans: readonly AnswerSpan[]): number {
  return spans.reduce((best, { strength }) => Math.max(best, strength), 0);
}

/** The surest stretch, worth more the nearer it stands to a word that the question speaks of. */
function strongestNear(
  { spans, matched }: QueryReading,
  counts: (span: AnswerSpan) => boolean = () => true,
): number {
  let best = 0;
  for (const span of spans) {
    if (!counts(span)) continue;
    const { start, end, strength } = span;
    let distance = Infinity;
    for (const token of matched)
      distance = Math.min(distance, Math.max(0, token.start - end, start - token.end));
    best = Math.max(best, strength * (0.5 + 0.5 / (1 + distance / HALF_LIFE)));
  }
  return best;
}
