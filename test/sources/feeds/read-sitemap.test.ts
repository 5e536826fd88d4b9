import { describe, expect, it } from 'vitest';
import { entriesOf, readingOf, refusalOf } from './feeds.js';

const sitemap = (urls: string): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls}</urlset>`;

describe('a sitemap', () => {
  it('of news tells title, day, paper and language', () => {
    expect(
      entriesOf(
        sitemap(`<url><loc>https://news.example/a?x=1&amp;y=2</loc><lastmod>2025-10-09T08:00:00Z</lastmod><news:news>
          <news:publication><news:name>The Paper</news:name><news:language>ar</news:language></news:publication>
          <news:publication_date>2025-10-08T09:00:00+03:00</news:publication_date>
          <news:title>Talks &amp; pauses</news:title></news:news></url>`),
      ),
    ).toEqual([
      {
        url: 'https://news.example/a?x=1&y=2',
        title: 'Talks & pauses',
        published: '2025-10-08T09:00:00+03:00',
        updated: '2025-10-09T08:00:00Z',
        authors: [],
        language: 'ar',
        publisher: 'The Paper',
        summary: null,
        fullText: null,
        licenses: [],
      },
    ]);
  });

  it('of addresses alone is read too, and says what it leaves out', () => {
    const reading = readingOf(
      sitemap('<url><loc>https://news.example/a</loc></url><url/><url><loc>mailto:a@b.example</loc></url>'),
    );
    expect(reading).toMatchObject({
      entries: [{ url: 'https://news.example/a', title: null, published: null }],
      leftOut: ['2 of 3 addresses could not be read'],
    });
  });

  it('may be an index of others', () => {
    const index = `<sitemapindex><sitemap><loc>/news-1.xml</loc><lastmod>2025-10-08</lastmod></sitemap>
      <sitemap><loc>https://news.example/news-2.xml</loc></sitemap></sitemapindex>`;
    expect(readingOf(index)).toEqual({
      kind: 'parts',
      parts: [
        { url: 'https://news.example/news-1.xml', changed: '2025-10-08' },
        { url: 'https://news.example/news-2.xml', changed: null },
      ],
      leftOut: [],
    });
  });

  it.each(['<urlset/>', '<urlset></urlset>', '<sitemapindex/>'])('%s is empty', (xml) => {
    const reading = readingOf(xml);
    expect(reading.kind === 'entries' ? reading.entries : reading.parts).toEqual([]);
  });

  it('that is broken or nested is refused', () => {
    expect(refusalOf('<urlset><url><loc>https://news.example/a')).toBe('its XML is broken');
    expect(refusalOf(`<urlset>${'<url>'.repeat(100_000)}</urlset>`)).toBe('its XML is broken');
  });
});
