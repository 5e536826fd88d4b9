import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished } from 'vitest';
import type { Services } from '../../src/app/services.js';
import type { ReloadReport } from '../../src/model/snapshot.js';
import { serveCorpus, type ServedCorpus, type ServeOptions } from '../../src/runtime/serve-corpus.js';
import { createStartThread, type StartThread } from '../../src/runtime/start-thread.js';
import { built } from '../support/built.js';
import { loadOptions, temporaryCorpus, type Files, type TemporaryCorpus } from '../support/corpus.js';
import { recordingLogger } from '../support/services.js';

/** Threads of the build, which start at once; those of the sources go through tsx first. */
export const startThread = createStartThread(built('answer-thread.js')).start;

/** A limit below every corpus, the empty one too: all of them are large. */
export const ALL_LARGE = -1;

/** Below what any reload has to analyse: each has a thread of its own. */
const NONE_IN_PLACE = -1;

/** A served corpus on disk, and the threads that were started for it, oldest first. */
export interface ServedFiles extends ServedCorpus {
  readonly corpus: TemporaryCorpus;
  readonly gazetteer: string;
  readonly threads: readonly Worker[];
  readonly logger: ReturnType<typeof recordingLogger>;
}

/** Serves files, first without their facts unless `given` says otherwise, until the test ends. */
export async function serveFiles(files: Files, given: Partial<ServeOptions> = {}): Promise<ServedFiles> {
  const corpus = await temporaryCorpus(files);
  const { fs, gazetteer, lexicon, patterns, parsers } = await loadOptions(corpus.folder);
  const logger = recordingLogger();
  const threads: Worker[] = [];
  const started: StartThread = (order) => {
    const thread = (given.startThread ?? startThread)(order);
    threads.push(thread);
    return thread;
  };
  const served = await serveCorpus({
    fs,
    corpus: corpus.folder,
    gazetteer,
    lexicon,
    patterns,
    parsers,
    now: () => performance.now(),
    logger,
    largeFrom: ALL_LARGE,
    inPlaceUpTo: NONE_IN_PLACE,
    recoverAfterMs: 20,
    ...given,
    startThread: started,
  });
  onTestFinished(() => served.close());
  return { ...served, corpus, gazetteer, threads, logger };
}

/** Threads that have not ended. */
export function running(threads: readonly Worker[]): number {
  return threads.filter(({ threadId }) => threadId !== -1).length;
}

/** Reloads and gives the report, which there must be. */
export async function reloaded(services: Services): Promise<ReloadReport> {
  const outcome = await services.operations.reload();
  if (outcome.kind !== 'done') throw new Error(`reload ended as ${JSON.stringify(outcome)}`);
  return outcome.report;
}

/** The first quotation of the answer, or null. */
export async function quoted(services: Services, question: string): Promise<string | null> {
  const { citations } = await services.answering.ask(question);
  return citations[0]?.quote ?? null;
}

/** Ids of what is served. */
export async function idsOf(services: Services): Promise<string[]> {
  return (await services.articles.list()).map(({ id }) => id).sort();
}

/** Waits until something is so, or the test's own time is up. */
export function eventually<T>(look: () => T | Promise<T>) {
  return expect.poll(look);
}
