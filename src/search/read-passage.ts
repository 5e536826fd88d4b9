import type { Passage } from '../model/passage.js';
import type { Mention } from '../knowledge/entity-matcher.js';
import { sentencesOfBlock, type SpanOffsets } from '../language/sentences.js';
import { tokenize, type Token } from '../language/tokenize.js';
import type { PassageIndex } from './index/passage-index.js';
import type { Query, UnitMatch } from './query/query.js';
import { STOP } from './term.js';

/** A word of a passage, read against a query. Offsets are into the article's text. */
export interface ReadToken extends Token {
  /** Number of its term, `STOP` for a stop word. */
  readonly term: number;
  /** Units of the query that it is a word of (a name's last word stands for the name). */
  readonly matches: readonly UnitMatch[];
  /** Whether it is one of the question's own words. */
  readonly own: boolean;
}

/** A sentence with its words and the names in it. */
export interface ReadSentence extends SpanOffsets {
  /** BCP 47 tag of its article. */
  readonly language: string;
  readonly tokens: readonly ReadToken[];
  readonly mentions: readonly Mention[];
}

const NONE: readonly UnitMatch[] = [];

/** Reads a passage closely: its sentences, their words and names, and which of them the query speaks of. */
export function readPassage(index: PassageIndex, query: Query, passage: Passage): ReadSentence[] {
  const text = passage.article.text.slice(passage.start, passage.end);
  const tokens = tokenize(text);
  const mentions = index.matchEntities(text, tokens);
  const read = alignTerms(index, query, passage, tokens);
  let from = 0;
  return sentencesOf(index, passage).map(({ start, end }) => {
    const first = from;
    while (from < read.length && (read[from]?.start ?? 0) < end) from += 1;
    const inside = mentions.filter(({ firstToken, lastToken }) => firstToken >= first && lastToken < from);
    return {
      language: passage.article.language,
      start,
      end,
      tokens: read.slice(first, from),
      mentions: inside.map((mention) => ({
        ...mention,
        firstToken: mention.firstToken - first,
        lastToken: mention.lastToken - first,
      })),
    };
  });
}

/** The passage's sentences; none crosses a block of the article. */
function sentencesOf(index: PassageIndex, passage: Passage): SpanOffsets[] {
  const { text, blocks, language } = passage.article;
  const sentences: SpanOffsets[] = [];
  for (let at = firstEndingAfter(blocks, passage.start); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= passage.end) break;
    sentences.push(...sentencesOfBlock(index.segmenterOf(language), text, block, passage));
  }
  return sentences;
}

/** Position of the first of ascending spans that ends after an offset. */
function firstEndingAfter(spans: readonly SpanOffsets[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stream holds one term a word, and an entity's term after the last word of its name. */
function alignTerms(
  index: PassageIndex,
  query: Query,
  passage: Passage,
  tokens: readonly Token[],
): ReadToken[] {
  const stream = index.streamOf(passage.ordinal);
  let at = 0;
  return tokens.map(({ start, end, folded }) => {
    const term = stream[at] ?? STOP;
    const after = stream[at + 1] ?? STOP;
    const named = index.vocabulary.isEntity(after);
    at += named ? 2 : 1;
    const word = query.matches.get(term) ?? NONE;
    const name = named ? (query.matches.get(after) ?? NONE) : NONE;
    return {
      start: start + passage.start,
      end: end + passage.start,
      folded,
      term,
      matches: name.length === 0 ? word : [...word, ...name],
      own: query.ownTerms.has(term) || (named && query.ownTerms.has(after)),
    };
  });
}
