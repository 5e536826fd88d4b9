import { answer } from '../answer/answer.js';
import type { SnapshotHolder } from '../corpus/holder.js';
import { summarize } from '../corpus/reload-report.js';
import type { Article, ArticleMetadata } from '../model/article.js';
import type { Services } from './services.js';

/** Services that answer in this process from the holder's live snapshot. `now` in ms from any fixed point. */
export function createLocalServices(holder: SnapshotHolder, now: () => number): Services {
  return {
    ask: async (question, { asOf } = {}) => answer(question, holder.current(), { asOf: asOf ?? null, now }),
    articles: async () => holder.current().articles.map(metadataOf).sort(newestFirst),
    summary: () => summarize(holder.current()),
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
