import { attributionsOfPassage } from '../../facts/attribution/attributions-of-passage.js';
import { createSegmenters } from '../../language/sentences.js';
import { keeping } from '../../kept.js';
import { latestDay, type Article, type ArticleMetadata } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import { readsNoSentence, type ReadSentenceOf } from '../../reading/sentence-reader.js';
import { corpusVocabularyOf } from '../../search/index/corpus-vocabulary.js';
import { createFactTerms } from '../../search/index/fact-terms.js';
import type { PassageIndex } from '../../search/index/passage-index.js';
import { createPassageReadings } from '../../search/passage-reading.js';
import { analyzeQuestion } from '../../search/query/analyze-question.js';
import type { QueryContext } from '../../search/query/query-context.js';
import { PassagePlaces } from '../../search/stored/passage-places.js';
import { createPostingScorer } from '../../search/stored/score-postings.js';
import type { HeldArticle } from '../../search/stored/held-article.js';
import { StoredWords } from '../../search/stored/stored-words.js';
import type { PreparedKnowledge } from '../prepared-knowledge.js';
import { readMetadata } from './article-bytes.js';
import { HeldArticles } from './held-articles.js';
import { KeptAnswers } from './kept-answers.js';
import { bringWanted, lookUpStored, type LookUpStored, type StoredParts } from './look-up-stored.js';
import type { PassageReader, StoredGeneration } from './passage-store.js';
import { PostingCache, type SegmentPlace } from './posting-cache.js';
import { readSegment } from './segment-bytes.js';

/** A generation that is answered from. Stays as it is while others come. */
export interface StoredView {
  readonly generation: StoredGeneration;
  /** Reads who does what in a sentence of its languages. */
  readonly readSentence: ReadSentenceOf;
  /** Metadata of its newest articles, newest first, undated ones last. */
  readonly metadata: (most: number) => Promise<readonly ArticleMetadata[]>;
  /** Does work over it: again until all that it looked for is in memory. */
  readonly lookUp: LookUpStored;
  /** An article with its passages; null where it has none of that id. */
  readonly articleOf: (id: string) => Promise<HeldArticle | null>;
  /** The newest articles, up to so many facts, with those. */
  readonly newest: (facts: number) => Promise<{
    readonly articles: readonly Article[];
    readonly passages: readonly Passage[];
    readonly facts: readonly Fact[];
  }>;
}

/** How a stored corpus is read. */
export interface StoredCorpusOptions {
  readonly store: PassageReader;
  readonly knowledge: PreparedKnowledge;
  readonly clock: () => Date;
  readonly yieldIfDue: () => Promise<void>;
}

/** A corpus whose passages are stored: in memory are its words, and what was looked at of late. */
export interface StoredCorpusReader {
  /**
   * The newest generation.
   * @param wrongFacts ids of facts that are marked as wrong
   * @returns null where none was ever finished
   */
  advance(wrongFacts: ReadonlySet<string>): Promise<StoredView | null>;
}

/** Words of passages, and characters of articles, whose readings are kept: each keeps its article. */
const KEPT_READINGS = { words: 20_000, characters: 300_000 } as const;
/** Look-ups that are kept, of each kind: encounters by whom they name, facts by what they are compared by, articles by their ids. */
const KEPT_ANSWERS = 500;

/** Opens a stored corpus. */
export function openStoredCorpus(options: StoredCorpusOptions): StoredCorpusReader {
  const { knowledge, store } = options;
  const postings = new PostingCache(store);
  let read = new ReadSegments(knowledge);
  let sentences: { readonly languages: string; readonly read: ReadSentenceOf | undefined } | null = null;
  const readerOf = async (languages: readonly string[]): Promise<ReadSentenceOf | undefined> => {
    const key = languages.join(' ');
    if (sentences?.languages !== key)
      sentences = {
        languages: key,
        read: await knowledge.sentences?.forLanguages(languages, options.yieldIfDue, true),
      };
    return sentences.read;
  };
  return {
    async advance(wrongFacts) {
      const generation = await store.newest();
      if (generation === null) return null;
      if (!(await read.take(store, generation.number))) {
        read = new ReadSegments(knowledge);
        await read.take(store, generation.number);
      }
      const { words, places, segments } = read;
      const counts = words.counted();
      await words.names.layOut(counts.words, options.yieldIfDue);
      const articles = read.articlesOf(store);
      const context: QueryContext = {
        ...knowledge.query,
        corpus: corpusVocabularyOf(words, {
          languages: counts.languages,
          counts,
          knowledge: knowledge.query,
          entities: knowledge.entities,
        }),
        readSentence: (await readerOf(counts.languages)) ?? readsNoSentence,
        newestDay: latestDay(options.clock()),
      };
      const parts: StoredParts = {
        store,
        postings,
        articles,
        encounters: new KeptAnswers(KEPT_ANSWERS),
        comparable: new KeptAnswers(KEPT_ANSWERS),
        placesById: new KeptAnswers(KEPT_ANSWERS),
        generation: generation.number,
        places,
        scorer: createPostingScorer(places),
        segments,
        snapshot: {
          ...context,
          version: generation.version,
          vocabulary: words.vocabulary,
          statistics: counts.statistics,
          readings: read.readings,
          questionOf: questionsOf(context),
          articleAt: (ordinal) => places.articleAt(ordinal)?.number,
          wrongFacts,
          hasFacts: generation.facts > 0,
        },
      };
      return viewOf(generation, parts);
    },
  };
}

