import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import type { Passage } from '../model/passage.js';
import type { AnalyzerOf } from '../text/analyzer.js';
import { createEntityMatcher, type EntityMatcher } from '../text/entity-matcher.js';
import { sentenceSegmenter } from '../text/sentences.js';
import { createSpelling, type Spelling } from '../text/spelling.js';
import { createThesaurus, type Concept, type Thesaurus } from '../text/thesaurus.js';
import { readOffices, type Offices } from './offices.js';
import { createPostings, type Postings } from './postings.js';
import { tokenize } from '../text/tokenize.js';
import { readTerms } from './term-stream.js';
import { STOP, Vocabulary } from './vocabulary.js';

/** Everything that looking up needs of a snapshot's passages. Read-only once built. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  readonly analyzerOf: AnalyzerOf;
  readonly matchEntities: EntityMatcher;
  /** Words of the articles and the gazetteer, for mending a question's. */
  readonly spelling: Spelling;
  /** Other words for a question's words. */
  readonly thesaurus: Thesaurus;
  readonly offices: Offices;
  /** Sentence segmenter of a language. */
  readonly segmenterOf: (language: string) => Intl.Segmenter;
  /** Languages of the articles, for looking a word up in each. */
  readonly languages: readonly string[];
  /** Mean number of words of a passage, stop words left out. */
  readonly averageLength: number;
  /** Terms of a passage in order (`STOP` for stop words). */
  streamOf(ordinal: number): Uint32Array;
  /** Terms of the title of a passage's article, and of the heading above it. */
  titleOf(ordinal: number): Uint32Array;
  sectionOf(ordinal: number): Uint32Array;
}

/** Options of the build. */
export interface PassageIndexOptions {
  readonly analyzerOf: AnalyzerOf;
  readonly concepts: readonly Concept[];
  /** Awaited between passages, so that a long build leaves the event loop to others. */
  readonly breathe?: () => Promise<void>;
}

const EMPTY = new Uint32Array(0);
/** Strength of a term that stands in the title or heading alone. */
const HEADING_STRENGTH = 0.1;

/** Indexes passages: text, title, heading and the entities of the gazetteer. */
export async function buildPassageIndex(
  passages: readonly Passage[],
  entities: readonly Entity[],
  { analyzerOf, concepts, breathe = async () => {} }: PassageIndexOptions,
): Promise<PassageIndex> {
  const vocabulary = new Vocabulary();
  const postings = createPostings();
  const matchEntities = createEntityMatcher(entities);
  const thesaurus = createThesaurus(concepts, analyzerOf);
  const spelling = createSpelling();
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      for (const { folded } of tokenize(name)) spelling.learn(folded);
    }
  }
  const streams: Uint32Array[] = [];
  const headings = createHeadingTerms(vocabulary, analyzerOf, matchEntities);
  const stems = memoised(analyzerOf);
  let words = 0;
  for (const passage of passages) {
    const { article } = passage;
    const text = article.text.slice(passage.start, passage.end);
    const { tokens, terms } = readTerms(text, stems(article.language), matchEntities);
    for (const { folded } of tokens) spelling.learn(folded);
    const stream = Uint32Array.from(terms, (term) => (term === null ? STOP : vocabulary.add(term)));
    streams.push(stream);
    const counts = countTerms(stream);
    words += stream.length;
    const length = stream.length;
    for (const heading of [
      headings.ofTitle(article),
      headings.ofSection(article.language, passage.section),
    ]) {
      for (const number of heading) if (!counts.has(number)) counts.set(number, 0);
    }
    for (const number of counts.keys()) vocabulary.countPassage(number);
    const strength = new Map(
      [...counts].map(([number, count]) => [vocabulary.termOf(number), strengthOf(count, length)]),
    );
    postings.add(passage.ordinal, [...strength.keys()], (term) => strength.get(term) ?? 0);
    await breathe();
  }
  return {
    passages,
    vocabulary,
    postings,
    analyzerOf,
    matchEntities,
    spelling,
    thesaurus,
    offices: readOffices(thesaurus, entities),
    segmenterOf: segmenters(passages),
    languages: [...new Set(passages.map(({ article }) => article.language.split('-')[0] ?? 'und'))],
    averageLength: passages.length === 0 ? 1 : words / passages.length,
    streamOf: (ordinal) => streams[ordinal] ?? EMPTY,
    titleOf: (ordinal) => withPassage(passages, ordinal, ({ article }) => headings.ofTitle(article)),
    sectionOf: (ordinal) =>
      withPassage(passages, ordinal, ({ article, section }) => headings.ofSection(article.language, section)),
  };
}

function withPassage(
  passages: readonly Passage[],
  ordinal: number,
  read: (passage: Passage) => Uint32Array,
): Uint32Array {
  const passage = passages[ordinal];
  return passage === undefined ? EMPTY : read(passage);
}

/** Saturating term frequency, as in BM25, with the length counted against an ordinary passage of 80 words. */
function strengthOf(count: number, length: number): number {
  return count === 0 ? HEADING_STRENGTH : Math.min(1, (count * 1.6) / (count + 0.4 + (0.6 * length) / 80));
}

function countTerms(stream: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of stream) if (number !== STOP) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** Terms of titles and headings, each read once however many passages stand below it. */
function createHeadingTerms(vocabulary: Vocabulary, analyzerOf: AnalyzerOf, match: EntityMatcher) {
  const known = new Map<string, Uint32Array>();
  const readOnce = (language: string, text: string | null): Uint32Array => {
    if (text === null) return EMPTY;
    const key = `${language} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { terms } = readTerms(text, analyzerOf(language), match);
    const numbers = new Set(terms.flatMap((term) => (term === null ? [] : [vocabulary.add(term)])));
    const distinct = Uint32Array.from(numbers);
    known.set(key, distinct);
    return distinct;
  };
  return {
    ofTitle: (article: Article) => readOnce(article.language, titleWords(article)),
    ofSection: (language: string, section: string | null) => readOnce(language, section),
  };
}

/** The title, and the date of publication as people write it, so that "in June 2025" finds the articles of that month. */
function titleWords({ title, published, language }: Article): string | null {
  const date = published === null ? null : new Date(`${published.slice(0, 10)}T12:00:00Z`);
  if (date === null || Number.isNaN(date.getTime())) return title;
  const locale = language === 'und' ? 'en' : language;
  const words = date.toLocaleDateString(`${locale}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return title === null ? words : `${title} ${words}`;
}

/** Stems of a corpus repeat: each word is stemmed once a build. */
function memoised(analyzerOf: AnalyzerOf): AnalyzerOf {
  const stems = new Map<string, Map<string, string>>();
  return (language) => {
    const analyzer = analyzerOf(language);
    const known = stems.get(analyzer.language) ?? new Map<string, string>();
    stems.set(analyzer.language, known);
    return {
      ...analyzer,
      stem(folded) {
        const before = known.get(folded);
        if (before !== undefined) return before;
        const stem = analyzer.stem(folded);
        known.set(folded, stem);
        return stem;
      },
    };
  };
}

/** One segmenter a language, since making one is dear. */
function segmenters(passages: readonly Passage[]): (language: string) => Intl.Segmenter {
  const made = new Map<string, Intl.Segmenter>();
  for (const { article } of passages) {
    if (!made.has(article.language)) made.set(article.language, sentenceSegmenter(article.language));
  }
  return (language) => made.get(language) ?? sentenceSegmenter(language);
}
