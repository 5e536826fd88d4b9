import { createHash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import type { ReadPage } from '../app/following/following-effects.js';
import { storyAddress } from '../app/following/story-address.js';
import type { ArticleContent } from '../model/kept-article.js';
import type { FeedReading } from '../sources/feeds/feed-entry.js';
import type { FeedBytes, FeedReader } from '../sources/feeds/read-feed.js';
import type { PageArticle } from '../sources/pages/page-article.js';
import { refuse, type ReadResult } from '../sources/reading.js';
import { createSerialQueue } from '../serial-queue.js';
import { entryBeside, startWorker } from '../start-worker.js';
import { nextMessage, type NothingCame } from './next-message.js';

/** What the thread is to read. */
export interface WebOrder extends FeedBytes {
  readonly kind: 'feed' | 'page';
}

/** What it read. */
export type WebRead =
  | { readonly kind: 'feed'; readonly read: ReadResult<FeedReading> }
  | { readonly kind: 'page'; readonly read: ReadResult<readonly PageArticle[]> };

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
  idle = 60_000,
}: WebReaderOptions = {}): WebReader {
  let thread: Worker | null = null;
  let ending: NodeJS.Timeout | undefined;
  const queue = createSerialQueue();
  let isClosed = false;

  async function end(): Promise<void> {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  }

  /** What the thread read, or why it did not. */
  async function readNext(order: WebOrder): Promise<WebRead | string> {
    clearTimeout(ending);
    if (isClosed) return 'the program stopped before';
    const reading = (thread ??= startWorker(entry, {
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    }));
    reading.postMessage(order, []);
    const said = await answerOf(reading, within);
    if (typeof said === 'string') await end();
    if (!isClosed) ending = setTimeout(() => void end(), idle).unref();
    return said;
  }

  const readInTurn = (order: WebOrder): Promise<WebRead | string> => queue.add(() => readNext(order));

  return {
    async readFeed(feed) {
      const said = await readInTurn({ ...feed, kind: 'feed' });
      if (typeof said === 'string') return refuse(said);
      return said.kind === 'feed' ? said.read : refuse('it was read as a page');
    },
    async readPage(page) {
      const said = await readInTurn({ ...page, kind: 'page' });
      if (typeof said === 'string') return { articles: [], leftOut: [said] };
      if (said.kind === 'feed') return { articles: [], leftOut: ['it was read as a feed'] };
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
    async close() {
      isClosed = true;
      clearTimeout(ending);
      await end();
      await queue.idle();
    },
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

/** The next answer, or why there is none. */
function answerOf(thread: Worker, ms: number): Promise<WebRead | string> {
  return nextMessage(thread, ms, NOTHING_CAME);
}
