import { serveStored } from '../app/serve-stored.js';
import type { SnapshotServices } from '../app/services.js';
import { keptCorpusForAll } from '../corpus/kept-corpus.js';
import {
  createStoredLoader,
  type LoadedView,
  type StoredLoader,
  type StoredLoaderOptions,
} from '../corpus/stored/load-stored.js';
import type { Changes } from '../corpus/reload-report.js';
import { AppError } from '../errors.js';
import { analyseInThreads, type ThreadedAnalysis } from './analyse-in-threads.js';
import { someOf, type AnswerEffects, type ThreadPort } from './answer-from.js';
import { lendArticles } from './lend-articles.js';
import { borrowKept } from './lend-kept.js';
import { carryOut, plainError } from './link.js';
import type { FromThread, LoadOrder } from './messages.js';
import { createOneATurn } from './one-a-turn.js';

/** Effects of a thread that answers from a stored corpus. */
export interface AnswerStoredEffects extends Omit<AnswerEffects, 'fs'> {
  readonly fs: StoredLoaderOptions['fs'];
  /** Opens the passages of one kind of analysis. */
  readonly openStore: StoredLoaderOptions['openStore'];
  /** Where many articles are analysed at once. */
  readonly analysing: ThreadedAnalysis;
  /** Resolves after so many ms. */
  readonly wait: (ms: number) => Promise<void>;
}

type LoadStored = Parameters<StoredLoader['load']>[0];

/** Between two attempts to start where the database is out of reach, in ms. */
const START_AGAIN_MS = 1000;

/**
 * What a thread does whose corpus is stored: it brings that to what the files say, unless another process has, and answers from it until
 * it is ended; asked to, it goes on to what is newest. Where the database is out of reach it waits for it: there is nothing to answer from.
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
  const inTurn = createOneATurn(yieldTurn);
  let last = 0;

  const serve = (loaded: LoadedView, changes: Changes): void => {
    last += 1;
    const { summary, release } = loaded;
    held.set(last, { services: serveStored(loaded, { now, clock, threshold, yieldIfDue }), release });
    send({ kind: 'ready', snapshot: last, summary, changes, fingerprints: new Map() });
  };
  const start = async (): Promise<void> => {
    const loaded = await orTell(() => loadOnceThere(loader, { force: order.force, onStep }, effects), send);
    if (loaded === null) return;
    const { changes, summary, isRefused } = loaded;
    if (!isRefused) return serve(loaded, changes);
    const { articles } = summary;
    complain(
      `What is read has ${changes.articles} articles, and what is stored ${articles}: that goes on serving. If so many are to go, reload with "force".`,
    );
    serve(loaded, { ...changes, removed: [], unchanged: articles, articles });
  };
  const reload = async (force: boolean): Promise<void> => {
    const loaded = await orTell(() => loader.load({ force, onStep }), send);
    if (loaded !== null) serve(loaded, loaded.changes);
  };
  const retire = async (snapshot: number): Promise<void> => {
    const retired = held.get(snapshot);
    held.delete(snapshot);
    await retired?.release();
  };
  await start();
  if (last === 0) return;
  port.on('message', (message) => {
    if (message.kind === 'call') {
      // Taken now: nobody asks it any more once it is retired, but who has asked it is answered.
      const services = held.get(message.snapshot)?.services ?? {};
      inTurn(() => void carryOut(services, message, { send, yieldTurn }));
    } else if (message.kind === 'retire') void retire(message.snapshot);
    else if (message.kind === 'lend') lendArticles(message.port, []);
    else void reload(message.force);
  });
}

function loaderOf(order: LoadOrder, effects: AnswerStoredEffects): StoredLoader {
  const { fs, clock, openReader, loadKnowledge, yieldIfDue, openStore, unique } = effects;
  const { analysing, complain } = effects;
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
    analyseWith: (knowledge) => analyseInThreads({ ...analysing, knowledge, parsers, yieldIfDue, complain }),
    // Where a build cannot be told from others, what it reads is of no use to any.
    build: cache?.build ?? unique,
    ...(openReader === undefined ? {} : { openReader }),
    ...(loadKnowledge === undefined ? {} : { loadKnowledge }),
    kept: kept === null ? undefined : keptCorpusForAll(borrowKept(kept)),
  });
}

/** Loads as soon as the database is within reach. What else keeps it from loading is for a person to mend. */
async function loadOnceThere(
  loader: StoredLoader,
  options: LoadStored,
  { wait, complain }: Pick<AnswerStoredEffects, 'wait' | 'complain'>,
): Promise<LoadedView> {
  for (let isTold = false; ; isTold = true) {
    try {
      return await loader.load(options);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'store-unavailable') throw error;
      if (!isTold)
        complain(
          `The articles are in the database, which is out of reach: nothing is answered until it is back. See whether it runs and DATABASE_URL names it. (${plainError(error.cause ?? error).message})`,
        );
      await wait(START_AGAIN_MS);
    }
  }
}

/** Loads, and says so where it cannot; null then. */
async function orTell(
  load: () => Promise<LoadedView>,
  send: (message: FromThread) => void,
): Promise<LoadedView | null> {
  try {
    return await load();
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
