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
/** A unit matched more weakly than this is another word or name. */
const LEAST_STRENGTH = 0.5;

/** Whether a word stands for a unit of the query. */
export function isFor({ matches }: ReadToken, wanted: number): boolean {
  return matches.some(({ unit, strength }) => unit === wanted && strength >= LEAST_STRENGTH);
}

/** Reads the sentences of a passage against a query: which of their words it speaks of. */
export function readPassage({ matches, ownTerms }: Query, { sentences }: PassageReading): ReadSentence[] {
  return sentences.map(({ language, start, end, tokens, mentions, told }) => ({
    language,
    start,
    end,
    mentions,
    told,
    tokens: tokens.map((token): ReadToken => {
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
  }));
}
