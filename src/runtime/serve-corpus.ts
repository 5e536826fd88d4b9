import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { AnswerQueue } from '../app/answer-queue.js';
import { createServices } from '../app/held-services.js';
import type { Services } from '../app/services.js';
import { hold, type Holder } from '../corpus/holder.js';
import type { KeptReader } from '../corpus/kept-corpus.js';
import type { CorpusPaths } from '../corpus/paths.js';
import type { FileSystem } from '../sources/find-files.js';
import { sizeOfCorpus } from '../sources/corpus-size.js';
import type { Logger } from '../logger.js';
import type { LoadStep } from '../model/snapshot.js';
import { loadInThread } from './load-in-thread.js';
import type { Serving } from './serving.js';
import type { StartThread } from './start-thread.js';
import type { SavedIn } from './messages.js';
import type { ThreadWatch } from './serve-thread.js';

/** A corpus of more text than this, in bytes, first serves without its facts, which take longer to read than all else. */
export const LARGE_CORPUS_BYTES = 2 * 1024 ** 2;
/** So does a corpus with an article of more bytes than this. */
export const LARGE_ARTICLE_BYTES = 128 * 1024;

/**
 * Characters of new and changed articles up to which a reload is done in the thread that answers, beside its questions: a
 * few articles of news, whose reading takes less than to start a thread.
 */
const IN_PLACE_CHARACTERS = 50_000;

const DEFAULTS = {
  largeFrom: LARGE_CORPUS_BYTES,
  inPlaceUpTo: IN_PLACE_CHARACTERS,
  answerWithinMs: 10_000,
  recoverAfterMs: 1000,
  cache: null,
  keptArticles: null,
} as const;
/** Threads of one version that may end while they read its facts, before it serves without. */
const DEATHS_OF_FACTS = 2;
/** Longest pause between two attempts to recover, in ms. */
const LONGEST_PAUSE = 60_000;

/** Options of a served corpus; `now` in ms from any fixed point. */
export interface ServeOptions extends CorpusPaths {
  /** To see how large the corpus is; the thread reads it. */
  readonly fs: FileSystem;
  readonly startThread: StartThread;
  readonly now: () => number;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  readonly logger: Logger;
  /** Bytes of text above which a corpus first serves without its facts. */
  readonly largeFrom?: number;
  /** Characters of new and changed articles up to which a reload needs no other thread. */
  readonly inPlaceUpTo?: number;
  /** Articles beside those of the files; default: there are none. */
  readonly keptArticles?: KeptReader | null;
  /** Where what is read of articles is saved for the next start; default: nowhere. */
  readonly cache?: SavedIn | null;
  /** Where passages are kept that memory does not hold (`LoadOrder.stored`); default: memory holds all. */
  readonly stored?: string | null;
  /** Longest that a thread may take for an answer, in ms. */
  readonly answerWithinMs?: number;
  /** Pause before a second attempt to replace a thread that died, in ms; it doubles with each. */
  readonly recoverAfterMs?: number;
}

/** What the doors offer, and the end of it. */
export interface ServedCorpus {
  readonly services: Services;
  /** What waits to be answered. */
  readonly queue: AnswerQueue;
  /** Ends every thread; questions still in flight fail. */
  close(): Promise<void>;
}

/**
 * Serves a corpus from a thread of its own, whatever its size: reading, building and answering never hold up this one,
 * which Discord and HTTP count on. A reload of many new articles has
 * a new thread.
 * @throws AppError where there is nothing to start with: the corpus or the gazetteer cannot be read
 */
export async function serveCorpus(options: ServeOptions): Promise<ServedCorpus> {
  const {
    fs,
    corpus,
    now,
    logger,
    largeFrom,
    inPlaceUpTo,
    answerWithinMs,
    recoverAfterMs,
    cache,
    keptArticles,
  } = {
    ...DEFAULTS,
    ...options,
  };
  const threads = new Set<Worker>();
  const closing = new AbortController();
  const startThread: StartThread = (order) => {
    const thread = options.startThread(order);
    threads.add(thread.once('exit', () => threads.delete(thread)));
    return thread;
  };
  const deaths = new Map<string, number>();
  let withoutFactsOf: string | null = null;
  const onDeath: ThreadWatch['onDeath'] = (cause, { version, wasReading }) => {
    if (closing.signal.aborted) return;
    logger.error({ cause }, 'the thread that answers questions died; another takes its place');
    // One that was not reading facts did not end of them.
    if (wasReading) deaths.set(version, (deaths.get(version) ?? 0) + 1);
    if (wasReading && (deaths.get(version) ?? 0) >= DEATHS_OF_FACTS) {
      withoutFactsOf = version;
      logger.error(
        { version },
        'These articles serve without facts: threads ended as they read them. Look at the articles added last; a reload of others reads facts again.',
      );
    }
    recover(holder, recoverAfterMs, closing.signal).catch((error: unknown) => {
      logger.error({ cause: error }, 'no other thread could be started; a reload tries again');
    });
  };
  // One load runs at a time; of the facts that are read behind it nobody waits to be told.
  let tell: (step: LoadStep) => void = () => {};
  const holder = await hold<Serving>({
    load: async (before, tellOfThis, force) => {
      tell = tellOfThis;
      const next = await before?.loadNext(inPlaceUpTo, force);
      if (next !== undefined && next !== null) return next;
      const { text, largestArticle } = await sizeOfCorpus(fs, corpus);
      const isSmall =
        text <= largeFrom && largestArticle <= LARGE_ARTICLE_BYTES && !(await hasMany(keptArticles));
      // Facts that are shown are shown until there are others: the swap waits for them.
      const showsFacts = before?.isAlive() === true && before.hasFacts();
      // An article whose reading ended a thread may end this one too: it serves first, and then without its facts.
      const isFit = before?.diedLoading() !== true;
      const ready = isFit && (isSmall || showsFacts) ? 'with-facts' : 'before-facts';
      const given = {
        ...options,
        startThread,
        answerWithinMs,
        onDeath,
        onStep: (step: LoadStep) => tell(step),
        withoutFactsOf,
        ready,
        cache,
        force,
      } as const;
      return loadInThread(given, before);
    },
    retire: (old) => old.retire(),
    now,
    logger,
  });
  return {
    services: createServices(holder),
    queue: {
      isFull: () => holder.current().queue.isFull(),
      isLong: () => holder.current().queue.isLong(),
    },
    async close() {
      closing.abort();
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

/** Kept articles above this many make a corpus large as well. */
const FEW_KEPT = 200;

async function hasMany(kept: KeptReader | null): Promise<boolean> {
  const some = await kept?.list({ limit: FEW_KEPT + 1 }).catch(() => []);
  return (some?.length ?? 0) > FEW_KEPT;
}

/** Loads anew until something serves again; a reload that is already under way may be what does it. */
async function recover(holder: Holder<Serving>, pauseMs: number, closing: AbortSignal): Promise<void> {
  for (let pause = pauseMs; !closing.aborted && !holder.current().isAlive(); pause *= 2) {
    const result = await holder.reload();
    if (result.kind === 'done') return;
    await sleep(Math.min(pause, LONGEST_PAUSE), undefined, { signal: closing }).catch(() => {});
  }
}
