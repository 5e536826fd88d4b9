import type { AnalyzerOf } from '../../language/analyzer.js';
import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import { tokenize } from '../../language/tokenize.js';
import { entityTerm, STOP } from '../term.js';
import type { Vocabulary } from './vocabulary.js';

/** What reading texts into terms needs. */
export interface TermReaderOptions {
  readonly vocabulary: Vocabulary;
  readonly analyzerOf: AnalyzerOf;
  /** The term of a folded word of a language; null for a stop word. */
  readonly termOf: (folded: string, language: string) => string | null;
  readonly matchEntities: EntityMatcher;
  /** Told of every word when it is first met in a language. What it gives back is told of each time it comes. */
  readonly onNewWord: (word: NewWord) => WordCount;
}

/** A word that was not met before in its language. */
export interface NewWord {
  readonly folded: string;
  /** As it was written. */
  readonly written: string;
  readonly language: string;
  /** Number of its term, `STOP` for a stop word. */
  readonly number: number;
}

/** How often a word came inside a sentence, with a capital and without. */
export interface WordCount {
  capital: number;
  small: number;
}

/** What may stand between two words of one sentence. */
const INSIDE = /^(?:['’][\p{L}\p{M}]+)?[ ,;()'’-]*$/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Reads texts into streams of term numbers: `STOP` for a stop word, the number of its stem for any other word, and
 * after the last word of a name the entity's own term as well, so that every spelling of the name meets every other.
 * Each word is folded into its term once, however often it comes.
 */
export function createTermReader(options: TermReaderOptions): (text: string, language: string) => number[] {
  const { vocabulary, analyzerOf, termOf, matchEntities, onNewWord } = options;
  const known = new Map<string, Map<string, { readonly number: number; readonly count: WordCount }>>();
  return (text, language) => {
    const analyzer = analyzerOf(language);
    let numbers = known.get(analyzer.language);
    if (numbers === undefined) known.set(analyzer.language, (numbers = new Map()));
    const tokens = tokenize(text);
    const mentions = matchEntities(text, tokens);
    const stream: number[] = [];
    let nextMention = 0;
    for (let position = 0; position < tokens.length; position += 1) {
      const token = tokens[position];
      if (token === undefined) break;
      const { folded } = token;
      let word = numbers.get(folded);
      if (word === undefined) {
        const term = termOf(folded, analyzer.language);
        const number = term === null ? STOP : vocabulary.add(term);
        const written = text.slice(token.start, token.end);
        word = { number, count: onNewWord({ folded, written, language: analyzer.language, number }) };
        numbers.set(folded, word);
      }
      if (!CAPITAL.test(text.charAt(token.start))) word.count.small += 1;
      else if (position > 0 && INSIDE.test(text.slice(tokens[position - 1]?.end, token.start)))
        word.count.capital += 1;
      stream.push(word.number);
      const mention = mentions[nextMention];
      if (mention?.lastToken === position) {
        stream.push(vocabulary.add(entityTerm(mention.entity.id)));
        nextMention += 1;
      }
    }
    return stream;
  };
}
