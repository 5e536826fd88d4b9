import type { Passage } from '../model/passage.js';
import type { Mention } from '../text/entity-matcher.js';
import { sentenceSegmenter, splitSentences, type SpanOffsets } from '../text/sentences.js';
import { tokenize, type Token } from '../text/tokenize.js';
import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';
import { STOP } from './vocabulary.js';

/** A word of a passage, read against a query. Offsets are into the article's text. */
export interface ReadToken extends Token {
  /** Number of its term, `STOP` for a stop word. */
  readonly term: number;
  /** Units of the query that it is a word of (a name's last word stands for the name). */
  readonly units: readonly number[];
  /** Whether it is one of the question's own words. */
  readonly own: boolean;
}

/** A sentence with its words and the names in it. */
export interface ReadSentence extends SpanOffsets {
  readonly tokens: readonly ReadToken[];
  readonly mentions: readonly Mention[];
}

/** Reads a passage closely: its sentences, their words and names, and which of them the query speaks of. */
export function readPassage(index: PassageIndex, query: Query, passage: Passage): ReadSentence[] {
  const text = passage.article.text.slice(passage.start, passage.end);
  const unitsOf = new Map<number, number[]>();
  query.units.forEach(({ terms }, unit) => {
    for (const term of terms) unitsOf.set(term, [...(unitsOf.get(term) ?? []), unit]);
  });
  const tokens = tokenize(text);
  const mentions = index.matchEntities(text, tokens);
  const read = alignTerms(index, passage.ordinal, tokens, unitsOf, query.ownTerms).map((token) => ({
    ...token,
    start: token.start + passage.start,
    end: token.end + passage.start,
  }));
  const sentences = splitSentences(sentenceSegmenter(passage.article.language), text, passage.start);
  return sentences.map(({ start, end }) => {
    const first = firstAtOrAfter(read, start);
    const last = firstAtOrAfter(read, end);
    return {
      start,
      end,
      tokens: read.slice(first, last),
      mentions: mentions
        .filter(({ firstToken, lastToken }) => firstToken >= first && lastToken < last)
        .map((mention) => ({
          ...mention,
          firstToken: mention.firstToken - first,
          lastToken: mention.lastToken - first,
        })),
    };
  });
}

/** The stream holds one term a word, and an entity's term after the last word of its name. */
function alignTerms(
  index: PassageIndex,
  ordinal: number,
  tokens: readonly Token[],
  unitsOf: ReadonlyMap<number, readonly number[]>,
  own: ReadonlySet<number>,
): ReadToken[] {
  const stream = index.streamOf(ordinal);
  let at = 0;
  return tokens.map((token) => {
    const term = stream[at] ?? STOP;
    const after = stream[at + 1] ?? STOP;
    const named = index.vocabulary.isEntity(after);
    at += named ? 2 : 1;
    const units = [...(unitsOf.get(term) ?? []), ...(named ? (unitsOf.get(after) ?? []) : [])];
    return { ...token, term, units, own: own.has(term) || (named && own.has(after)) };
  });
}

function firstAtOrAfter(tokens: readonly Token[], offset: number): number {
  const found = tokens.findIndex(({ start }) => start >= offset);
  return found < 0 ? tokens.length : found;
}
