import { parentPort } from 'node:worker_threads';
import type { FeedEntry } from '../sources/feeds/feed-entry.js';
import { readFeed } from '../sources/feeds/read-feed.js';
import { readPage } from '../sources/pages/read-page.js';
import type { More } from './idle-thread.js';
import { ENTRIES_IN_PART, type WebOrder, type WebRead } from './web-reader.js';

// Entry of a thread that reads feeds and pages, one after the other.
const port = parentPort;
if (port === null) throw new Error('this module is the entry of a thread');
/** Entries of the last feed that were not asked for yet. */
let waiting: readonly FeedEntry[] = [];
port.on('message', (order: WebOrder | More) => {
  // A fault of a reader ends the thread, which whoever asked is told of.
  void readOne(order).then((read) => port.postMessage(read, []));
});

async function readOne(order: WebOrder | More): Promise<WebRead> {
  if (order.kind === 'more') {
    const entries = nextEntries();
    return { kind: 'entries', entries, more: waiting.length > 0 };
  }
  const { kind, ...document } = order;
  if (kind === 'page') return { kind, read: await readPage(document) };
  const read = readFeed(document);
  if (!read.ok || read.value.kind !== 'entries') return { kind, read, more: false };
  waiting = read.value.entries;
  const entries = nextEntries();
  return { kind, read: { ok: true, value: { ...read.value, entries } }, more: waiting.length > 0 };
}

function nextEntries(): readonly FeedEntry[] {
  const entries = waiting.slice(0, ENTRIES_IN_PART);
  waiting = waiting.slice(ENTRIES_IN_PART);
  return entries;
}
