import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NO_HUB } from '../../src/sources/fetching/hub-links.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { createDoAloneHere } from '../../src/app/keep-lease.js';
import type { FollowingEffects, ReadPage } from '../../src/app/following/following-effects.js';
import { createSiteLines } from '../../src/app/following/site-lines.js';
import { createSourceMemory } from '../../src/app/following/source-memory.js';
import { createKeptStories, sameWordsBy } from '../../src/app/following/story-likeness.js';
import { NO_ENTRY, takeEntry } from '../../src/app/following/take-entry.js';
import { createWordFilter } from '../../src/app/following/word-filter.js';
import type { CompareTexts } from '../../src/app/editing/editing-effects.js';
import type { SetPage } from './page-sets.js';

/** How fast pages are taken, and for how long nothing else had its turn. */
export interface ReadingPace {
  readonly pages: number;
  /** Articles that came of them. */
  readonly kept: number;
  readonly perSecond: number;
  /** Longest time that the event loop was held up, and what 99 of 100 times are below, in ms. */
  readonly longest: number;
  readonly most: number;
}

/** What reads and compares, as the service has it: each in a thread of its own. */
export interface PaceParts {
  readonly readPage: ReadPage;
  readonly compare: CompareTexts;
}

/** Milliseconds between two looks at the loop. */
const RESOLUTION = 5;
/** Followed without words to look for, so that every page is read to its end. */
const SOURCE = {
  id: 'measured',
  kind: 'sitemap',
  url: 'https://measured.invalid/sitemap.xml',
  language: null,
  publisher: null,
  every: 15,
  include: [],
  exclude: [],
  keep: null,
  enabled: true,
} as const;

/**
 * Takes pages as the entries of a followed source, one after the other: read, held against what is kept, and kept in memory. Only
 * the network is left out, which no page waits for here.
 */
export async function measurePace(
  pages: readonly Pick<SetPage, 'bytes' | 'url'>[],
  { readPage, compare }: PaceParts,
): Promise<ReadingPace> {
  const byAddress = new Map(
    pages.map(({ bytes, url }, at) => [url ?? `https://measured.invalid/${at}`, bytes]),
  );
  const clock = (): Date => new Date();
  const store = createMemoryStore({ now: () => performance.now(), clock });
  const effects: FollowingEffects = {
    sources: store.sources,
    articles: store.articles,
    changes: store.changes,
    fetch: async (url) => ({
      kind: 'fetched',
      document: {
        url,
        bytes: byAddress.get(url) ?? new Uint8Array(),
        contentType: null,
        etag: null,
        lastModified: null,
        freshSeconds: null,
        reservations: [],
        hubLinks: NO_HUB,
      },
    }),
    hasContact: true,
    readFeed: async () => ({ ok: false, reason: 'no feed is read here', line: null }),
    readPage,
    likeness: createKeptStories({ articles: store.articles, yieldTurn: nextTurn }),
    siteLines: createSiteLines(),
    isTrivialChange: sameWordsBy(compare),
    hubs: null,
    readSources: async () => null,
    notify: async () => undefined,
    isOurs: () => true,
    alone: createDoAloneHere(),
    clock,
    yieldTurn: nextTurn,
    random: Math.random,
    wait: async () => false,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
  };
  const options = {
    definition: SOURCE,
    filter: createWordFilter(SOURCE),
    memory: createSourceMemory(),
    effects,
    signal: new AbortController().signal,
  };
  const [first] = byAddress.keys();
  // The thread starts with the first page, once in hours.
  if (first !== undefined)
    await readPage({ url: first, bytes: byAddress.get(first) ?? new Uint8Array(), contentType: null });
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const began = performance.now();
  let kept = 0;
  for (const url of byAddress.keys()) {
    const { kind } = await takeEntry({ ...NO_ENTRY, url }, options);
    if (kind === 'added') kept += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  delays.disable();
  return {
    pages: byAddress.size,
    kept,
    perSecond: byAddress.size / seconds,
    longest: Math.max(0, delays.max / 1e6 - RESOLUTION),
    most: Math.max(0, delays.percentile(99) / 1e6 - RESOLUTION),
  };
}

function silent(): void {
  // What is followed here is nobody's news.
}
