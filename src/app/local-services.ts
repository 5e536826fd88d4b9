import { answer } from '../answer/answer-question.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import type { Holder } from '../corpus/holder.js';
import { summarize } from '../corpus/reload-report.js';
import { AppError } from '../errors.js';
import type { Article, ArticleMetadata } from '../model/article.js';
import { indexForViews, type ViewIndex } from '../views/view-index.js';
import { isResultOf, viewOf } from '../views/views.js';
import type { Services } from './services.js';

/** The part of the services that one snapshot gives. */
export type SnapshotServices = Pick<Services, 'ask' | 'articles' | 'view' | 'summary'>;

/** How a snapshot of this thread serves. */
export interface SnapshotOptions {
  /** In ms from any fixed point. */
  readonly now: () => number;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** Awaited between pieces of longer work, so that the event loop is left to others. */
  readonly yieldIfDue?: (() => Promise<void>) | undefined;
}

/** What a snapshot of this thread gives. */
export function serveSnapshot(
  snapshot: BuiltSnapshot,
  { now, threshold, yieldIfDue }: SnapshotOptions,
): SnapshotServices {
  let index: Promise<ViewIndex> | null = null;
  return {
    ask: async (question, { asOf } = {}) =>
      answer(question, snapshot, { asOf: asOf ?? null, threshold, now }),
    articles: async () => snapshot.articles.map(metadataOf).sort(newestFirst),
    async view(request) {
      // Made when first wanted: a service that is only asked questions has no use for it.
      index ??= indexForViews(snapshot, yieldIfDue);
      const result = viewOf(await index, request);
      if (isResultOf(request, result)) return result;
      throw new AppError('internal', `The view ${request.view} was answered with another.`);
    },
    summary: () => summarize(snapshot),
  };
}

/** Services that take every question to what the holder holds then. */
export function createServices(holder: Holder<SnapshotServices>): Services {
  return {
    ask: (question, options) => holder.current().ask(question, options),
    articles: () => holder.current().articles(),
    view: (request) => holder.current().view(request),
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
