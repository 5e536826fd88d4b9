import { answer } from '../answer/answer.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import type { Holder } from '../corpus/holder.js';
import { summarize } from '../corpus/reload-report.js';
import type { Article, ArticleMetadata } from '../model/article.js';
import type { Services } from './services.js';

/** The part of the services that one snapshot gives. */
export type SnapshotServices = Pick<Services, 'ask' | 'articles' | 'summary'>;

/**
 * What a snapshot of this thread gives. `now` in ms from any fixed point.
 * @param threshold the least confidence, 0..1, that is answered with; as checked in where none is given
 */
export function serveSnapshot(
  snapshot: BuiltSnapshot,
  now: () => number,
  threshold?: number,
): SnapshotServices {
  return {
    ask: async (question, { asOf } = {}) =>
      answer(question, snapshot, { asOf: asOf ?? null, threshold, now }),
    articles: async () => snapshot.articles.map(metadataOf).sort(newestFirst),
    summary: () => summarize(snapshot),
  };
}

/** Services that take every question to what the holder holds then. */
export function createServices(holder: Holder<SnapshotServices>): Services {
  return {
    ask: (question, options) => holder.current().ask(question, options),
    articles: () => holder.current().articles(),
    summary: () => holder.current().summary(),
    lastReload: () => holder.lastReport(),
    reload: () => holder.reload(),
  };
}

function metadataOf({
  text: _text,
  blocks: _blocks,
  file: _file,
  line: _line,
  ...metadata
}: Article): ArticleMetadata {
  return metadata;
}

function newestFirst(a: ArticleMetadata, b: ArticleMetadata): number {
  if (a.published === b.published) return a.id < b.id ? -1 : 1;
  if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
  return a.published < b.published ? 1 : -1;
}
