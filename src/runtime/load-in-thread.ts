import type { KeptReader } from '../corpus/kept-corpus.js';
import type { CorpusPaths } from '../corpus/paths.js';
import { lendKept } from './lend-kept.js';
import type { LoadOrder } from './messages.js';
import { serveThread, type ThreadWatch } from './serve-thread.js';
import type { LoadedServing, Serving } from './serving.js';
import type { StartThread } from './start-thread.js';

/** Options of a snapshot in a thread of its own. */
export interface ThreadOptions
  extends CorpusPaths, ThreadWatch, Pick<LoadOrder, 'ready' | 'cache' | 'force'> {
  readonly startThread: StartThread;
  /** Articles beside those of the files; default: there are none. */
  readonly keptArticles?: KeptReader | null;
  /** Version that is to serve without its facts; default: none is. */
  readonly withoutFactsOf?: string | null;
  /** Where passages are kept that memory does not hold; default: memory holds all. */
  readonly stored?: string | null;
  /** The least confidence, 0..1, that is answered with. */
  readonly threshold?: number | undefined;
}

/**
 * Loads a corpus in a thread of its own, which then answers from it.
 * @throws AppError where the corpus cannot be loaded, or the thread ends before it is
 */
export async function loadInThread(
  {
    corpus,
    gazetteer,
    lexicon,
    patterns,
    parsers,
    overrides,
    threshold,
    startThread,
    withoutFactsOf = null,
    ready,
    cache,
    stored = null,
    force,
    keptArticles = null,
    ...watch
  }: ThreadOptions,
  before: Serving | null,
): Promise<LoadedServing> {
  const thread = startThread({
    corpus,
    gazetteer,
    lexicon,
    patterns,
    parsers,
    overrides,
    threshold,
    withoutFactsOf,
    fingerprints: before?.fingerprints ?? new Map(),
    earlier: before?.lend() ?? null,
    ready,
    cache,
    stored,
    force,
    kept: keptArticles === null ? null : lendKept(keptArticles),
  });
  thread.stderr.setEncoding('utf8').on('data', (text: string) => {
    watch.logger.warn({ text }, 'A thread wrote to standard error.');
  });
  return serveThread(thread, watch);
}
