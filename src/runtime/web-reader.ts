import { createHash } from 'node:crypto';
import type { ReadPage } from '../app/following/following-effects.js';
import { storyAddress } from '../sources/story-address.js';
import type { ArticleContent } from '../model/kept-article.js';
import type { FeedEntry, FeedReading } from '../sources/feeds/feed-entry.js';
import type { FeedBytes, FeedReader } from '../sources/feeds/read-feed.js';
import type { PageArticle } from '../sources/pages/page-article.js';
import { accepted, refuse, type ReadResult } from '../sources/reading.js';
import { entryBeside } from '../start-worker.js';
import { createIdleThread, STARTING_MS } from './idle-thread.js';
import type { NothingCame } from './next-message.js';

/** What the thread is to read. */
export interface WebOrder extends FeedBytes {
  readonly kind: 'feed' | 'page';
}

/** What it read. Of a long feed entries come in parts, the first with the rest; `more`: others are to be asked for. */
export type WebRead =
  | { readonly kind: 'feed'; readonly read: ReadResult<FeedReading>; readonly more: boolean }
  | { readonly kind: 'entries'; readonly entries: readonly FeedEntry[]; readonly more: boolean }
  | { readonly kind: 'page'; readonly read: ReadResult<readonly PageArticle[]> };

/** Entries that one message carries. */
export const ENTRIES_IN_PART = 500;

/** Reads what is fetched, in a thread. */
export interface WebReader {
  readonly readFeed: FeedReader;
  readonly readPage: ReadPage;
  /** Ends what is being read. */
  close(): Promise<void>;
}

/** Options of a reader in a thread; times in ms. */
export interface WebReaderOptions {
  /** The code of the thread. Default: this build's own. */
  readonly entry?: URL;
  /** Longest that one feed or page may take; an ordinary one takes a tenth of a second. */
  readonly within?: number;
  /** How much longer it may take where the thread has to start first. */
  readonly starting?: number;
  /** How long the thread waits for more before it ends. */
  readonly idle?: number;
}

/** Most memory for objects that the thread may take, in MiB. */
const HEAP_MIB = 384;

/**
 * Reads feeds and pages in one thread, one at a time: parsing holds up nobody, and what takes too long or too much memory
 * costs itself alone. The thread starts with the first, and ends when nothing comes for a while.
 */
export function createWebReader({
  entry = entryBeside(import.meta.url, 'web-thread'),
  within = 20_000,
  starting = STARTING_MS,
  idle = 60_000,
}: WebReaderOptions = {}): WebReader {
  const thread = createIdleThread<WebOrder, WebRead>({
    entry,
    within,
    starting,
    idle,
    heapMiB: HEAP_MIB,
    words: NOTHING_CAME,
  });

  return {
    async readFeed(feed) {
      const said = await thread.ask({ ...feed, kind: 'feed' }, joinFeedParts());
      return typeof said === 'string' ? refuse(said) : said;
    },
    async readPage(page) {
      const said = await thread.ask({ ...page, kind: 'page' }, (each) => each);
      if (typeof said === 'string') return { articles: [], leftOut: [said] };
      if (said.kind !== 'page') return { articles: [], leftOut: ['it was read as a feed'] };
      const { read } = said;
      if (!read.ok) return { articles: [], leftOut: [`it ${read.reason}`] };
      return {
        articles: read.value.map(({ content, entry: name }) =>
          name === null ? content : { ...content, url: entryAddress(content, page.url) },
        ),
        leftOut: read.value.flatMap(({ leftOut }) =>
          leftOut.map(({ reason, words }) => `${reason}: ${words}`),
        ),
        warnings: read.value.map(({ warnings }) => warnings),
      };
    },
    close: () => thread.close(),
  };
}

/** Puts the parts of a feed together; null until the last. */
function joinFeedParts(): (said: WebRead) => ReadResult<FeedReading> | null {
  let read: ReadResult<FeedReading> = refuse('it was read as a page');
  const entries: FeedEntry[] = [];
  return (said) => {
    if (said.kind === 'feed') {
      read = said.read;
      if (read.ok && read.value.kind === 'entries') entries.push(...read.value.entries);
    } else if (said.kind === 'entries') entries.push(...said.entries);
    if (said.kind !== 'page' && said.more) return null;
    return read.ok && read.value.kind === 'entries' ? accepted({ ...read.value, entries }) : read;
  };
}

/** An entry without an anchor is told from others by what stays as more come above it: its time, or how it begins. */
function entryAddress({ url, published, title, text }: ArticleContent, page: string): string {
  if (url?.includes('#') === true) return url;
  const lasting = published?.includes('T') === true ? published : (title ?? text.slice(0, 100));
  const name = createHash('sha256').update(lasting).digest('hex').slice(0, 10);
  return `${storyAddress(url ?? page)}#${name}`;
}

const NOTHING_CAME: NothingCame = {
  tooMuchMemory: 'it takes too much memory to read',
  failed: 'it could not be read: the parser failed on it',
  ended: 'it could not be read: the thread that read it ended',
  late: 'it takes too long to read',
};
