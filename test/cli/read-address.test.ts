import { describe, expect, it } from 'vitest';
import { readAddress, type AddressReading } from '../../src/cli/read-address.js';
import { readFeed } from '../../src/sources/feeds/read-feed.js';
import type { FetchOutcome } from '../../src/sources/fetching/fetch-outcome.js';
import { readPage } from '../../src/sources/pages/read-page.js';
import { NO_HUB } from '../../src/sources/fetching/hub-links.js';

const URL_READ = 'https://news.example/x';

function read(outcome: FetchOutcome): Promise<AddressReading> {
  return readAddress(URL_READ, {
    fetch: async () => outcome,
    readFeed: async (feed) => readFeed(feed),
    readPage: async (page) => readPage(page),
  });
}

function fetched(text: string, contentType: string | null = null): Promise<AddressReading> {
  const bytes = new TextEncoder().encode(text);
  const document = {
    url: URL_READ,
    bytes,
    contentType,
    etag: null,
    lastModified: null,
    freshSeconds: null,
    reservations: [],
    hubLinks: NO_HUB,
  };
  return read({ kind: 'fetched', document });
}

const PARAGRAPH =
  '<p>The envoys met again in the capital and said that the talks would go on for another week.</p>';

describe('an address', () => {
  it('may be a page', async () => {
    const page = `<html lang="en"><head><title>Talks</title></head><body><article><h1>Talks</h1>${PARAGRAPH.repeat(4)}</article></body></html>`;
    expect(await fetched(page, 'text/html')).toMatchObject({
      kind: 'articles',
      url: URL_READ,
      articles: [{ content: { text: expect.stringContaining('The envoys met') } }],
    });
  });

  it('may be a feed, a sitemap or an index of sitemaps', async () => {
    expect(
      await fetched(
        '<rss version="2.0"><channel><title>x</title><item><link>/a</link></item></channel></rss>',
      ),
    ).toMatchObject({
      kind: 'feed',
      entries: [{ url: 'https://news.example/a' }],
    });
    expect(await fetched('<urlset><url><loc>/a</loc></url></urlset>')).toMatchObject({ kind: 'sitemap' });
    expect(await fetched('<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>')).toMatchObject({
      kind: 'index',
      parts: [{ url: 'https://news.example/a' }],
    });
  });

  it.each([
    ['<html><body></body></html>', 'text/html', /^it \S/],
    ['<rss version="2.0"', 'application/rss+xml', /neither a feed nor a sitemap/],
    ['Not found', 'text/plain', /neither a feed nor a sitemap/],
  ])('that is none of these says why: %s', async (text, type, reason) => {
    expect(await fetched(text, type)).toEqual({ kind: 'failed', reason: expect.stringMatching(reason) });
  });

  it('that may not be fetched, or cannot be, says why', async () => {
    expect(await read({ kind: 'refused', reason: 'no' })).toEqual({ kind: 'refused', reason: 'no' });
    expect(await read({ kind: 'gone', reason: 'gone' })).toEqual({ kind: 'failed', reason: 'gone' });
    expect(await read({ kind: 'later', reason: 'later', seconds: 5 })).toEqual({
      kind: 'failed',
      reason: 'later',
    });
  });
});
