import type { ArticleContent } from '../../../src/model/kept-article.js';
import type { SourceDefinition } from '../../../src/model/source-definition.js';
import { createFollowing, type Following } from '../../../src/app/following/following.js';
import {
  NO_LIKENESS,
  type FollowingNotice,
  type StoryLikeness,
  type PageReading,
} from '../../../src/app/following/following-effects.js';
import type { HubEffects } from '../../../src/app/following/hub-keeping.js';
import { createSiteLines } from '../../../src/app/following/site-lines.js';
import { sameWordsBy } from '../../../src/app/following/story-likeness.js';
import { createDoAloneHere, type DoAlone } from '../../../src/app/keep-lease.js';
import type { Store } from '../../../src/app/ports.js';
import { readFeed } from '../../../src/sources/feeds/read-feed.js';
import type { Answered, GuardedRequest } from '../../../src/sources/fetching/guarded-request.js';
import { createPoliteFetch } from '../../../src/sources/fetching/polite-fetch.js';
import { layOutPlainText } from '../../../src/sources/plain-text.js';
import { wordChanges } from '../../../src/sources/stories/word-changes.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { recordingLogger } from '../../support/services.js';
import { createVirtualTime, type VirtualTime } from '../../support/virtual-time.js';

/** A page of the web in the test: how it answers, by the headers it is asked with. A string is its text. */
export type WebPage = (
  headers: Readonly<Record<string, string>>,
) => Partial<Extract<Answered, { kind: 'answer' }>> | string;

