import { keeping } from '../kept.js';
import { packOf, primaryOf } from './languages.js';
import { digitsOf } from './number-words.js';
import { stopWordsOf } from './stop-words.js';

/** Turns folded words into the terms that are indexed and looked up. */
export interface Analyzer {
  readonly language: string;
  /** The term of a folded word. */
  readonly stem: (folded: string) => string;
  readonly isStopWord: (folded: string) => boolean;
  /** Other forms under which a folded word may be written, with particles and without; none may be a word at all. */
  readonly forms: (folded: string) => readonly string[];
  /** Forms that a dictionary may list a folded word under where its stem is in none, likeliest first. */
  readonly headwords: (folded: string) => readonly string[];
  /** Its words take endings upon endings, so that most of their forms are rare. */
  readonly agglutinative: boolean;
}

export type AnalyzerOf = (language: string) => Analyzer;

/**
 * One analyzer a language, by its pack; words as they are for a language without one.
 *
 * @returns a chooser by BCP 47 tag; regional parts of the tag do not matter
 */
export function createAnalyzers(): AnalyzerOf {
  const made = new Map<string, Analyzer>();
  return (tag) => {
    const language = primaryOf(tag);
    const known = made.get(language);
    if (known !== undefined) return known;
    const { stem, forms, headwords, agglutinative } = packOf(language).morphology;
    const stopWords = stopWordsOf(language);
    const analyzer: Analyzer = {
      language,
      stem: keeping(stemmerOf(stem), { most: KEPT_STEMS }),
      isStopWord: (folded) => stopWords.has(folded),
      forms: (folded) => forms(folded).filter((form) => !stopWords.has(form)),
      headwords,
      agglutinative,
    };
    made.set(language, analyzer);
    return analyzer;
  };
}

/** Words whose stems are kept, of each language: stemming takes longer than all else that is done to a word. */
const KEPT_STEMS = 20_000;
const HAS_DIGIT = /[0-9]/;

function stemmerOf(stem: (folded: string) => string): (folded: string) => string {
  return (folded) => {
    const word = digitsOf(folded);
    return word.length < 3 || HAS_DIGIT.test(word) ? word : stem(word);
  };
}
