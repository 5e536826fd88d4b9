import { answer } from '../../src/answer/answer-question.js';
import { buildSnapshot } from '../../src/corpus/build.js';
import type { Knowledge } from '../../src/corpus/prepared-knowledge.js';
import type { Article } from '../../src/model/article.js';
import { PEERS } from '../eval/peers/all-peers.js';
import type { Peer } from '../eval/peers/peer.js';
import { PARLEY } from '../eval/run-set.js';
import { documentsOf } from './bench-corpus.js';

/** Something built of a corpus that is asked questions. */
export interface Engine {
  readonly name: string;
  /** Builds what is then timed: a whole answer for Parley, a search for the others. */
  build(articles: readonly Article[]): Promise<BuiltEngine>;
}

/** An engine in use; whoever holds it holds all it needs to quote from. */
export interface BuiltEngine {
  /** @returns how many results came */
  ask(question: string): number | Promise<number>;
  /** Texts that the engine does not store itself and that quoting needs. */
  readonly texts: unknown;
}

/** Results wanted of each search. */
export const CANDIDATES = 20;

/** Parley and the libraries beside it. */
export function createEngines(knowledge: Knowledge, now: () => number): Engine[] {
  return [parley(knowledge, now, false), parley(knowledge, now, true), ...PEERS.map(beside)];
}

/** As a large corpus serves first; or with its facts, which are read while it serves. */
function parley(knowledge: Knowledge, now: () => number, facts: boolean): Engine {
  return {
    name: facts ? `${PARLEY} with facts` : PARLEY,
    async build(articles) {
      const snapshot = await buildSnapshot(articles, knowledge, { clock: () => new Date(), facts });
      return { ask: (question) => answer(question, snapshot, { now }).citations.length, texts: null };
    },
  };
}

function beside(peer: Peer): Engine {
  return {
    name: peer.name,
    async build(articles) {
      const documents = documentsOf(articles);
      const search = await peer.build(documents, 'en');
      return {
        ask: async (question) => (await search(question, CANDIDATES)).length,
        texts: peer.storesTexts ? null : documents,
      };
    },
  };
}
