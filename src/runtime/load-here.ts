import { MessageChannel } from 'node:worker_threads';
import { serveSnapshot } from '../app/serve-snapshot.js';
import { loadSnapshot, type CorpusOptions } from '../corpus/load.js';
import { summarize, type Changes } from '../corpus/reload-report.js';
import { borrowArticles, lendArticles } from './lend-articles.js';
import type { Serving } from './serving.js';

/** Loads a corpus in this thread, which then answers from it. `now` in ms from any fixed point. */
export async function loadHere(
  options: CorpusOptions & { readonly now: () => number; readonly threshold?: number | undefined },
  before: Serving | null,
): Promise<{ live: Serving; changes: Changes }> {
  const earlier = borrowArticles(before?.fingerprints ?? new Map(), before?.lend() ?? null);
  try {
    const { snapshot, changes } = await loadSnapshot(options, earlier);
    const live: Serving = {
      services: serveSnapshot(snapshot, options),
      summary: () => summarize(snapshot),
      fingerprints: snapshot.fingerprints,
      lend: () => {
        const { port1, port2 } = new MessageChannel();
        lendArticles(port1, snapshot.articles);
        return port2;
      },
      isAlive: () => true,
      hasFacts: () => true,
      retire: () => {},
    };
    return { live, changes };
  } finally {
    earlier.giveBack();
  }
}
