import type { FactReader } from '../facts/read-facts.js';
import { createSegmenters } from '../language/sentences.js';
import { latestDay, type Article } from '../model/article.js';
import type { Fact } from '../model/fact.js';
import type { LoadStep, Snapshot } from '../model/snapshot.js';
import type { ReadSentenceOf } from '../reading/sentence-reader.js';
import { createArticleReader } from '../search/index/article-terms.js';
import type { ArticleFacts, FactIndex } from '../search/index/fact-index.js';
import { passageIndexOf, type PassageIndex } from '../search/index/passage-index.js';
import { atOnce, inTurns } from '../steps.js';
import { fingerprintOf, keyOf, NO_MEMORY, type AnalysisMemory } from './analyse.js';
import { passagesInSteps } from './passages.js';
import { prepareKnowledge, type Knowledge, type PreparedKnowledge } from './prepared-knowledge.js';
import {
  indexToKeep,
  isMostlyDead,
  isMostlyKept,
  takeKept,
  takenNothing,
  type Held,
  type KeptIndex,
  type TakenIn,
} from './taken-in.js';

/** A snapshot with its index. */
export interface BuiltSnapshot extends Snapshot {
  readonly index: PassageIndex;
  readonly factIndex: FactIndex;
  /** Reads the facts of an article that is none of the snapshot's. */
  readonly readFacts: FactReader;
  /** Fingerprint of each article by its id, in the articles' order. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** Effects of a build. */
export interface BuildOptions {
  readonly clock: () => Date;
  /** Awaited between pieces of work, so that a long build leaves the event loop to others. */
  readonly yieldIfDue?: () => Promise<void>;
  /** False: without facts, which take several times as long to read; `withFacts` adds them. */
  readonly facts?: boolean;
  /** Ids of facts that are marked as wrong: the snapshot has none of them. */
  readonly wrongFacts?: ReadonlySet<string>;
  /** Told how far it has come. */
  readonly onStep?: (step: LoadStep) => void;
  /** What was kept of an index, for the first snapshot. */
  readonly kept?: KeptIndex | null;
}

/** Builds one snapshot after another, each for the price of what changed. Earlier ones stay as they are. */
export interface SnapshotBuilder {
  /** Builds the snapshot of a corpus: passages, entities, facts and indexes. The articles' order is kept. */
  build(articles: readonly Article[], options: BuildOptions): Promise<BuiltSnapshot>;
  /**
   * The same snapshot with the facts of its articles. Its version stays: it is made of the same articles.
   * @param snapshot the one that was built last
   */
  withFacts(snapshot: BuiltSnapshot, yieldIfDue?: () => Promise<void>): Promise<BuiltSnapshot>;
  /** Makes ready to read questions and sentences of the newest snapshot's articles, where that was put off. */
  warmUp(yieldIfDue?: () => Promise<void>): Promise<void>;
  /** Characters of those articles that are not analysed yet: what building their snapshot would take. */
  charactersToAnalyse(articles: readonly Article[]): number;
  /** Whether a snapshot was built already. */
  hasBuilt(): boolean;
  /** The index of the last snapshot, to be given to the first build another time; null: none is worth it. */
  indexToKeep(): KeptIndex | null;
  /** Whether what was given as kept is still most of what there is. */
  isMostlyKept(kept: KeptIndex): boolean;
}

/** What tells an article from others: what of it can be read, and all that its analysis depends on. */
interface Signs {
  readonly fingerprint: string;
  readonly key: string;
}

function readSigns(article: Article): Signs {
  const fingerprint = fingerprintOf(article);
  return { fingerprint, key: keyOf(fingerprint, article) };
}

const NONE_WRONG: ReadonlySet<string> = new Set();

/** Makes a builder. `memory` is of the same knowledge. */
export function createSnapshotBuilder(given: Knowledge, memory: AnalysisMemory = NO_MEMORY): SnapshotBuilder {
  const knowledge = prepareKnowledge(given);
  const { entities, query } = knowledge;
  const segmenterOf = createSegmenters();
  const readTerms = createArticleReader(query);
  const signs = new WeakMap<Article, Signs>();
  const signsOf = (article: Article): Signs => {
    const known = signs.get(article) ?? readSigns(article);
    signs.set(article, known);
    return known;
  };
  const startAnew = (): TakenIn => takenNothing({ query, entities, segmenterOf });
  let taken = startAnew();
  /** What was known of articles before it was started anew. */
  let earlier: ReadonlyMap<string, Held> = new Map();
  let analysedNew = false;
  /** Of the last build. */
  let wrongFacts: ReadonlySet<string> = NONE_WRONG;
  let tell: (step: LoadStep) => void = () => {};

  /** Analyses an article, but for its facts, and takes it in; one that is in is given back. */
  const hold = async (article: Article, pause: Pause): Promise<Held> => {
    const { key } = signsOf(article);
    const before = taken.held.get(key);
    if (before !== undefined) return before;
    let read = memory.termsOf(key);
    if (read === null) {
      const stretches = await inTurns(passagesInSteps(article, segmenterOf), pause);
      read = { stretches, terms: await inTurns(readTerms(article, stretches), pause) };
      memory.keepTerms(key, read);
      analysedNew = true;
    }
    const held: Held = { key, indexed: taken.growing.add(article, read.stretches, read.terms), facts: null };
    taken.held.set(key, held);
    return held;
  };

  return {
    async build(articles, options) {
      const { clock, yieldIfDue: pause = async () => {}, facts = true, kept = null } = options;
      ({ wrongFacts = NONE_WRONG, onStep: tell = () => {} } = options);
      if (isMostlyDead(taken)) {
        earlier = taken.held;
        taken = startAnew();
      }
      const isFirst = taken.counts === null;
      const prints = new Map<string, string>();
      const live: Held[] = [];
      analysedNew = false;
      if (isFirst && kept !== null) {
        const asked = new Map(articles.map((article) => [signsOf(article).key, article]));
        await inTurns(takeKept(taken, kept, asked), pause);
        for (const key of taken.held.keys()) memory.wantTerms(key);
      }
      const current: Article[] = [];
      for (const article of articles) {
        prints.set(article.id, signsOf(article).fingerprint);
        const held = await hold(article, pause);
        live.push(held);
        // The same text once in memory.
        const { text, blocks } = held.indexed.article;
        current.push(held.indexed.article === article ? article : { ...article, text, blocks });
        tell({ phase: 'articles', done: live.length, of: articles.length });
        await pause();
      }
      const isLive = new Set(live);
      const wasLive = new Set(taken.live);
      taken.counts = taken.growing.count(taken.counts, {
        added: live.filter((each) => !wasLive.has(each)).map(({ indexed }) => indexed),
        removed: taken.live.filter((each) => !isLive.has(each)).map(({ indexed }) => indexed),
      });
      taken.live = live;
      const hasNew = analysedNew;
      // Of a first snapshot that was read before: once it serves, or with the first question.
      if (hasNew || !isFirst) await taken.growing.names.layOut(taken.counts.words, pause);
      if (isFirst) taken.growing.trim();
      const indexed = live.map((each) => each.indexed);
      // Models that read these articles before will do so again: they are made ready once all else serves.
      const readSentence = await readerOf(knowledge, hasNew ? articles : [], { pause, keeps: true });
      const snapshot: BuiltSnapshot = {
        version: versionOf(prints, knowledge, wrongFacts),
        builtAt: clock().toISOString(),
        articles: current,
        passages: indexed.flatMap(({ passages }) => passages),
        entities,
        facts: [],
        index: passageIndexOf(taken.growing, indexed, taken.counts, {
          knowledge: query,
          entities,
          readings: taken.readings,
          newestDay: latestDay(clock()),
          readSentence,
        }),
        factIndex: taken.facts.of([]),
        readFacts: (article) => atOnce(knowledge.createFactReader(readSentence)(article)),
        fingerprints: prints,
      };
      return facts ? this.withFacts(snapshot, pause) : snapshot;
    },

    async withFacts(snapshot, pause = async () => {}) {
      const { live } = taken;
      for (const held of live) held.facts ??= await takeKnownFacts(held, pause);
      const unread = live.filter(({ facts }) => facts === null).map(({ indexed }) => indexed.article);
      const read = knowledge.createFactReader(await readerOf(knowledge, unread, { pause, keeps: true }));
      const indexed: ArticleFacts[] = [];
      for (const held of live) {
        held.facts ??= await takeFacts(held, await inTurns(read(held.indexed.article), pause), pause);
        indexed.push(held.facts);
        tell({ phase: 'facts', done: indexed.length, of: live.length });
      }
      // Lists of all facts are made anew by it, which a few more of them are not worth.
      if (!taken.hasFacts) taken.facts.trim();
      taken.hasFacts = true;
      earlier = new Map();
      return {
        ...snapshot,
        facts: indexed.flatMap(({ facts }) =>
          wrongFacts.size === 0 ? facts : facts.filter(({ id }) => !wrongFacts.has(id)),
        ),
        factIndex: taken.facts.of(indexed, wrongFacts),
      };
    },

    async warmUp(pause = async () => {}) {
      const articles = taken.live.map(({ indexed }) => indexed.article);
      if (taken.counts !== null) await taken.growing.names.layOut(taken.counts.words, pause);
      await readerOf(knowledge, articles, { pause, keeps: true });
    },

    charactersToAnalyse: (articles) =>
      articles.reduce(
        (sum, article) => sum + (taken.held.has(signsOf(article).key) ? 0 : article.text.length),
        0,
      ),
    hasBuilt: () => taken.counts !== null,
    indexToKeep: () => indexToKeep(taken),
    isMostlyKept: ({ keys }) => isMostlyKept(taken, new Set(keys)),
  };

  /** The facts of an article that was read before; null where it was not. */
  async function takeKnownFacts(held: Held, pause: Pause): Promise<ArticleFacts | null> {
    const facts = earlier.get(held.key)?.facts?.facts ?? memory.factsOf(held.key);
    return facts === null ? null : inTurns(taken.facts.add(facts, held.indexed.passages), pause);
  }

  function takeFacts({ key, indexed }: Held, facts: readonly Fact[], pause: Pause): Promise<ArticleFacts> {
    memory.keepFacts(key, facts);
    return inTurns(taken.facts.add(facts, indexed.passages), pause);
  }
}

type Pause = () => Promise<void>;

/** Builds the snapshot of a corpus by itself: see `SnapshotBuilder.build`. */
export function buildSnapshot(
  articles: readonly Article[],
  knowledge: Knowledge,
  options: BuildOptions,
): Promise<BuiltSnapshot> {
  return createSnapshotBuilder(knowledge).build(articles, options);
}

/** What reads sentences of the articles' languages; `keeps` what it makes ready for the next time. */
export async function readerOf(
  { sentences }: PreparedKnowledge,
  articles: readonly Article[],
  { pause, keeps }: { readonly pause: Pause; readonly keeps: boolean },
): Promise<ReadSentenceOf | undefined> {
  const languages = [...new Set(articles.map(({ language }) => language))];
  return sentences?.forLanguages(languages, pause, keeps);
}

/** Version of a snapshot: the same for the same articles in the same order and the same knowledge. Fingerprints are by id. */
export function versionOf(
  fingerprints: ReadonlyMap<string, string>,
  { hashed }: Pick<PreparedKnowledge, 'hashed'>,
  wrongFacts: ReadonlySet<string>,
): string {
  const hash = hashed().copy();
  for (const fingerprint of fingerprints.values()) hash.update(fingerprint);
  for (const fact of [...wrongFacts].sort()) hash.update(`wrong ${fact}`);
  return hash.digest('hex').slice(0, 12);
}
