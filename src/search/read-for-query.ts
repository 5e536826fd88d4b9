import { findAnswerSpans, type AnswerSpan } from './answer-spans.js';
import { findDefinitionSpans } from './definition-spans.js';
import type { Query } from './query/query.js';
import type { ReadSentence, ReadToken } from './read-passage.js';

/** What a stretch of text matches of a query. */
export interface QueryReading {
  /** How strongly it matches each unit, 0..1. */
  readonly strengths: readonly number[];
  /** 1 for each unit it has in the very form of the question. */
  readonly exact: readonly number[];
  /** Positions of each unit's words, ascending. */
  readonly positions: readonly (readonly number[])[];
  /** Words that the question speaks of. */
  readonly matched: readonly ReadToken[];
  /** Number of words. */
  readonly words: number;
  /** Stretches that may answer. */
  readonly spans: readonly AnswerSpan[];
}

/** Reads a sentence for a query. `text` is the article's. */
export function readForQuery(query: Query, sentence: ReadSentence, text: string): QueryReading {
  const spans = query.definition
    ? findDefinitionSpans(query, sentence, text)
    : findAnswerSpans(query, sentence, text);
  return readTokens(query, sentence.tokens, spans);
}

/** Reads a part of a sentence, between offsets into the article's text. */
export function readPart(
  query: Query,
  sentence: ReadSentence,
  whole: QueryReading,
  start: number,
  end: number,
): QueryReading {
  const inside = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start >= start && span.end <= end;
  return readTokens(query, sentence.tokens.filter(inside), whole.spans.filter(inside));
}

function readTokens(query: Query, tokens: readonly ReadToken[], spans: readonly AnswerSpan[]): QueryReading {
  const strengths = query.units.map(() => 0);
  const exact = query.units.map(() => 0);
  const positions = query.units.map((): number[] => []);
  const matched: ReadToken[] = [];
  for (let position = 0; position < tokens.length; position += 1) {
    const token = tokens[position];
    if (token === undefined || token.matches.length === 0) continue;
    matched.push(token);
    for (const { unit, strength } of token.matches) {
      positions[unit]?.push(position);
      if (strength > (strengths[unit] ?? 0)) strengths[unit] = strength;
      if (token.folded === query.units[unit]?.words) exact[unit] = 1;
    }
  }
  return { strengths, exact, positions, matched, words: tokens.length, spans };
}

/** Readings of neighbouring sentences as one. */
export function joinReadings(readings: readonly QueryReading[]): QueryReading {
  const [first, ...others] = readings;
  if (first === undefined)
    return { strengths: [], exact: [], positions: [], matched: [], words: 0, spans: [] };
  if (others.length === 0) return first;
  const strengths = [...first.strengths];
  const exact = [...first.exact];
  const positions = first.positions.map((at) => [...at]);
  const matched = [...first.matched];
  const spans = [...first.spans];
  let words = first.words;
  for (const next of others) {
    for (let unit = 0; unit < strengths.length; unit += 1) {
      strengths[unit] = Math.max(strengths[unit] ?? 0, next.strengths[unit] ?? 0);
      exact[unit] = Math.max(exact[unit] ?? 0, next.exact[unit] ?? 0);
      for (const position of next.positions[unit] ?? []) positions[unit]?.push(position + words);
    }
    matched.push(...next.matched);
    spans.push(...next.spans);
    words += next.words;
  }
  return { strengths, exact, positions, matched, words, spans };
}
