import { alternativesOfAll } from '../language/all-languages.js';
import type { AnswerSpan } from './answer-spans.js';
import type { Query } from './query.js';
import { joinReadings, readForQuery, readPart, type QueryReading } from './read-for-query.js';
import type { ReadSentence } from './read-passage.js';
import { MAX_QUOTE, windowsOf, type Window } from './windows.js';

/** What the second stage sees of a window; shares of the question's whole weight, else about 0..1. */
export interface WindowFeatures {
  /** Weight of the units it holds. */
  readonly windowCoverage: number;
  /** As BM25 counts them: the same, the more the oftener it holds each. */
  readonly frequency: number;
  /** Weight of the units that its best single sentence holds. */
  readonly sentenceCoverage: number;
  /** Weight of the units that the sentence before it holds and it does not. */
  readonly before: number;
  /** Share of its words that the question speaks of. */
  readonly density: number;
  /** Weight of the units it holds in the very form of the question. */
  readonly exact: number;
  /** The surest stretch of the kind asked for, worth more the nearer it stands to the question's words; by kind. */
  readonly person: number;
  /** As `person`, by capitals alone. */
  readonly capital: number;
  readonly time: number;
  readonly place: number;
  readonly figure: number;
  readonly cause: number;
  /** For "who is X": how plainly it says what X is. */
  readonly definition: number;
  /** 1 where it starts with a word that leans on the sentence before. */
  readonly leans: number;
  /** Its length as a share of the longest; what it falls short of that where one sentence says it all ("who is X"). */
  readonly length: number;
  /** 1 where it opens its passage. */
  readonly opening: number;
  /** How far into its passage it reaches, 0..1: what is asked of a text is more often said late in it than early. */
  readonly reach: number;
}

/** A window with the parts of its score and the stretches that may answer. */
export interface ScoredWindow extends Window {
  readonly features: WindowFeatures;
  readonly spans: readonly AnswerSpan[];
  /** How strongly it holds each unit of the query. */
  readonly held: readonly number[];
}

/** Words at the start that lean on the sentence before. */
const LEANS_BACK = new RegExp(
  String.raw`^["“‘'(]*(?:${alternativesOfAll(({ sentences }) => sentences.leaning)})(?=[\s,])`,
  'u',
);

const FIGURE_KINDS: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-long', 'how-old']);
/** Characters over which a stretch's worth falls by half as it stands farther from the question's words. */
const HALF_LIFE = 60;
/** BM25's k1. */
const SATURATION = 1.2;
/** Words under which a window is not called dense. */
const FEW_WORDS = 8;

/** Scores every window of a passage against a query. `text` is the article's. */
export function scoreWindows(query: Query, sentences: readonly ReadSentence[], text: string): ScoredWindow[] {
  const { kind, definition } = query;
  const readings = sentences.map((sentence) => readForQuery(query, sentence, text));
  const coverages = readings.map(({ held }) => share(query, (unit) => held[unit] ?? 0));
  const passageStart = sentences[0]?.start ?? 0;
  const passageLength = Math.max(1, (sentences.at(-1)?.end ?? 0) - passageStart);

  const asksWho = kind === 'who' && !definition;

  return windowsOf(text, sentences).map((window) => {
    const { start, end, first, last } = window;
    const reading = readingOf(query, sentences, readings, window);
    const { held, exact, spans, positions } = reading;
    const before = readings[first - 1]?.held;
    const evidence = strongestEvidence(reading);
    return {
      ...window,
      spans,
      held,
      features: {
        windowCoverage: share(query, (unit) => held[unit] ?? 0),
        frequency: share(query, (unit) => (held[unit] ?? 0) * saturated(positions[unit]?.length ?? 0)),
        sentenceCoverage: coverages.slice(first, last + 1).reduce((a, b) => Math.max(a, b), 0),
        before: share(query, (unit) => Math.max(0, (before?.[unit] ?? 0) - (held[unit] ?? 0))),
        density: reading.matched.length / Math.max(FEW_WORDS, reading.words),
        exact: share(query, (unit) => exact[unit] ?? 0),
        person: asksWho ? strongestEvidence(reading, (span) => span.known === true) : 0,
        capital: asksWho ? strongestEvidence(reading, (span) => span.known !== true) : 0,
        time: kind === 'when' ? evidence : 0,
        place: kind === 'where' ? evidence : 0,
        figure: FIGURE_KINDS.has(kind) ? evidence : 0,
        cause: kind === 'why' ? evidence : 0,
        definition: definition ? strongest(spans) : 0,
        leans: first > 0 && LEANS_BACK.test(text.slice(start, start + 40)) ? 1 : 0,
        length: definition ? 1 - (end - start) / MAX_QUOTE : (end - start) / MAX_QUOTE,
        opening: first === 0 ? 1 : 0,
        reach: (end - passageStart) / passageLength,
      },
    };
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

function share({ units, weight: total }: Query, strengthOf: (unit: number) => number): number {
  let sum = 0;
  for (let unit = 0; unit < units.length; unit += 1) sum += (units[unit]?.weight ?? 0) * strengthOf(unit);
  return sum / total;
}

/** A count on BM25's scale: each further one adds less. */
function saturated(count: number): number {
  return count / (count + SATURATION);
}

function strongest(spans: readonly AnswerSpan[]): number {
  return spans.reduce((best, { strength }) => Math.max(best, strength), 0);
}

/** The surest stretch, worth more the nearer it stands to a word that the question speaks of. */
function strongestEvidence(
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
