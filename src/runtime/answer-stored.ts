import { serveStored } from '../app/serve-stored.js';
import type { SnapshotServices } from '../app/services.js';
import { keptCorpusOf } from '../corpus/kept-corpus.js';
import {
  createStoredLoader,
  type LoadedView,
  type StoredLoader,
  type StoredLoaderOptions,
} from '../corpus/stored/load-stored.js';
import { AppError } from '../errors.js';
import { someOf, type AnswerEffects, type ThreadPort } from './answer-from.js';
import { lendArticles } from './lend-articles.js';
import { borrowKept } from './lend-kept.js';
import { carryOut, plainError } from './link.js';
import type { FromThread, LoadOrder } from './messages.js';

/** Effects of a thread that answers from a stored corpus. */
export interface AnswerStoredEffects extends Omit<AnswerEffects, 'fs'> {
  readonly fs: StoredLoaderOptions['fs'];
  /** Opens the passages of one kind of analysis. */
  readonly openStore: StoredLoaderOptions['openStore'];
}

/**
 * What a thread does whose corpus is stored: it brings that to what the files say, unless another process has, and answers from it until
 * it is ended; asked to, it goes on to what is newest.
 */
export async function answerFromStore(
  port: ThreadPort,
  order: LoadOrder,
  effects: AnswerStoredEffects,
): Promise<void> {
  const { now, clock, yieldIfDue, yieldTurn, complain } = effects;
  const { threshold } = order;
  const send = (message: FromThread): void => port.postMessage(message);
  const onStep = someOf((step) => send({ kind: 'step', step }), now);
  const loader = loaderOf(order, effects);
  const held = new Map<
    number,
    { readonly services: SnapshotServices; readonly release: () => Promise<void> }
  >();
  let last = 0;

  const load = async (force: boolean): Promise<void> => {
    const loaded = await loadOrTell(loader, { force, onStep }, send);
    if (loaded === null) return;
    last += 1;
    const { summary, changes } = loaded;
    if (last === 1 && changes.articles < summary.articles)
      complain(
        `What is read has ${changes.articles} articles, and what is stored ${summary.articles}: that goes on serving. If so many are to go, reload with "force".`,
      );
    const services = serveStored(loaded, { now, clock, threshold, yieldIfDue });
    held.set(last, { services, release: loaded.release });
    send({ kind: 'ready', snapshot: last, summary, changes, fingerprints: new Map() });
  };
  const retire = async (snapshot: number): Promise<void> => {
    const retired = held.get(snapshot);
    held.delete(snapshot);
    await retired?.release();
  };
  await load(order.force);
  if (last === 0) return;
  port.on('message', (message) => {
    if (message.kind === 'call')
      void carryOut(held.get(message.snapshot)?.services ?? {}, message, { send, yieldTurn });
    else if (message.kind === 'retire') void retire(message.snapshot);
    else if (message.kind === 'lend') lendArticles(message.port, []);
    else void load(message.force);
  });
}

function loaderOf(order: LoadOrder, effects: AnswerStoredEffects): StoredLoader {
  const { fs, clock, openReader, loadKnowledge, yieldIfDue, openStore, complain, unique } = effects;
  const { kept, cache, corpus, gazetteer, lexicon, patterns, parsers, overrides } = order;
  return createStoredLoader({
    corpus,
    gazetteer,
    lexicon,
    patterns,
    parsers,
    overrides,
    fs,
    clock,
    yieldIfDue,
    openStore,
    // Where a build cannot be told from others, what it reads is of no use to any.
    build: cache?.build ?? unique,
    ...(openReader === undefined ? {} : { openReader }),
    ...(loadKnowledge === undefined ? {} : { loadKnowledge }),
    kept: kept === null ? undefined : keptCorpusOf(borrowKept(kept), complain),
  });
}

/** Loads, and says so where it cannot; null then. */
async function loadOrTell(
  loader: StoredLoader,
  options: Parameters<StoredLoader['load']>[0],
  send: (message: FromThread) => void,
): Promise<LoadedView | null> {
  try {
    return await loader.load(options);
  } catch (error) {
    const told =
      error instanceof AppError
        ? error
        : new AppError(
            'store-unavailable',
            'The articles could not be brought into the database: see whether it runs and DATABASE_URL names it. The log has the cause.',
            { cause: error },
          );
    const { code, message, cause } = told;
    send({ kind: 'unloadable', code, message, cause: cause === undefined ? null : plainError(cause) });
    return null;
  }
}
