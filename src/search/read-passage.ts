import type { Mention } from '../knowledge/entity-matcher.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { Token } from '../language/tokenize.js';
import type { PassageReading } from './passage-reading.js';
import type { Query, UnitMatch } from './query/query.js';
import type { SentenceTold } from './spans/sentence-told.js';
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
  readonly told: SentenceTold;
}

const NONE: readonly UnitMatch[] = [];

/** Reads the sentences of a passage against a query: which of their words it speaks of. */
export function readPassage(query: Query, { sentences }: PassageReading): ReadSentence[] {
  const { matches, ownTerms } = query;
  return sentences.map(({ language, start, end, tokens, mentions, told }) => ({
    language,
    start,
    end,
    mentions,
    told,
    tokens: withWholeExpressions(
      query,
      tokens.map((token): ReadToken => {
        const { start, end, folded, term, name } = token;
        const word = matches.get(term) ?? NONE;
        const named = name === STOP ? NONE : (matches.get(name) ?? NONE);
        const own = ownTerms.has(term) || (name !== STOP && ownTerms.has(name));
        // Most words of a passage: read once, and the same for every question.
        if (word.length === 0 && named.length === 0 && !own) return token;
        return {
          start,
          end,
          folded,
          term,
          matches: named.length === 0 ? word : [...word, ...named],
          own,
        };
      }),
    ),
  }));
}

/** Words from one of an expression to the next: one small word may stand between them. */
const EXPRESSION_REACH = 2;

/** Where an expression's words stand in a row, each of them counts what the whole of it does. */
function withWholeExpressions({ expressions }: Query, tokens: readonly ReadToken[]): readonly ReadToken[] {
  if (expressions.size === 0) return tokens;
  const whole = [...tokens];
  for (const [first, { term }] of tokens.entries()) {
    for (const { terms, unit, strength } of expressions.get(term) ?? []) {
      for (const at of inARow(tokens, first, terms)) {
        const token = whole[at];
        if (token !== undefined) whole[at] = { ...token, matches: [...token.matches, { unit, strength }] };
      }
    }
  }
  return whole;
}

/** Places of an expression's words from its first on; none where one is missing. */
function inARow(tokens: readonly ReadToken[], first: number, terms: readonly number[]): readonly number[] {
  const places = [first];
  for (const wanted of terms.slice(1)) {
    const from = (places.at(-1) ?? first) + 1;
    const next = tokens.slice(from, from + EXPRESSION_REACH).findIndex(({ term }) => term === wanted);
    if (next < 0) return [];
    places.push(from + next);
  }
  return places;
}
