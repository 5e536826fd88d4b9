import { keeping, keepingEach } from '../../kept.js';
import { createSpelling } from '../../language/spelling.js';
import { tokenize } from '../../language/tokenize.js';
import type { Entity } from '../../model/entity.js';
import type { Passage } from '../../model/passage.js';
import { readsNoSentence, type ReadSentenceOf } from '../../reading/sentence-reader.js';
import type { PassageReadings } from '../passage-reading.js';
import type { CorpusVocabulary, QueryContext } from '../query/query-context.js';
import { LAST_DAY } from '../query/query.js';
import type { QueryKnowledge } from '../query/query-knowledge.js';
import type { TermStatistics } from '../statistics.js';
import { STOP } from '../term.js';
import type { GrowingIndex, IndexedArticle, LiveCounts } from './growing-index.js';
import type { Postings } from './postings.js';
import type { Vocabulary } from './vocabulary.js';
import { familyOf } from './word-family.js';
import { isInArticles } from './word-table.js';

/** Everything that looking up needs of a snapshot's passages. Read-only once made. */
export interface PassageIndex extends QueryContext {
  /** By ordinal, those of other snapshots among them. */
  readonly passages: readonly Passage[];
  /** Number of ordinals. */
  readonly size: number;
  readonly vocabulary: Vocabulary;
  readonly statistics: TermStatistics;
  /** Those of other snapshots' passages among them. */
  readonly postings: Pick<Postings, 'find'>;
  /** What its passages say, whatever is asked. */
  readonly readings: PassageReadings;
  /** Place of each passage among all of the snapshot, by ordinal, from 1; 0: it is no passage of it. */
  readonly placeOf: Uint32Array;
  /** For each passage the number of its article, from 0; below `size`. */
  readonly articleOf: readonly number[];
  /** Terms of a passage in order (`STOP` for stop words). */
  streamOf(ordinal: number): Uint32Array;
  /** Terms of the title of a passage's article, and of the heading above it. */
  titleOf(ordinal: number): Uint32Array;
  sectionOf(ordinal: number): Uint32Array;
}

/** What an index is looked up with. */
export interface PassageIndexOptions {
  readonly knowledge: QueryKnowledge;
  readonly entities: readonly Entity[];
  /** Reads its passages. */
  readonly readings: PassageReadings;
  /** ISO day up to which an article may be the newest; default: any. */
  readonly newestDay?: string;
  /** Reads who does what in a sentence; default: none is read. */
  readonly readSentence?: ReadSentenceOf | undefined;
}

/** Words of questions that are kept with what was found for them. */
const KEPT = { most: 5000 } as const;

/** The index of a snapshot: those of a growing index that it has, in its order, as they are counted. */
export function passageIndexOf(
  growing: GrowingIndex,
  live: readonly IndexedArticle[],
  counts: LiveCounts,
  {
    knowledge,
    entities,
    readings,
    readSentence = readsNoSentence,
    newestDay = LAST_DAY,
  }: PassageIndexOptions,
): PassageIndex {
  const { vocabulary, postings, passages, articleOf } = growing;
  const size = passages.length;
  const placeOf = new Uint32Array(size);
  let place = 0;
  for (const { passages: own } of live) for (const { ordinal } of own) placeOf[ordinal] = place += 1;
  return {
    ...knowledge,
    readSentence,
    newestDay,
    passages,
    size,
    vocabulary,
    statistics: counts.statistics,
    postings,
    corpus: corpusOf(growing, live, counts, { knowledge, entities }),
    readings,
    placeOf,
    articleOf,
    streamOf: (ordinal) => growing.streamOf(ordinal),
    titleOf: (ordinal) => growing.titleOf(ordinal),
    sectionOf: (ordinal) => growing.sectionOf(ordinal),
  };
}

/** What reading a question asks of the articles that a snapshot has. */
function corpusOf(
  { vocabulary, words, names, spelling: known }: GrowingIndex,
  live: readonly IndexedArticle[],
  counts: LiveCounts,
  { knowledge: { analyzerOf }, entities }: Pick<PassageIndexOptions, 'knowledge' | 'entities'>,
): CorpusVocabulary {
  const { statistics } = counts;
  const languages = [
    ...new Set(
      live.flatMap(({ article, passages }) =>
        passages.length === 0 ? [] : [article.language.split('-')[0] ?? 'und'],
      ),
    ),
  ];
  const ofGazetteer = new Set(
    entities.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((each) => tokenize(each).map(({ folded }) => folded)),
    ),
  );
  const numberOf = (term: string): number | undefined => {
    const number = vocabulary.numberOf(term);
    return number !== undefined && statistics.documentFrequency(number) > 0 ? number : undefined;
  };
  // By its stem in any of the articles' languages.
  const frequencyOf = (word: string): number =>
    languages
      .map((language) => numberOf(analyzerOf(language).stem(word)) ?? STOP)
      .reduce((most, number) => Math.max(most, statistics.documentFrequency(number)), 0);
  const isKnown = (word: string): boolean =>
    ofGazetteer.has(word) ||
    languages.some((language) => {
      const at = words.numberOf(word, language);
      return at !== undefined && isInArticles(counts.words, at);
    });
  const spelling = createSpelling(known, { frequencyOf, isKnown });
  const family = keeping((term: string) => familyOf(vocabulary, statistics, term), KEPT);
  const agglutinativeFamily = keeping((term: string) => familyOf(vocabulary, statistics, term, true), KEPT);
  const lookUp = (isCapital: boolean) =>
    keepingEach((wordAndForm, language) => {
      const [folded = '', written = ''] = wordAndForm.split('\n');
      return names.find(counts.words, { written, folded, language, isCapital });
    }, KEPT);
  const found = { capital: lookUp(true), small: lookUp(false) };
  return {
    languages,
    statistics,
    spelling: {
      knows: (word) => spelling.knows(word),
      mend: keeping((word: string) => spelling.mend(word), KEPT),
    },
    numberOf,
    familyOf: (term, agglutinative) => (agglutinative === true ? agglutinativeFamily : family)(term),
    isName: (folded) => names.isName(counts.words, folded, languages),
    spellingsOf: (written, folded, language, isCapital) =>
      (isCapital ? found.capital : found.small)(`${folded}\n${written}`, language),
  };
}
