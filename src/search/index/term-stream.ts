import type { AnalyzerOf } from '../../language/analyzer.js';
import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import { tokenize } from '../../language/tokenize.js';
import { entityTerm, STOP } from '../term.js';
import type { Vocabulary } from './vocabulary.js';

/** What reading texts into terms needs. */
export interface TermReaderOptions {
  readonly vocabulary: Vocabulary;
  readonly analyzerOf: AnalyzerOf;
  readonly matchEntities: EntityMatcher;
  /** Told of every word, folded, when it is first met in a language. */
  readonly onNewWord: (folded: string) => void;
}

/**
 * Reads texts into streams of term numbers: `STOP` for a stop word, the number of its stem for any other word, and
 * after the last word of a name the entity's own term as well, so that every spelling of the name meets every other.
 * Each word is folded into its term once, however often it comes.
 */
export function createTermReader(options: TermReaderOptions): (text: string, language: string) => number[] {
  const { vocabulary, analyzerOf, matchEntities, onNewWord } = options;
  const known = new Map<string, Map<string, number>>();
  return (text, language) => {
    const analyzer = analyzerOf(language);
    let numbers = known.get(analyzer.language);
    if (numbers === undefined) known.set(analyzer.language, (numbers = new Map()));
    const tokens = tokenize(text);
    const mentions = matchEntities(text, tokens);
    const stream: number[] = [];
    let nextMention = 0;
    for (let position = 0; position < tokens.length; position += 1) {
      const folded = tokens[position]?.folded ?? '';
      let number = numbers.get(folded);
      if (number === undefined) {
        number = analyzer.isStopWord(folded) ? STOP : vocabulary.add(analyzer.stem(folded));
        numbers.set(folded, number);
        onNewWord(folded);
      }
      stream.push(number);
      const mention = mentions[nextMention];
      if (mention?.lastToken === position) {
        stream.push(vocabulary.add(entityTerm(mention.entity.id)));
        nextMention += 1;
      }
    }
    return stream;
  };
}
