import { createHash } from 'node:crypto';
import { attributionsOfPassage } from '../facts/attribution/attributions-of-passage.js';
import type { Article } from '../model/article.js';
import type { Fact } from '../model/fact.js';
import type { Passage } from '../model/passage.js';
import type { Snapshot } from '../model/snapshot.js';
import { prepareKnowledge, type Knowledge, type PreparedKnowledge } from './prepared-knowledge.js';
import { passagesInSteps } from './passages.js';
import { buildFactIndex, type FactIndex } from '../search/index/fact-index.js';
import { buildPassageIndex, type PassageIndex } from '../search/index/passage-index.js';
import { inTurns } from '../steps.js';
import { createSegmenters } from '../language/sentences.js';

/** A snapshot with its index. */
export interface BuiltSnapshot extends Snapshot {
  readonly index: PassageIndex;
  readonly factIndex: FactIndex;
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
}

/** Builds the snapshot of a corpus: passages, entities, facts and indexes. The articles' order is kept. */
export async function buildSnapshot(
  articles: readonly Article[],
  given: Knowledge,
  { clock, yieldIfDue = async () => {}, facts = true }: BuildOptions,
): Promise<BuiltSnapshot> {
  const passages: Passage[] = [];
  const segmenterOf = createSegmenters();
  for (const article of articles) {
    for (const passage of await inTurns(passagesInSteps(article, segmenterOf), yieldIfDue))
      passages.push({ ...passage, ordinal: passages.length });
    await yieldIfDue();
  }
  const knowledge = prepareKnowledge(given);
  const { entities, query, sentences } = knowledge;
  const languages = [...new Set(articles.map(({ language }) => language))];
  const readSentence = await sentences?.forLanguages(languages, yieldIfDue);
  const index = await buildPassageIndex(passages, entities, {
    knowledge: query,
    readSentence,
    readAttributions: (article, sentences, leadsBack) =>
      attributionsOfPassage(article, sentences, leadsBack, segmenterOf),
    yieldIfDue,
  });
  const fingerprints = new Map<string, string>();
  for (const article of articles) {
    fingerprints.set(article.id, fingerprintOf(article));
    await yieldIfDue();
  }
  const snapshot: BuiltSnapshot = {
    version: versionOf(fingerprints, knowledge),
    builtAt: clock().toISOString(),
    articles,
    passages,
    entities,
    facts: [],
    index,
    factIndex: await buildFactIndex([], index),
    fingerprints,
  };
  return facts ? withFacts(snapshot, knowledge, yieldIfDue) : snapshot;
}

/** The same snapshot with the facts of its articles. Its version stays: it is made of the same articles. */
export async function withFacts(
  snapshot: BuiltSnapshot,
  knowledge: PreparedKnowledge,
  yieldIfDue: () => Promise<void> = async () => {},
): Promise<BuiltSnapshot> {
  const languages = snapshot.articles.map(({ language }) => language);
  const readSentence = await knowledge.sentences?.forLanguages([...new Set(languages)], yieldIfDue, false);
  const readFacts = knowledge.createFactReader(readSentence);
  const facts: Fact[] = [];
  for (const article of snapshot.articles) {
    for (const fact of await inTurns(readFacts(article), yieldIfDue)) facts.push(fact);
    await yieldIfDue();
  }
  return { ...snapshot, facts, factIndex: await buildFactIndex(facts, snapshot.index, yieldIfDue) };
}

/** A fingerprint of what a person can read of an article: its text and metadata, wherever it is stored. */
export function fingerprintOf({ file: _file, line: _line, blocks: _blocks, ...content }: Article): string {
  return fingerprintOfContent(content);
}

/** The same of what `fingerprintOf` takes of an article, in its order, however that was kept. */
export function fingerprintOfContent(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}

function versionOf(
  fingerprints: ReadonlyMap<string, string>,
  { entities, concepts, patterns }: Knowledge,
): string {
  const words = concepts.map(({ id, words }) => [id, ...words]);
  const hash = createHash('sha256').update(JSON.stringify([entities, words, patterns]));
  for (const fingerprint of fingerprints.values()) hash.update(fingerprint);
  return hash.digest('hex').slice(0, 12);
}
