import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { digitsOf } from './number-words.js';
import { stopWordsOf } from './stop-words.js';
import { turkishStem } from './turkish-stem.js';

/** Turns folded words into the terms that are indexed and looked up. */
export interface Analyzer {
  readonly language: string;
  /** The term of a folded word. */
  readonly stem: (folded: string) => string;
  readonly isStopWord: (folded: string) => boolean;
  /** Its words take endings upon endings, so that most of their forms are rare. */
  readonly agglutinative: boolean;
}

export type AnalyzerOf = (language: string) => Analyzer;

/**
 * One analyzer a language: Snowball stemmers for English and Arabic, our own for Turkish, the prefixes that Hebrew
 * writes onto a word, words as they are for every other language.
 *
 * @returns a chooser by BCP 47 tag; regional parts of the tag do not matter
 */
export function createAnalyzers(): AnalyzerOf {
  const made = new Map<string, Analyzer>();
  return (tag) => {
    const language = tag.split('-')[0] ?? 'und';
    const known = made.get(language);
    if (known !== undefined) return known;
    const stopWords = stopWordsOf(language);
    const analyzer: Analyzer = {
      language,
      stem: stemmerOf(language),
      isStopWord: (folded) => stopWords.has(folded),
      agglutinative: language === 'tr',
    };
    made.set(language, analyzer);
    return analyzer;
  };
}

const HAS_DIGIT = /[0-9]/;
/**
 * The article with the particles written before it. Snowball reads a word without its article as it would a verb, so
 * that "talks" and "the talks" differ; given back to every word, they do not.
 */
const ARABIC_PREFIX = /^[وف]?(?:[بك]?ال|لل)(?=.{3,})/u;
/**
 * Hebrew writes "and", "the", "in", "to", "from", "that" onto the next word; plural and construct endings go too. All
 * such letters go, a root's own too, so that every form of a word loses the same ones.
 */
const HEBREW_PREFIX = /^(?:[והבלמשכ]{1,4})(?=[א-ת]{3,})/;
const HEBREW_SUFFIX = /(?<=[א-ת]{3,})(?:ימ|ות|יה|ה|י|ת)$/;

function stemmerOf(language: string): (folded: string) => string {
  const stem = rawStemmerOf(language);
  return (folded) => {
    const word = digitsOf(folded);
    return word.length < 3 || HAS_DIGIT.test(word) ? word : stem(word);
  };
}

function rawStemmerOf(language: string): (folded: string) => string {
  switch (language) {
    case 'en':
      return english;
    case 'tr':
      return turkishStem;
    case 'ar':
      return (folded) => arabic(`ال${folded.replace(ARABIC_PREFIX, '')}`);
    case 'he':
      return (folded) => folded.replace(HEBREW_PREFIX, '').replace(HEBREW_SUFFIX, '');
    default:
      return (folded) => folded;
  }
}
