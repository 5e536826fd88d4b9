import type { Entity } from '../../model/entity.js';
import type { Passage } from '../../model/passage.js';
import { readsNoSentence, type ReadSentenceOf } from '../../reading/sentence-reader.js';
import type { PassageReadings } from '../passage-reading.js';
import { analyzeQuestion, type AnalyzedQuestion } from '../query/analyze-question.js';
import type { QueryContext } from '../query/query-context.js';
import { createTally, gatherCandidates } from '../ranking/candidates.js';
import { LAST_DAY, type Query } from '../query/query.js';
import type { FeatureValues } from '../feature.js';
import type { QueryKnowledge } from '../query/query-knowledge.js';
import type { TermStatistics } from '../statistics.js';
import { corpusVocabularyOf } from './corpus-vocabulary.js';
import type { GrowingIndex, IndexedArticle, LiveCounts } from './growing-index.js';
import type { Vocabulary } from './vocabulary.js';

/** A passage worth scoring, and the weight of the units that its article holds anywhere. */
export interface Candidate {
  readonly ordinal: number;
  readonly articleWeight: number;
}

/**
 * Everything that looking up needs of a snapshot's passages, wherever they are kept: all of them in memory, or those that
 * a question looks at. Passages are known by their ordinals.
 */
export interface PassageIndex extends QueryContext {
  readonly vocabulary: Pick<Vocabulary, 'numberOf' | 'termOf'>;
  readonly statistics: TermStatistics;
  /** What its passages say, whatever is asked. */
  readonly readings: PassageReadings;
  /** A question as it is read of its words. */
  questionOf(question: string, asOf: string | null): AnalyzedQuestion;
  /** The passages most worth scoring, best first (`search/ranking/candidates.ts`). */
  candidatesOf(query: Query): readonly Candidate[];
  /** Passages with a term, those first that it tells most about. */
  passagesWith(term: number, most: number): readonly Passage[];
  /** The passage of an ordinal; undefined where it has none of it. */
  passageAt(ordinal: number): Passage | undefined;
  /** Place of a passage among all of the snapshot, from 1; 0: it is no passage of it. */
  placeOf(ordinal: number): number;
  /** Terms of a passage in order (`STOP` for stop words). */
  streamOf(ordinal: number): Uint32Array;
  /** Terms of the title of a passage's article, and of the heading above it. */
  titleOf(ordinal: number): Uint32Array;
  sectionOf(ordinal: number): Uint32Array;
  /** Where the same passages are scored again for the same query: what came of it. Default: each is scored anew. */
  readonly scored?: KeptScores;
}

/** What was measured of passages by their ordinals, for each query. */
export type KeptScores = WeakMap<
  Query,
  Map<number, { readonly values: FeatureValues; readonly strengths: readonly number[] }>
>;

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
  const posted = {
    passages,
    size,
    placeOf,
    articleOf,
    find: (term: number) => postings.find(vocabulary.termOf(term)),
    tally: createTally(size),
  };
  const context = {
    ...knowledge,
    readSentence,
    newestDay,
    corpus: corpusVocabularyOf(growing, { languages: languagesOf(live), counts, knowledge, entities }),
  };
  return {
    ...context,
    vocabulary,
    statistics: counts.statistics,
    readings,
    questionOf: (question, asOf) => analyzeQuestion(context, question, asOf),
    candidatesOf: (query) => gatherCandidates(posted, query),
    passagesWith: (term, most) =>
      posted
        .find(term)
        .flatMap((slot) => slot?.filter((ordinal) => (placeOf[ordinal] ?? 0) > 0).slice(0, most) ?? [])
        .slice(0, most)
        .flatMap((ordinal) => passages[ordinal] ?? []),
    passageAt: (ordinal) => passages[ordinal],
    placeOf: (ordinal) => placeOf[ordinal] ?? 0,
    streamOf: (ordinal) => growing.streamOf(ordinal),
    titleOf: (ordinal) => growing.titleOf(ordinal),
    sectionOf: (ordinal) => growing.sectionOf(ordinal),
  };
}

function languagesOf(live: readonly IndexedArticle[]): readonly string[] {
  return [
    ...new Set(
      live.flatMap(({ article, passages }) =>
        passages.length === 0 ? [] : [article.language.split('-')[0] ?? 'und'],
      ),
    ),
  ];
}