/** One request that was made. */
export interface Asked {
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sources that are followed in virtual time on a web of pages. */
export interface FollowedWeb {
  readonly time: VirtualTime;
  readonly pages: Map<string, WebPage | string>;
  readonly asked: Asked[];
  readonly store: Store;
  readonly notices: FollowingNotice[];
  readonly logger: ReturnType<typeof recordingLogger>;
  readonly following: Following;
  /** Sets the text of the sources file. */
  setFile(text: string | null): void;
  /** A fresh process on what is stored. */
  restarted(given?: FollowedWebOptions): FollowedWeb;
  /** Addresses asked for, without robots.txt. */
  addresses(): string[];
  texts(): Promise<string[]>;
}

export interface FollowedWebOptions {
  readonly time?: VirtualTime;
  readonly store?: Store;
  readonly pages?: Map<string, WebPage | string>;
  readonly asked?: Asked[];
  readonly likeness?: StoryLikeness;
  readonly request?: (answer: GuardedRequest) => GuardedRequest;
  readonly file?: string | null;
  /** Default: no hub can reach it. */
  readonly hubs?: HubEffects;
  /** Whether it is for this process to follow; default: it is. */
  readonly isOurs?: () => boolean;
  /** Default: this process is alone. */
  readonly alone?: DoAlone;
  /** Default: servers are told whom to ask. */
  readonly hasContact?: boolean;
  /** Default: nobody else has anything to do. */
  readonly yieldTurn?: () => Promise<void>;
}

export function followedWeb(options: FollowedWebOptions = {}): FollowedWeb {
  const time = options.time ?? createVirtualTime();
  const pages = options.pages ?? new Map<string, WebPage | string>();
  const asked = options.asked ?? [];
  const notices: FollowingNotice[] = [];
  const logger = recordingLogger();
  const store = options.store ?? createMemoryStore({ now: () => time.clock().getTime(), clock: time.clock });
  let file = options.file ?? null;
  const answer: GuardedRequest = async (url, { headers = {} }) => {
    asked.push({ url, at: time.clock().getTime(), headers });
    const page = pages.get(url);
    await time.wait(50);
    const made = typeof page === 'function' ? page(headers) : page;
    const plain = { kind: 'answer', status: 200, headers: {}, bytes: new Uint8Array() } as const;
    if (made === undefined) return { ...plain, status: 404 };
    return typeof made === 'string'
      ? { ...plain, bytes: new TextEncoder().encode(made) }
      : { ...plain, ...made };
  };
  const fetch = createPoliteFetch({
    ...time,
    request: options.request?.(answer) ?? answer,
    deadline: () => new AbortController().signal,
  });
  const following = createFollowing({
    ...time,
    changes: store.changes,
    sources: store.sources,
    articles: store.articles,
    fetch,
    readFeed: async (feed) => readFeed(feed),
    readPage: async ({ bytes }) => readTestPage(new TextDecoder().decode(bytes)),
    likeness: options.likeness ?? NO_LIKENESS,
    siteLines: createSiteLines(),
    yieldTurn: options.yieldTurn ?? (async () => undefined),
    isTrivialChange: sameWordsBy(async (before, after) => wordChanges(before, after)),
    hubs: options.hubs ?? null,
    readSources: async () => file,
    notify: async (notice) => void notices.push(notice),
    hasContact: options.hasContact ?? true,
    isOurs: options.isOurs ?? (() => true),
    alone: options.alone ?? createDoAloneHere(),
    random: () => 0.5,
    logger,
  });
  return {
    time,
    pages,
    asked,
    store,
    notices,
    logger,
    following,
    setFile: (text) => (file = text),
    restarted: (given = {}) => followedWeb({ ...options, time, pages, asked, store, file, ...given }),
    addresses: () => asked.map(({ url }) => url).filter((url) => !url.endsWith('/robots.txt')),
    async texts() {
      const articles = await store.articles.list({ standing: ['live', 'vanished'], limit: 100_000 });
      return articles.map(({ current }) => current.content.text);
    },
  };
}

/** Reads the plain pages of these tests: `<link rel="canonical">`, `<h1>`, `<time>` and `<p>`, an article each `<article>`. */
export function readTestPage(html: string): PageReading {
  const parts = html.match(/<article[\s>][^]*?<\/article>/g) ?? [];
  const canonical = /rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? null;
  const articles = parts.map((part): ArticleContent => {
    const own = /<article data-url="([^"]+)"/.exec(part)?.[1] ?? canonical;
    const text = [...part.matchAll(/<p>([^]*?)<\/p>/g)]
      .map(([, words = '']) => words.replace(/<[^>]+>/g, ''))
      .join('\n\n');
    return {
      title: /<h1>([^<]*)<\/h1>/.exec(part)?.[1] ?? null,
      publisher: null,
      url: own,
      published: /<time>([^<]*)<\/time>/.exec(part)?.[1] ?? null,
      updated: null,
      language: null,
      authors: [],
      sources: [],
      text,
      blocks: layOutPlainText(text),
    };
  });
  const found = articles.filter(({ text }) => text !== '');
  const warned = [...html.matchAll(/<!--warns: (.*?)-->/g)].map(([, warning = '']) => warning);
  return {
    articles: found,
    leftOut: found.length === 0 ? ['it has no text'] : [],
    warnings: found.map(() => warned),
  };
}

/** A page with one article. */
export function pageOf(text: string, head = ''): string {
  return `<html><head>${head}</head><body><article><h1>Title</h1><p>${text}</p></article></body></html>`;
}

/** An RSS feed of `[path, more of the item]`. */
export function feedOf(host: string, items: readonly (readonly [path: string, more?: string])[]): string {
  const lines = items.map(
    ([path, more = '']) =>
      `<item><title>About ${path}</title><link>https://${host}/${path}</link>${more}</item>`,
  );
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>${lines.join('')}</channel></rss>`;
}

/** A source of these tests. */
export function sourceOf(id: string, more: Partial<SourceDefinition> = {}): SourceDefinition {
  return {
    id,
    kind: 'feed',
    url: `https://${id}.example/feed`,
    language: null,
    publisher: null,
    every: 15,
    include: [],
    exclude: [],
    keep: null,
    enabled: true,
    ...more,
  };
}
