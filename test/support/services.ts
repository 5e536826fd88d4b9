import type { Services } from '../../src/app/services.js';
import type { Logger } from '../../src/logger.js';
import type { ArticleMetadata } from '../../src/model/article.js';
import type { ReloadReport, Snapshot } from '../../src/model/snapshot.js';
import { indexForViews } from '../../src/views/view-index.js';
import { isResultOf, viewOf } from '../../src/views/views.js';
import { anAnswer } from './answers.js';

export function anArticle(given: Partial<ArticleMetadata> = {}): ArticleMetadata {
  return {
    id: 'kalin-call',
    title: 'Phone call about the talks',
    publisher: 'Parley',
    url: null,
    published: '2025-06-02',
    language: 'en',
    authors: [],
    sources: [],
    ...given,
  };
}

export function aReport(given: Partial<ReloadReport> = {}): ReloadReport {
  return {
    ok: true,
    version: 'a1b2c3d4e5f60718',
    added: [],
    changed: [],
    removed: [],
    unchanged: 9,
    rejected: [],
    articles: 9,
    passages: 40,
    facts: 12,
    elapsedMs: 120,
    ...given,
  };
}

/** Services that answer at once with something plausible; give those that matter to the test. */
export function fakeServices(given: Partial<Services> = {}): Services {
  return {
    ask: async (question, options) => anAnswer({ question, asOf: options?.asOf ?? null }),
    articles: async () => [anArticle()],
    view: viewsOf({
      version: 'a1b2c3d4e5f60718',
      builtAt: '2025-10-13T12:00:00.000Z',
      articles: [],
      passages: [],
      entities: [],
      facts: [],
    }),
    summary: () => ({
      version: 'a1b2c3d4e5f60718',
      builtAt: '2025-10-13T12:00:00.000Z',
      articles: 9,
      passages: 40,
      facts: 12,
    }),
    lastReload: () => null,
    reload: async () => ({ kind: 'done', report: aReport() }),
    ...given,
  };
}

/** Views over a snapshot, for services that have one. */
export function viewsOf(snapshot: Snapshot): Services['view'] {
  const index = indexForViews(snapshot);
  return async (request) => {
    const result = viewOf(await index, request);
    if (!isResultOf(request, result)) throw new Error(`the view ${request.view} was answered with another`);
    return result;
  };
}

interface LogLine {
  readonly level: keyof Logger;
  readonly facts: object;
  readonly message: string;
}

/** A logger that keeps what it is told. */
export function recordingLogger(): Logger & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: keyof Logger) =>
    (facts: object, message: string): void => {
      lines.push({ level, facts, message });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
