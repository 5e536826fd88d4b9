import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { createServices } from '../app/serve-snapshot.js';
import type { Services } from '../app/services.js';
import { hold, type Holder } from '../corpus/holder.js';
import { createKnowledgeLoader } from '../corpus/prepared-knowledge.js';
import type { CorpusOptions } from '../corpus/load.js';
import { CorpusTooLarge } from '../sources/read-corpus.js';
import { sizeOfCorpus } from '../sources/corpus-size.js';
import type { Logger } from '../logger.js';
import { loadHere } from './load-here.js';
import { loadInThread } from './load-in-thread.js';
import type { Serving } from './serving.js';
import type { StartThread } from './start-thread.js';
import type { ThreadWatch } from './thread-serving.js';

/** Corpora of more text than this, in bytes, are loaded and answered from in a thread of their own. */
export const LARGE_CORPUS_BYTES = 2 * 1024 ** 2;
/** So is a corpus with an article of more bytes than this: it is read in one go, which would hold up everything else. */
export const LARGE_ARTICLE_BYTES = 128 * 1024;

const DEFAULTS = { largeFrom: LARGE_CORPUS_BYTES, answerWithinMs: 10_000, recoverAfterMs: 1000 } as const;
/** Threads of one version that may end while they read its facts, before it serves without. */
const DEATHS_OF_FACTS = 2;
/** Longest pause between two attempts to recover, in ms. */
const LONGEST_PAUSE = 60_000;

/** Options of a served corpus; `now` in ms from any fixed point. */
export interface ServeOptions extends CorpusOptions {
  readonly startThread: StartThread;
  readonly now: () => number;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  readonly logger: Logger;
  /** Bytes of text above which a corpus goes to a thread of its own. */
  readonly largeFrom?: number;
  /** Longest that such a thread may take for an answer, in ms. */
  readonly answerWithinMs?: number;
  /** Pause before a second attempt to replace a thread that died, in ms; it doubles with each. */
  readonly recoverAfterMs?: number;
}

/** What the doors offer, and the end of it. */
export interface ServedCorpus {
  readonly services: Services;
  /** Ends every thread; questions still in flight fail. */
  close(): Promise<void>;
}

/**
 * Serves a corpus: a small one from this thread, which keeps memory small, a large one from a thread of its own, which
 * keeps this one free. Each reload decides anew.
 * @throws AppError where there is nothing to start with: the corpus or the gazetteer cannot be read
 */
export async function serveCorpus(options: ServeOptions): Promise<ServedCorpus> {
  const { fs, corpus, now, logger, largeFrom, answerWithinMs, recoverAfterMs } = { ...DEFAULTS, ...options };
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
  const loadKnowledge = createKnowledgeLoader();
  const holder = await hold<Serving>({
    load: async (before) => {
      const { text, largestArticle } = await sizeOfCorpus(fs, corpus);
      const isSmall = text <= largeFrom && largestArticle <= LARGE_ARTICLE_BYTES;
      if (isSmall) {
        try {
          return await loadHere({ loadKnowledge, ...options, mostText: Math.max(0, largeFrom) }, before);
        } catch (error) {
          // Packed files hold more than their sizes say.
          if (!(error instanceof CorpusTooLarge)) throw error;
        }
      }
      return loadInThread({ ...options, startThread, answerWithinMs, onDeath, withoutFactsOf }, before);
    },
    retire: (old) => old.retire(),
    now,
    logger,
  });
  return {
    services: createServices(holder),
    async close() {
      closing.abort();
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

/** Loads anew until something serves again; a reload that is already under way may be what does it. */
async function recover(holder: Holder<Serving>, pauseMs: number, closing: AbortSignal): Promise<void> {
  for (let pause = pauseMs; !closing.aborted && !holder.current().isAlive(); pause *= 2) {
    const result = await holder.reload();
    if (result.kind === 'done') return;
    await sleep(Math.min(pause, LONGEST_PAUSE), undefined, { signal: closing }).catch(() => {});
  }
}
