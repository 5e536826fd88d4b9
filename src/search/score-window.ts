import { findAnswerSpans, type AnswerSpan } from './answer-spans.js';
import { findDefinitionSpans } from './definition-spans.js';
import { nearness } from './nearness.js';
import type { Query } from './query.js';
import type { ReadSentence, ReadToken } from './read-passage.js';
import { MAX_QUOTE, windowsOf, type Window } from './windows.js';

/** What the second stage sees of a window; shares of the question's whole weight, else about 0..1. */
export interface WindowFeatures {
  /** Weight of the units it holds. */
  readonly windowCoverage: number;
  readonly windowNearness: number;
  /** Weight of the units that its best single sentence holds. */
  readonly sentenceCoverage: number;
  /** Weight of the units that the sentence before or behind it holds and it does not. */
  readonly neighbours: number;
  /** Weight of the units it holds, each shared among the sentences of the passage that hold it. */
  readonly distinctive: number;
  /** Share of its words that the question speaks of. */
  readonly density: number;
  /** Weight of the units it holds in the very form of the question. */
  readonly exact: number;
  /** The surest stretch of the kind asked for, worth more the nearer it stands to the question's words; by kind. */
  readonly person: number;
  readonly time: number;
  readonly place: number;
  readonly figure: number;
  readonly cause: number;
  /** For "who is X": how plainly it says what X is. */
  readonly definition: number;
  /** 1 where it starts with a word that leans on the sentence before. */
  readonly leans: number;
  /** Its length as a share of the longest. */
  readonly length: number;
  /** 1 where it opens its passage. */
  readonly opening: number;
}

/** A window with the parts of its score and the stretches that may answer. */
export interface ScoredWindow extends Window {
  readonly features: WindowFeatures;
  readonly spans: readonly AnswerSpan[];
  /** How strongly it holds each unit of the query. */
  readonly held: readonly number[];
}

/** Words at the start that lean on the sentence before. */
const LEANS_BACK =
  /^["“‘'(]*(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Both|The (?:meeting|talks|call|deal|agreement|two|latter|former|group|move|official|minister|plan|proposal|statement)|Such|However|But|Instead|Also|There|O|Bu|Onlar|Ancak|هو|هي|هم|وقال|واضاف|הוא|היא|הם)(?=[\s,])/u;

const FIGURE_KINDS: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-long', 'how-old']);

interface Reading {
  readonly held: readonly number[];
  readonly spans: readonly AnswerSpan[];
}

/** Scores every window of a passage against a query. `text` is the article's. */
export function scoreWindows(query: Query, sentences: readonly ReadSentence[], text: string): ScoredWindow[] {
  const readings = sentences.map((sentence) => readSentence(query, sentence, text));
  const spread = query.units.map((_, unit) => readings.filter(({ held }) => (held[unit] ?? 0) > 0).length);
  return windowsOf(text, sentences).map((window) => {
    const { start, end, first, last } = window;
    const tokens = sentences
      .slice(first, last + 1)
      .flatMap((sentence) => sentence.tokens.filter((t) => t.start >= start && t.end <= end));
    const { held, positions } = holdingOf(query, tokens);
    const spans = readings
      .slice(first, last + 1)
      .flatMap((reading) => reading.spans)
      .filter((span) => span.start >= start && span.end <= end);
    const beside = query.units.map((_, unit) => {
      const nearest = Math.max(readings[first - 1]?.held[unit] ?? 0, readings[last + 1]?.held[unit] ?? 0);
      return Math.max(0, nearest - (held[unit] ?? 0));
    });
    const inSentence =
      first === last ? [held] : readings.slice(first, last + 1).map((reading) => reading.held);
    const evidence = strongestEvidence(spans, tokens);
    const words = new Set(tokens.map(({ folded }) => folded));
    const own = query.units.map(({ words: written }) =>
      written.split(' ').every((w) => words.has(w)) ? 1 : 0,
    );
    return {
      ...window,
      spans,
      held,
      features: {
        windowCoverage: share(query, held),
        windowNearness: nearness(positions, query.units) / query.weight,
        sentenceCoverage: Math.max(...inSentence.map((one) => share(query, one))),
        neighbours: share(query, beside),
        distinctive: share(
          query,
          held.map((strength, unit) => strength / Math.max(1, spread[unit] ?? 1)),
        ),
        density: tokens.filter(({ matches }) => matches.length > 0).length / Math.max(8, tokens.length),
        exact: share(query, own),
        person: query.kind === 'who' ? evidence : 0,
        time: query.kind === 'when' ? evidence : 0,
        place: query.kind === 'where' ? evidence : 0,
        figure: FIGURE_KINDS.has(query.kind) ? evidence : 0,
        cause: query.kind === 'why' ? evidence : 0,
        definition: query.definition ? strongest(spans) : 0,
        leans: first > 0 && LEANS_BACK.test(text.slice(start, start + 40)) ? 1 : 0,
        length: (end - start) / MAX_QUOTE,
        opening: first === 0 ? 1 : 0,
      },
    };
  });
}

function readSentence(query: Query, sentence: ReadSentence, text: string): Reading {
  const definitions = query.definition ? findDefinitionSpans(sentence, text) : [];
  return {
    held: holdingOf(query, sentence.tokens).held,
    spans: definitions.length > 0 ? definitions : findAnswerSpans(query, sentence, text),
  };
}

function holdingOf(
  { units }: Query,
  tokens: readonly ReadToken[],
): { held: number[]; positions: number[][] } {
  const held = units.map(() => 0);
  const positions = units.map((): number[] => []);
  tokens.forEach(({ matches }, position) => {
    for (const { unit, strength } of matches) {
      positions[unit]?.push(position);
      held[unit] = Math.max(held[unit] ?? 0, strength);
    }
  });
  return { held, positions };
}

function share({ units, weight: total }: Query, held: readonly number[]): number {
  return units.reduce((sum, { weight }, unit) => sum + weight * (held[unit] ?? 0), 0) / total;
}

function strongest(spans: readonly AnswerSpan[]): number {
  return spans.reduce((best, { strength }) => Math.max(best, strength), 0);
}

/** Characters over which a stretch's worth falls by half as it stands farther from the question's words. */
const HALF_LIFE = 60;

function strongestEvidence(spans: readonly AnswerSpan[], tokens: readonly ReadToken[]): number {
  const matched = tokens.filter(({ matches }) => matches.length > 0);
  let best = 0;
  for (const { start, end, strength } of spans) {
    let distance = Infinity;
    for (const token of matched)
      distance = Math.min(distance, Math.max(0, token.start - end, start - token.end));
    best = Math.max(best, strength * (0.5 + 0.5 / (1 + distance / HALF_LIFE)));
  }
  return best;
}
