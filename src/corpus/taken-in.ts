import { attributionsOfPassage } from '../facts/attribution/attributions-of-passage.js';
import type { SegmenterOf } from '../language/sentences.js';
import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import { GrowingFactIndex, type ArticleFacts } from '../search/index/fact-index.js';
import { GrowingIndex, type IndexedArticle, type LiveCounts } from '../search/index/growing-index.js';
import type { IndexColumns } from '../search/index/index-columns.js';
import { createPassageReadings, type PassageReadings } from '../search/passage-reading.js';
import type { QueryKnowledge } from '../search/query/query-knowledge.js';
import type { Steps } from '../steps.js';

/** An article that is in the index, with all that is known of it. */
export interface Held {
  readonly key: string;
  readonly indexed: IndexedArticle;
  facts: ArticleFacts | null;
}

/** What has been taken in so far. */
export interface TakenIn {
  readonly growing: GrowingIndex;
  readonly facts: GrowingFactIndex;
  readonly readings: PassageReadings;
  readonly held: Map<string, Held>;
  /** Whether facts were taken in, after which what growing took in advance was let go of once. */
  hasFacts: boolean;
  /** Of the last snapshot, in its order, and what was counted of them. */
  live: readonly Held[];
  counts: LiveCounts | null;
}

/** An index of the articles of some keys, as it was when they were last taken in. */
export interface KeptIndex {
  readonly keys: readonly string[];
  readonly columns: IndexColumns;
}

/** What articles are taken in with. */
export interface TakenOptions {
  readonly query: QueryKnowledge;
  readonly entities: readonly Entity[];
  readonly segmenterOf: SegmenterOf;
}

/** Passages of no snapshot that an index may hold before it is made anew, beside a third of all. */
const DEAD_PASSAGES = 1000;
/** A kept index is of use where at least this share of its articles is asked for, and is kept anew where less of what there is came of it. */
const OF_USE = 0.9;
/** Words of no article that a kept index may have, as a share of all. */
const DEAD_WORDS = 0.25;

/** Nothing yet. */
export function takenNothing({ query, entities, segmenterOf }: TakenOptions): TakenIn {
  const growing = new GrowingIndex(query, entities);
  const facts = new GrowingFactIndex({
    analyzerOf: query.analyzerOf,
    thesaurus: query.thesaurus,
    // One that only a later article has may be asked of an earlier one's facts then.
    numberOf: (term) => growing.vocabulary.add(term),
  });
  const readings = createPassageReadings({
    streamOf: ({ ordinal }) => growing.streamOf(ordinal),
    isEntity: (term) => growing.vocabulary.isEntity(term),
    matchEntities: query.matchEntities,
    segmenterOf,
    readAttributions: (article, sentences, leadsBack) =>
      attributionsOfPassage(article, sentences, leadsBack, segmenterOf),
  });
  return { growing, facts, readings, held: new Map(), hasFacts: false, live: [], counts: null };
}

/** More is of no snapshot any more than is worth keeping. */
export function isMostlyDead({ growing, live }: Pick<TakenIn, 'growing' | 'live'>): boolean {
  const passages = live.reduce((sum, { indexed }) => sum + indexed.passages.length, 0);
  const dead = growing.passages.length - passages;
  return dead > DEAD_PASSAGES && dead * 3 > growing.passages.length;
}

/**
 * Takes in what was kept of articles that are asked for, where nothing was taken in yet and most of it is of them.
 * @param asked articles by their keys
 */
export function* takeKept(
  taken: TakenIn,
  { keys, columns }: KeptIndex,
  asked: ReadonlyMap<string, Article>,
): Steps<void> {
  const articles = keys.map((key) => asked.get(key) ?? null);
  const wanted = articles.filter((article) => article !== null).length;
  if (wanted < keys.length * OF_USE || wanted < asked.size * (1 - OF_USE)) return;
  const indexed = yield* taken.growing.takeIn(columns, articles);
  for (const [at, each] of indexed.entries()) {
    const key = keys[at];
    if (each !== null && key !== undefined) taken.held.set(key, { key, indexed: each, facts: null });
  }
}

/**
 * What is worth keeping of what was taken in: null where it has too many words of articles that are gone, and what is
 * kept is to be let go of.
 */
export function indexToKeep({ growing, live, counts }: TakenIn): KeptIndex | null {
  const articles = counts?.words.articles ?? new Uint32Array(0);
  const dead = articles.reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0);
  if (dead > articles.length * DEAD_WORDS) return null;
  return {
    keys: live.map(({ key }) => key),
    columns: growing.columnsOf(live.map(({ indexed }) => indexed)),
  };
}

/** Whether enough of what is answered from came of what was kept. */
export function isMostlyKept({ live }: Pick<TakenIn, 'live'>, kept: ReadonlySet<string>): boolean {
  return live.filter(({ key }) => kept.has(key)).length >= live.length * OF_USE;
}
