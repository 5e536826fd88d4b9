import { afterEach, describe, expect, it } from 'vitest';
import { createWebReader, type WebReader, type WebReaderOptions } from '../../src/runtime/web-reader.js';
import { built } from '../support/built.js';

const entry = built('web-thread.js');
const url = 'https://news.example/page';
const readers: WebReader[] = [];

function reader(options: WebReaderOptions = {}): WebReader {
  const made = createWebReader({ entry, ...options });
  readers.push(made);
  return made;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const feed = {
  url,
  contentType: null,
  bytes: bytesOf('<rss version="2.0"><channel><title>x</title><item><link>/a</link></item></channel></rss>'),
};
const words = 'The envoys met again in the capital and said that the talks would go on for another week.';
const page = {
  url,
  contentType: 'text/html',
  bytes: bytesOf(
    `<html lang="en"><head><title>Talks go on</title></head><body><article><h1>Talks go on</h1>${`<p>${words}</p>`.repeat(4)}</article></body></html>`,
  ),
};

afterEach(async () => {
  await Promise.all(readers.splice(0).map((each) => each.close()));
});

describe('the thread that reads the web', () => {
  it('reads feeds and pages, one after the other', async () => {
    const { readFeed, readPage } = reader();
    const [fed, paged, again] = await Promise.all([readFeed(feed), readPage(page), readFeed(feed)]);
    expect(fed).toMatchObject({ ok: true, value: { entries: [{ url: 'https://news.example/a' }] } });
    expect(paged.articles).toMatchObject([{ text: expect.stringContaining(words) }]);
    expect(again).toEqual(fed);
  });

  it('reads a long feed whole and in its order, in parts of which each is short', async () => {
    const items = Array.from({ length: 1201 }, (_, at) => `<item><link>/${at}</link></item>`).join('');
    const long = { ...feed, bytes: bytesOf(`<rss version="2.0"><channel>${items}</channel></rss>`) };
    const { readFeed } = reader();
    const [fed, short] = await Promise.all([readFeed(long), readFeed(feed)]);
    const urls = fed.ok && fed.value.kind === 'entries' ? fed.value.entries.map(({ url: each }) => each) : [];
    expect(urls).toEqual(Array.from({ length: 1201 }, (_, at) => `https://news.example/${at}`));
    expect(short).toMatchObject({ ok: true, value: { entries: [{ url: 'https://news.example/a' }] } });
  });

  it('tells what of each article wants a look', async () => {
    const broken = Buffer.concat([
      Buffer.from('<meta charset="utf-8">'),
      page.bytes,
      Buffer.from('<p>\xFF</p>', 'latin1'),
    ]);
    const { articles, warnings } = await reader().readPage({ ...page, bytes: broken });
    expect(articles).toHaveLength(1);
    expect(warnings).toEqual([[expect.stringMatching(/could not be read|it was read as/)]]);
  });

  it('tells why a page gives no article', async () => {
    const { readPage } = reader();
    const read = await readPage({ ...page, bytes: bytesOf('<html><body></body></html>') });
    expect(read).toEqual({ articles: [], leftOut: [expect.stringMatching(/^it \S/)] });
  });

  it('is ended where something takes too long, and goes on with the next', async () => {
    const slow = reader({ within: 0, starting: 0 });
    expect(await slow.readFeed(feed)).toMatchObject({ ok: false, reason: 'it takes too long to read' });
    expect(await slow.readPage(page)).toEqual({ articles: [], leftOut: ['it takes too long to read'] });
  });

  it('is given the time that it takes to start, which is no fault of what it reads', async () => {
    const slow = reader({ within: 0 });
    expect(await slow.readFeed(feed)).toMatchObject({ ok: true });
  });

  it('reads on after it ended for want of anything to do', async () => {
    const idle = reader({ idle: 0 });
    expect(await idle.readFeed(feed)).toMatchObject({ ok: true });
    expect(await idle.readFeed(feed)).toMatchObject({ ok: true });
  });

  it('costs what it was to read alone where it cannot start', async () => {
    const broken = reader({ entry: built('no-such-thread.js') });
    expect(await broken.readFeed(feed)).toMatchObject({ ok: false });
  });
});
