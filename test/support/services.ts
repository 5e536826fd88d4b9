import type { Checking } from '../../src/app/checking.js';
import { factsOf, type Facts } from '../../src/app/facts.js';
import type { Answering, Articles, Operations, Services } from '../../src/app/services.js';
import { limitOf, type Limit } from '../../src/app/limit.js';
import type { Events, Rate } from '../../src/app/ports.js';
import type { Logger } from '../../src/logger.js';
import type { ArticleMetadata } from '../../src/model/article.js';
import type { ReloadReport, Snapshot, SnapshotSummary } from '../../src/model/snapshot.js';
import { createMemoryEvents } from '../../src/store/memory/events.js';
import { createMemoryLimits } from '../../src/store/memory/limits.js';
import { indexForViews } from '../../src/views/view-index.js';
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
    warnings: [],
    rejectedCount: given.rejected?.length ?? 0,
    warningsCount: given.warnings?.length ?? 0,
    articles: 9,
    passages: 40,
    facts: 12,
    elapsedMs: 120,
    ...given,
  };
}

/** What a test may give of services, the methods side by side. */
export type GivenServices = Partial<
  Answering &
    Checking &
    Pick<Operations, keyof Operations> & {
      articles: Articles['list'];
      excerpt: Articles['excerpt'];
      around: Articles['around'];
      facts: Facts;
    }
>;

/** Services that answer at once with something plausible; give those that matter to the test. */
export function fakeServices(given: GivenServices = {}): Services {
  const {
    ask = async (question, options) => anAnswer({ question, asOf: options?.asOf ?? null }),
    articles = async () => [anArticle()],
    excerpt = async () => ({ kind: 'unknown' }),
    around = async () => null,
    suggest = async () => [],
    facts = factsIn({ ...aSummary(), articles: [], passages: [], entities: [], facts: [] }),
    summary = async () => aSummary(),
    lastReload = async () => aReport(),
    reload = async () => ({ kind: 'done', report: aReport() }),
    progress = async () => null,
    check = async () => ({ state: 'ready', view: { claims: [], left: 0, snapshot: aSummary().version } }),
  } = given;
  return {
    answering: { ask, suggest },
    articles: {
      list: articles,
      get: async (id) => {
        const article = (await articles()).find((each) => each.id === id);
        return article === undefined ? null : { article, passages: [{ start: 0, end: 9, section: null }] };
      },
      excerpt,
      around,
    },
    facts,
    checking: { check },
    operations: { summary, lastReload, progress, reload },
  };
}

export function aSummary(given: Partial<SnapshotSummary> = {}): SnapshotSummary {
  return {
    version: 'a1b2c3d4e5f60718',
    builtAt: '2025-10-13T12:00:00.000Z',
    articles: 9,
    passages: 40,
    facts: 12,
    factsState: 'ready',
    ...given,
  };
}

/** A day after all articles that tests make. */
const clock = (): Date => new Date('2026-01-01T12:00:00Z');

/** The facts of a snapshot, for services that have one. */
export function factsIn(snapshot: Snapshot): Facts {
  const index = indexForViews(snapshot);
  return factsOf(() => index, clock);
}

/** Facts that are still being read. */
export const factsBeingRead: Facts = factsOf(async () => 'reading', clock);

/** Facts that could not be read. */
export const factsNotRead: Facts = factsOf(async () => 'failed', clock);

/** The events of a store in memory, at a fixed hour. */
export function someEvents(): Events {
  return createMemoryEvents({ clock: () => new Date('2025-10-13T12:00:00Z') });
}

/** A limit in memory; with a rate of 0 it is none. */
export function aLimit(rate: Rate = { most: 0, seconds: 0 }, now: () => number = () => 0): Limit {
  return limitOf(createMemoryLimits({ now }), 'test', rate);
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