/** Questions that are kept as they were read: as many as are asked at a time. Each is considered several times, until all that it wants is there. */
const KEPT_QUESTIONS = { most: 16 } as const;

function questionsOf(context: QueryContext): PassageIndex['questionOf'] {
  const read = keeping((key: string) => {
    const [asOf = '', ...question] = key.split('\n');
    return analyzeQuestion(context, question.join('\n'), asOf === '' ? null : asOf);
  }, KEPT_QUESTIONS);
  return (question, asOf) => read(`${asOf ?? ''}\n${question}`);
}

function viewOf(generation: StoredGeneration, parts: StoredParts): StoredView {
  const { articles, store, snapshot } = parts;
  const isRight = ({ id }: Fact): boolean => !snapshot.wrongFacts.has(id);
  return {
    generation,
    readSentence: snapshot.readSentence,
    metadata: async (most) => (await store.metadata(generation.number, most)).map(readMetadata),
    lookUp: lookUpStored(snapshot, (wanted, brought) => bringWanted(parts, wanted, brought)),
    async articleOf(id) {
      const place = await store.placeOf(id, generation.number);
      if (place === null) return null;
      const held = articles.of(place);
      await articles.bringBodies([held]);
      return held;
    },
    async newest(facts) {
      const newest = await store.newestArticles(generation.number, facts);
      const held = newest.toSorted((a, b) => a.number - b.number).map((place) => articles.of(place));
      await articles.bringWhole(held);
      return {
        articles: held.map(({ article }) => article),
        passages: held.flatMap((each) => each.passages()),
        facts: held.flatMap((each) => each.facts().filter(isRight)),
      };
    },
  };
}

/** All that is in memory of the segments that were taken in. */
class ReadSegments {
  readonly words: StoredWords;
  readonly readings: ReturnType<typeof createPassageReadings>;
  /** Terms of passages by ordinal. A reading may be kept longer than its article: no more of that is kept with it. */
  readonly #terms = new WeakMap<Article, HeldArticle['terms']>();
  readonly #knowledge: PreparedKnowledge;
  #articles: HeldArticles | null = null;
  #last = 0;
  places = PassagePlaces.none;
  segments: readonly SegmentPlace[] = [];

  constructor(knowledge: PreparedKnowledge) {
    const segmenterOf = createSegmenters();
    this.#knowledge = knowledge;
    this.words = new StoredWords(knowledge.query, knowledge.entities);
    this.readings = createPassageReadings({
      streamOf: ({ article, ordinal }) =>
        this.#terms.get(article)?.get(ordinal)?.stream ?? new Uint32Array(0),
      isEntity: (term) => this.words.vocabulary.isEntity(term),
      matchEntities: knowledge.query.matchEntities,
      segmenterOf,
      readAttributions: (article, sentences, leadsBack) =>
        attributionsOfPassage(article, sentences, leadsBack, segmenterOf),
      kept: KEPT_READINGS,
    });
  }

  /** Takes the segments in that came up to a generation; false where what is in memory cannot be gone on from. */
  async take(store: PassageReader, generation: number): Promise<boolean> {
    const rows = await store.segments(generation, this.#last);
    const known = new Set(this.segments.map(({ number }) => number));
    const isFirst = known.size === 0;
    const added = [];
    for (const row of rows) {
      const segment = readSegment(row.content);
      this.#last = row.number;
      if (isFirst || row.merged.length === 0) {
        this.words.take(segment);
        added.push(segment);
      } else if (!row.merged.every((number) => known.has(number))) return false;
      for (const number of row.merged) known.delete(number);
      known.add(row.number);
      this.segments = [
        ...this.segments.filter(({ number }) => known.has(number)),
        { number: segment.number, first: segment.first },
      ];
    }
    this.places = this.places.with(added);
    return true;
  }

  articlesOf(store: PassageReader): HeldArticles {
    const { vocabulary } = this.words;
    const { analyzerOf, thesaurus } = this.#knowledge.query;
    const numberOf = (term: string): number | undefined => vocabulary.numberOf(term);
    return (this.#articles ??= new HeldArticles(store, {
      readFact: createFactTerms({ analyzerOf, thesaurus, numberOf }),
      onRead: ({ article, terms }) => this.#terms.set(article, terms),
    }));
  }
}
