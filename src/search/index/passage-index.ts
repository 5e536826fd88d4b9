import type { Entity } from '../../model/entity.js';
import { keeping } from '../../kept.js';
import type { Passage } from '../../model/passage.js';
import { createSegmenters } from '../../language/sentences.js';
import { createSpelling } from '../../language/spelling.js';
import { createPassageReadings, type PassageReadings, type ReadAttributions } from '../passage-reading.js';
import type { QueryContext } from '../query/query-context.js';
import { readsNoSentence, type ReadSentenceOf } from '../../reading/sentence-reader.js';
import type { QueryKnowledge } from '../query/query-knowledge.js';
import { saturatedFrequency, relativeLength } from '../bm25.js';
import { GrowingStatistics, type TermStatistics } from '../statistics.js';
import { STOP } from '../term.js';
import { createPostings, type Postings } from './postings.js';
import { tokenize } from '../../language/tokenize.js';
import { createHeadingTerms } from './heading-terms.js';
import { StreamStore } from './stream-store.js';
import { createTermReader } from './term-stream.js';
import { NameSpellings } from './name-spellings.js';
import { Vocabulary } from './vocabulary.js';
import { familyOf } from './word-family.js';

/** Everything that looking up needs of a snapshot's passages. Read-only once built. */
export interface PassageIndex extends QueryContext {
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly statistics: TermStatistics;
  readonly postings: Postings;
  /** What its passages say, whatever is asked. */
  readonly readings: PassageReadings;
  /** For each passage the number of its article, from 0. */
  readonly articleOf: Uint32Array;
  /** Terms of a passage in order (`STOP` for stop words). */
  streamOf(ordinal: number): Uint32Array;
  /** Terms of the title of a passage's article, and of the heading above it. */
  titleOf(ordinal: number): Uint32Array;
  sectionOf(ordinal: number): Uint32Array;
}

/** Options of the build. */
export interface PassageIndexOptions {
  readonly knowledge: QueryKnowledge;
  /** Reads who does what in a sentence; default: none is read. */
  readonly readSentence?: ReadSentenceOf | undefined;
  /** Reads who says what; default: nobody does. */
  readonly readAttributions?: ReadAttributions | undefined;
  /** Awaited between passages, so that a long build leaves the event loop to others. */
  readonly yieldIfDue?: () => Promise<void>;
}

/** Words of questions that are kept with what was found for them. */
const KEPT = { most: 5000 } as const;
const EMPTY = new Uint32Array(0);
/** Strength of a term that stands in the title or heading alone. */
const HEADING_STRENGTH = 0.1;

/** Indexes passages: text, title, heading and the entities of the gazetteer. */
export async function buildPassageIndex(
  passages: readonly Passage[],
  entities: readonly Entity[],
  {
    knowledge,
    readSentence = readsNoSentence,
    readAttributions = () => [],
    yieldIfDue = async () => {},
  }: PassageIndexOptions,
): Promise<PassageIndex> {
  const vocabulary = new Vocabulary();
  const postings = createPostings();
  const { analyzerOf, matchEntities } = knowledge;
  const languages = [...new Set(passages.map(({ article }) => article.language.split('-')[0] ?? 'und'))];
  const statistics = new GrowingStatistics();
  // By its stem in any of the articles' languages.
  const frequencyOf = (word: string): number =>
    languages
      .map((language) => vocabulary.numberOf(analyzerOf(language).stem(word)) ?? STOP)
      .reduce((most, number) => Math.max(most, statistics.documentFrequency(number)), 0);
  const spelling = createSpelling(frequencyOf);
  for (const { name, aliases } of entities) {
    for (const { folded } of [name, ...aliases].flatMap(tokenize)) spelling.learn(folded);
  }
  const names = new NameSpellings(knowledge);
  const read = createTermReader({
    vocabulary,
    analyzerOf,
    matchEntities,
    onNewWord: (word) => {
      spelling.learn(word.folded);
      return names.learn(word);
    },
  });
  const headings = createHeadingTerms(read);
  const streams = new StreamStore();
  const titles: Uint32Array[] = [];
  const sections: Uint32Array[] = [];
  for (const { ordinal, article, start, end, section } of passages) {
    const stream = read(article.text.slice(start, end), article.language);
    const title = headings.ofTitle(article);
    const heading = headings.ofSection(article, section);
    streams.add(stream);
    titles.push(title);
    sections.push(heading);
    const counts = countTerms(stream, title, heading);
    const terms: string[] = [];
    const strengths: number[] = [];
    for (const [number, count] of counts) {
      terms.push(vocabulary.termOf(number));
      strengths.push(strengthOf(count, stream.length));
    }
    statistics.add(counts.keys(), stream.length);
    postings.add(ordinal, terms, strengths);
    await yieldIfDue();
  }
  await names.layOut(yieldIfDue);
  streams.trim();
  postings.trim();
  const family = keeping((term: string) => familyOf(vocabulary, statistics, term), KEPT);
  const agglutinativeFamily = keeping((term: string) => familyOf(vocabulary, statistics, term, true), KEPT);
  const streamOf = (ordinal: number): Uint32Array => streams.of(ordinal);
  return {
    ...knowledge,
    readSentence,
    passages,
    vocabulary,
    statistics,
    postings,
    corpus: {
      languages,
      statistics,
      spelling: { knows: (word) => spelling.knows(word), mend: keeping((word) => spelling.mend(word), KEPT) },
      numberOf: (term) => vocabulary.numberOf(term),
      familyOf: (term, agglutinative) => (agglutinative === true ? agglutinativeFamily : family)(term),
      isName: (folded) => names.isName(folded, languages),
      spellingsOf: (written, folded, language, isCapital) => names.find(written, folded, language, isCapital),
    },
    readings: createPassageReadings({
      streamOf,
      isEntity: (term) => vocabulary.isEntity(term),
      matchEntities,
      segmenterOf: createSegmenters(),
      readAttributions,
    }),
    articleOf: numberArticles(passages),
    streamOf,
    titleOf: (ordinal) => titles[ordinal] ?? EMPTY,
    sectionOf: (ordinal) => sections[ordinal] ?? EMPTY,
  };
}

/** How strong a posting is while the average length is not yet known: that of an ordinary passage stands in for it. */
const POSTING = { averageLength: 80, k1: 1, scale: 1.6 } as const;

function strengthOf(count: number, length: number): number {
  if (count === 0) return HEADING_STRENGTH;
  const relative = relativeLength(length, POSTING.averageLength);
  return Math.min(1, POSTING.scale * saturatedFrequency(count, relative, POSTING.k1));
}

/** How often each term stands in the text; 0 for those of the title or heading alone. */
function countTerms(stream: readonly number[], ...above: readonly Uint32Array[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of stream) if (number !== STOP) counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const terms of above) for (const number of terms) if (!counts.has(number)) counts.set(number, 0);
  return counts;
}

/** For each passage the place of its article among the articles, from 0. */
function numberArticles(passages: readonly Passage[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(passages, ({ article }) => {
    const known = numbers.get(article.id);
    if (known !== undefined) return known;
    numbers.set(article.id, numbers.size);
    return numbers.size - 1;
  });
}
