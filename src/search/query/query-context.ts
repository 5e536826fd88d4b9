import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import type { WordMeanings } from '../../knowledge/word-meanings.js';
import type { Thesaurus } from '../../knowledge/thesaurus.js';
import type { Translations } from '../../knowledge/translations.js';
import type { AnalyzerOf } from '../../language/analyzer.js';
import type { Opposites } from '../../language/opposites.js';
import type { Spelling } from '../../language/spelling.js';
import type { WordKnowledge } from '../../language/word-knowledge.js';
import type { ReadSentenceOf } from '../../reading/sentence-reader.js';
import type { TermStatistics } from '../statistics.js';
import type { Offices } from './office-holders.js';

/** A term of the articles that begins like another word. */
export interface Relative {
  readonly number: number;
  /** Whether it is likely to be a form of the same word. */
  readonly sure: boolean;
}

/** A term of the articles that sounds like a name of the question. */
export interface SpelledName {
  readonly number: number;
  /** How differently it sounds, 0 for the same. */
  readonly difference: number;
  /** A capital inside a sentence told that one of the two is a name. */
  readonly told: boolean;
}

/** What reading a question asks of the articles: which words they have and how often. An index gives it, or several. */
export interface CorpusVocabulary {
  /** Languages of the articles, for looking a word up in each. */
  readonly languages: readonly string[];
  readonly statistics: TermStatistics;
  /** Words of the articles and the gazetteer, for mending a question's. */
  readonly spelling: Pick<Spelling, 'knows' | 'mend'>;
  /** The number of a term that the articles have. */
  numberOf(term: string): number | undefined;
  /**
   * Terms that begin like `term` and are about as long: forms of one word that the stemmer left apart. The
   * term itself is not among them; the commonest come first.
   *
   * @param agglutinative the term's language writes endings upon endings
   */
  familyOf(term: string, agglutinative?: boolean): readonly Relative[];
  /** Whether the articles write a folded word with a capital inside sentences, and it is no word of the general language. */
  isName(folded: string): boolean;
  /**
   * Other spellings of a word that may be a name, in any script.
   *
   * @param written the folded word as the question writes it
   * @param isCapital a capital in the question says that it is a name
   */
  spellingsOf(written: string, folded: string, language: string, isCapital: boolean): readonly SpelledName[];
}

/** What a question is read with: what is known of languages and names, and the vocabulary of the articles. */
export interface QueryContext {
  readonly corpus: CorpusVocabulary;
  readonly analyzerOf: AnalyzerOf;
  readonly matchEntities: EntityMatcher;
  /** Other words for a question's words. */
  readonly thesaurus: Thesaurus;
  /** Words of the general language in other languages. */
  readonly translations: Translations;
  /** What words mean in whatever language: of both. */
  readonly meanings: WordMeanings;
  /** What is known of words of the general language. */
  readonly wordKnowledge: WordKnowledge;
  /** What would say something else in place of a word. */
  readonly opposites: Opposites;
  readonly offices: Offices;
  /** Reads who does what in a sentence. */
  readonly readSentence: ReadSentenceOf;
  /** ISO day: an article that says it is of a later one is not the newest, but a slip. */
  readonly newestDay: string;
}
