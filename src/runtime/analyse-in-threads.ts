import type { Worker } from 'node:worker_threads';
import type { PreparedKnowledge } from '../corpus/prepared-knowledge.js';
import { analyseHere, type AnalyseArticles, type AnalysedArticle } from '../corpus/stored/analyse-here.js';
import type { Article } from '../model/article.js';
import { entryBeside, startWorker } from '../start-worker.js';
import { Analyst, type AnalysisStart } from './analyst.js';

/** Starts a thread that analyses articles. */
export type StartAnalysing = (start: AnalysisStart) => Worker;

/** Most memory for objects that each such thread may take, in MiB. */
const HEAP_MIB = 1024;

/** What starts the thread whose code stands at `entry`; default: this build's own. */
export function createStartAnalysing(entry = entryBeside(import.meta.url, 'analyse-thread')): StartAnalysing {
  return (start) =>
    startWorker(entry, { workerData: start, resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB } });
}

/** How articles are analysed in threads; times in ms. */
export interface ThreadedAnalysis {
  readonly start: StartAnalysing;
  /** Threads at most: no more than the machine has cores. */
  readonly threads: number;
  /** Characters of articles for which a thread is worth starting. Fewer are analysed in this one. */
  readonly perThread?: number;
  /** Characters of articles that are analysed at once. */
  readonly batch?: number;
  readonly within?: number;
  readonly starting?: number;
}

/** Beside which knowledge, and whom to tell. */
export interface ThreadedAnalysisOptions extends ThreadedAnalysis {
  readonly knowledge: PreparedKnowledge;
  /** Folder of the models that sentences are parsed with; null: there are none. */
  readonly parsers: string | null;
  readonly yieldIfDue: () => Promise<void>;
  readonly complain: (text: string) => void;
}

/** A thread takes a second of a core to start, in which some 250,000 characters are analysed. */
const PER_THREAD = 500_000;
/** Some 0.2 s of work. */
const BATCH = 50_000;
/** Batches that each thread is ahead by: articles differ, and what is waited for is in memory. */
const AHEAD = 3;
/** Threads that may fail until no more are started: the machine, or what they know, is not for them. */
const MOST_FAILED = 5;

/**
 * Analyses articles in threads, and gives what came of each in their order; few are analysed in this thread, and so are those that threads fail over, as
 * if there were none. What it holds of articles that are not asked for yet is bounded.
 */
export function analyseInThreads({
  start,
  threads,
  perThread = PER_THREAD,
  batch = BATCH,
  within = 120_000,
  starting = 60_000,
  knowledge,
  parsers,
  yieldIfDue,
  complain,
}: ThreadedAnalysisOptions): AnalyseArticles {
  const here = analyseHere({ knowledge, yieldIfDue });
  const { entities, concepts, patterns, sentences } = knowledge;
  const known = { entities, concepts, patterns };
  return async function* (articles) {
    const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
    const count = Math.min(threads, Math.floor(characters / perThread));
    if (count === 0) {
      yield* here(articles);
      return;
    }
    const languages = [...new Set(articles.map(({ language }) => language))];
    let failed = 0;
    const onFailure = (reason: string): boolean => {
      failed += 1;
      complain(`A thread that analyses articles failed (${reason}): they are analysed anew.`);
      return failed < MOST_FAILED;
    };
    const analysts = Array.from(
      { length: count },
      () =>
        new Analyst({
          start: () => start({ knowledge: known, parsers, fingerprint: sentences?.fingerprint, languages }),
          within,
          starting,
          onFailure,
        }),
    );
    const batches = batchesOf(articles, batch);
    const coming: Promise<readonly AnalysedArticle[] | null>[] = [];
    let begun = 0;
    try {
      for (const [at, own] of batches.entries()) {
        for (; begun < batches.length && begun < at + count * AHEAD; begun += 1) {
          const analyst = analysts[begun % count];
          if (analyst !== undefined) coming.push(analyst.analyse(batches[begun] ?? []));
        }
        const analysed = await coming.shift();
        if (analysed === null || analysed === undefined) yield* here(own);
        else yield* analysed;
      }
    } finally {
      await Promise.all(analysts.map((each) => each.close()));
    }
  };
}

/** Articles in their order, up to so many characters together, or one. */
function batchesOf(articles: readonly Article[], most: number): readonly (readonly Article[])[] {
  const batches: Article[][] = [];
  let left = 0;
  for (const article of articles) {
    left -= article.text.length;
    if (left < 0) {
      batches.push([]);
      left = most - article.text.length;
    }
    batches.at(-1)?.push(article);
  }
  return batches;
}
