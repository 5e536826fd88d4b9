import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import type { AnalyzerOf } from '../../language/analyzer.js';
import type { Article } from '../../model/article.js';
import type { Steps } from '../../steps.js';
import { createDateWords } from './date-words.js';
import { createTermReader, type NewWord, type WordCount } from './term-stream.js';
import { Vocabulary } from './vocabulary.js';

/** A stretch of an article that is indexed by itself, under a heading or none. */
export interface PassageSpan {
  readonly start: number;
  readonly end: number;
  readonly section: string | null;
}

/** A word of an article and how often it has it. Its number is that of a term of the article, or `STOP`. */
export interface CountedWord extends NewWord, Readonly<WordCount> {}

/**
 * The terms of one article, which depend on nothing but it and what is known beside the articles. Terms have numbers of the
 * article's own: their places in `terms`, from 1.
 */
export interface ArticleTerms {
  readonly terms: readonly string[];
  /** Terms of its passages in order, end to end (`STOP` for stop words). */
  readonly stream: Uint32Array;
  /** Where each passage begins in `stream`, and where the last one ends. */
  readonly starts: Uint32Array;
  /** Distinct terms of its title and date. */
  readonly title: Uint32Array;
  /** Distinct terms of its headings. */
  readonly headings: readonly Uint32Array[];
  /** Place in `headings` of the one above each passage; -1 where there is none. */
  readonly headingOf: Int32Array;
  /** Its words, as they first come. */
  readonly words: readonly CountedWord[];
}

/** What articles are read into terms with. */
export interface ArticleReaderOptions {
  readonly analyzerOf: AnalyzerOf;
  readonly matchEntities: EntityMatcher;
}

/** Makes a reader of articles into terms, a passage a step. */
export function createArticleReader({
  analyzerOf,
  matchEntities,
}: ArticleReaderOptions): (article: Article, passages: readonly PassageSpan[]) => Steps<ArticleTerms> {
  const dateWords = createDateWords();
  const termOf = createTermOf(analyzerOf);
  return function* (article, passages) {
    const vocabulary = new Vocabulary();
    const words: (NewWord & WordCount)[] = [];
    const read = createTermReader({
      vocabulary,
      analyzerOf,
      termOf,
      matchEntities,
      onNewWord: ({ folded, written, language, number }) => {
        const counted = { folded, written, language, number, capital: 0, small: 0 };
        words.push(counted);
        return counted;
      },
    });
    const distinct = (text: string): Uint32Array =>
      Uint32Array.from(new Set(read(text, article.language).filter((number) => number > 0)));
    const stream: number[] = [];
    const starts = new Uint32Array(passages.length + 1);
    const headings: Uint32Array[] = [];
    const headingOf = new Int32Array(passages.length).fill(-1);
    const placeOf = new Map<string, number>();
    let title: Uint32Array = new Uint32Array(0);
    for (const [at, { start, end, section }] of passages.entries()) {
      for (const number of read(article.text.slice(start, end), article.language)) stream.push(number);
      starts[at + 1] = stream.length;
      if (at === 0) title = distinct(`${article.title ?? ''} ${dateWords(article)}`);
      if (section !== null) {
        const place = placeOf.get(section) ?? headings.push(distinct(section)) - 1;
        placeOf.set(section, place);
        headingOf[at] = place;
      }
      yield;
    }
    return {
      terms: vocabulary.all(),
      stream: Uint32Array.from(stream),
      starts,
      title,
      headings,
      headingOf,
      words,
    };
  };
}

/** Folds each word into its term once, however many articles have it. */
function createTermOf(analyzerOf: AnalyzerOf): (folded: string, language: string) => string | null {
  const byLanguage = new Map<string, Map<string, string | null>>();
  return (folded, language) => {
    let terms = byLanguage.get(language);
    if (terms === undefined) byLanguage.set(language, (terms = new Map<string, string | null>()));
    const known = terms.get(folded);
    if (known !== undefined) return known;
    const { isStopWord, stem } = analyzerOf(language);
    const term = isStopWord(folded) ? null : stem(folded);
    terms.set(folded, term);
    return term;
  };
}
