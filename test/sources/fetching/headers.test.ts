import { describe, expect, it } from 'vitest';
import { freshSeconds, retryAfterSeconds } from '../../../src/sources/fetching/cache-headers.js';
import { hubLinksInHeaders } from '../../../src/sources/fetching/hub-links.js';
import { reservationsInHeaders, reservationsInPage } from '../../../src/sources/fetching/reservations.js';

const NOW = new Date('2025-10-08T06:00:00Z');

describe('headers of time', () => {
  it.each([
    ['120', 120],
    ['Wed, 08 Oct 2025 06:02:00 GMT', 120],
    ['Wed, 08 Oct 2025 05:00:00 GMT', 0],
    ['99999999999', 604_800],
    ['soon', null],
    ['-5', null],
  ])('Retry-After: %s', (value, seconds) => {
    expect(retryAfterSeconds({ 'retry-after': value }, NOW)).toBe(seconds);
  });

  it.each([
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'max-age="600"', age: '100' }, 500],
    [{ 'cache-control': 'max-age=600, no-cache' }, null],
    [{ 'cache-control': 'no-store' }, null],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ expires: 'Wed, 08 Oct 2025 06:10:00 GMT' }, 600],
    [{ expires: 'Wed, 08 Oct 2025 06:10:00 GMT', date: 'Wed, 08 Oct 2025 06:05:00 GMT' }, 300],
    [{ expires: '0' }, 0],
    [{}, null],
  ])('%j stay fresh for %s seconds', (headers, seconds) => {
    expect(freshSeconds(headers, NOW)).toBe(seconds);
  });
});

describe('Link headers', () => {
  const URL_OF_FEED = 'https://news.example/feeds/all';

  it.each([
    [
      '<https://hub.example/>; rel="hub", </feed>; rel=self',
      'https://hub.example/',
      'https://news.example/feed',
    ],
    [['<https://hub.example>; REL=HUB', '<https://two.example>; rel="hub"'], 'https://hub.example', null],
    [
      '<https://hub.example/?a=1,2>; title="a, b; rel=self"; rel="next hub"',
      'https://hub.example/?a=1,2',
      null,
    ],
    ['<https://news.example/2>; rel=next', null, null],
    ['<javascript:alert(1)>; rel=hub, <https://me:word@hub.example/>; rel=hub', null, null],
    ['<https://hub.example', null, null],
    [undefined, null, null],
  ])('%j name the hub %s and the address %s', (link, hub, self) => {
    expect(hubLinksInHeaders({ link }, URL_OF_FEED)).toEqual({ hub, self });
  });

  it('are looked at in one pass, however long', () => {
    const link = `<a>${';'.repeat(15_000)}${' '.repeat(15_000)}, <https://hub.example/>; rel=hub`;
    expect(hubLinksInHeaders({ link }, URL_OF_FEED).hub).toBe('https://hub.example/');
  });
});

describe('what a publisher reserves', () => {
  it('is read from headers', () => {
    expect(
      reservationsInHeaders(
        {
          'tdm-reservation': '1',
          'tdm-policy': 'https://news.example/tdm.json',
          'x-robots-tag': ['noai, max-snippet:50', 'otherbot: noindex', 'parley: noarchive'],
        },
        'Parley',
      ),
    ).toEqual([
      'max-snippet:50',
      'noai',
      'noarchive',
      'tdm-policy: https://news.example/tdm.json',
      'tdm-reservation',
    ]);
    expect(reservationsInHeaders({ 'tdm-reservation': '0', 'x-robots-tag': 'all' }, 'Parley')).toEqual([]);
  });

  it('is read from the head of a page, and not from its body', () => {
    const page = `<html><head><META content='noai,noimageai' NAME=robots><meta name="tdm-reservation" content="1">
      <meta name="other" content="nosnippet"></head><body><meta name="parley" content="noindex"></body></html>`;
    expect(reservationsInPage(page, 'Parley')).toEqual(['noai', 'noimageai', 'tdm-reservation']);
  });
});
