import { parentPort } from 'node:worker_threads';
import { readFeed } from '../sources/feeds/read-feed.js';
import { readPage } from '../sources/pages/read-page.js';
import type { WebOrder, WebRead } from './web-reader.js';

// Entry of a thread that reads feeds and pages, one after the other.
const port = parentPort;
if (port === null) throw new Error('this module is the entry of a thread');
port.on('message', (order: WebOrder) => {
  // A fault of a reader ends the thread, which whoever asked is told of.
  void readOne(order).then((read) => port.postMessage(read, []));
});

async function readOne({ kind, ...document }: WebOrder): Promise<WebRead> {
  return kind === 'feed' ? { kind, read: readFeed(document) } : { kind, read: await readPage(document) };
}
