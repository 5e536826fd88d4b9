import { describe, expect, it } from 'vitest';
import { oneArticle, pageWith, PARAGRAPHS } from './read-one-page.js';

const data = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

async function timesOf(parts: Parameters<typeof pageWith>[0], url: string | null = null) {
  const { content, warnings } = await oneArticle(pageWith(parts), { url });
  return { published: content.published, updated: content.updated, warnings };
}

describe('when a page was published', () => {
  it.each([
    ['a type in a list', { '@type': ['NewsArticle'], datePublished: '2025-10-08T09:00:00+03:00' }],
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'WebSite' },
          { '@type': 'ReportageNewsArticle', datePublished: '2025-10-08T09:00:00+03:00' },
        ],
      },
    ],
    [
      'a list',
      [{ '@type': 'BreadcrumbList' }, { '@type': 'NewsArticle', datePublished: '2025-10-08T09:00:00+03:00' }],
    ],
    [
      'a type as an address',
      { '@type': 'https://schema.org/NewsArticle', datePublished: '2025-10-08T09:00:00+03:00' },
    ],
    [
      'an article that a page is about',
      { '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: '2025-10-08T09:00:00+03:00' } },
    ],
  ])('is read of structured data: %s', async (_, value) => {
    expect(await timesOf({ head: data(value) })).toMatchObject({ published: '2025-10-08T09:00:00+03:00' });
  });

  it('is read of data with line breaks inside its texts', async () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Delegations\nmeet","datePublished":"2025-10-08",}</script>';
    expect(await timesOf({ head: broken })).toMatchObject({ published: '2025-10-08' });
  });

  it.each(['article:published_time', 'parsely-pub-date', 'DC.date.issued', 'datePublished', 'pubdate'])(
    'is read of <meta> %s',
    async (name) => {
      expect(await timesOf({ head: meta(name, '2025-10-08T06:00:00Z') })).toMatchObject({
        published: '2025-10-08T06:00:00Z',
      });
    },
  );

  it('is read below what sums the article up', async () => {
    const deck =
      '<p class="deck">What the two delegations brought to the capital, and what they left there when they went.</p>';
    const above = `${deck}<div class="author">A. Writer</div><div>Capital</div><div>Talks</div><div>October 8, 2025</div>`;
    expect(await timesOf({ above })).toMatchObject({ published: '2025-10-08' });
  });

  it('is told apart from the day of a change', async () => {
    const head = meta('article:published_time', '2025-10-08') + meta('article:modified_time', '2025-10-11');
    expect(await timesOf({ head })).toMatchObject({ published: '2025-10-08', updated: '2025-10-11' });
    const above = '<time class="updated" datetime="2025-10-11">x</time> <time datetime="2025-10-08">y</time>';
    expect(await timesOf({ above })).toMatchObject({ published: '2025-10-08', updated: '2025-10-11' });
  });

  it.each([
    ['en', 'Published 8 October 2025', 'Last updated: October 9, 2025'],
    ['tr', 'Yayınlanma: 08.10.2025 14:30', 'Son güncelleme: 9 Ekim 2025'],
    ['ar', 'نشر في ٨ أكتوبر ٢٠٢٥', 'آخر تحديث: 9 تشرين الأول 2025'],
    ['he', 'פורסם ב-8 באוקטובר 2025', 'עודכן: 9.10.2025'],
  ])('is read of the words beside the headline (%s)', async (lang, published, updated) => {
    const above = `<div><span>${published}</span> | <span>${updated}</span></div>`;
    expect(await timesOf({ lang, above })).toMatchObject({ published: '2025-10-08', updated: '2025-10-09' });
  });

  it('is read of the address, where the page says nothing', async () => {
    expect(await timesOf({}, 'https://news.example/2025/10/08/talks')).toMatchObject({
      published: '2025-10-08',
    });
    expect(await timesOf({}, 'https://news.example/world/2025/oct/08/talks')).toMatchObject({
      published: '2025-10-08',
    });
    expect(await timesOf({}, 'https://news.example/talks-20251008.html')).toMatchObject({
      published: '2025-10-08',
    });
  });

  it('is never the day of a teaser', async () => {
    const teaser =
      '<div class="teaser"><h3><a href="/x">Other news</a></h3><time datetime="2025-11-30">30.11.2025</time></div>';
    expect(await timesOf({ above: teaser, below: teaser })).toMatchObject({ published: null, updated: null });
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', datePublished: '2025-11-30' }],
    };
    expect(await timesOf({ head: data(list) })).toMatchObject({ published: null });
  });

  it.each([
    [
      'a teaser above',
      '',
      '<div><a href="/x">Ministers of four states meet in another capital</a> <time>30 November 2025</time></div>',
    ],
    [
      'a card above',
      '',
      '<div class="card"><h3><a href="/x">Ministers of four states meet elsewhere</a></h3><p>30 November 2025</p></div>',
    ],
    ['the head of the site', '<header><div>Monday, 1 December 2025</div></header>', ''],
    ['a line of the site', '<div class="top"><span>1 December 2025</span></div>', ''],
    ['a ticker', '<ul><li>12:30 <a href="/x">Talks end</a> 1 December 2025</li></ul>', ''],
    [
      'an article above',
      '',
      '<article><h2>Another meeting</h2><time datetime="2025-11-30">30 November</time></article>',
    ],
    ['an aside above', '', '<aside><p>30 November 2025</p></aside>'],
  ])('is not that of %s, whether the page has its own day or none', async (_, outside, inside) => {
    const page = (time: string): string =>
      `<html lang="en"><body>${outside}<main>${inside}<h1>Delegations meet</h1>${time}<div class="article-body">${PARAGRAPHS}</div></main></body></html>`;
    const own = await oneArticle(page('<time datetime="2025-10-08T09:00:00Z">8 October 2025</time>'));
    expect(own.content.published).toBe('2025-10-08T09:00:00Z');
    expect(own.warnings).toEqual([]);
    expect((await oneArticle(page(''))).content.published).toBeNull();
  });

  it.each([
    [
      'a list',
      '<div><h3><a href="/x">Ministers of four states meet elsewhere</a></h3><span>30 November 2025</span></div>',
    ],
    ['an inset', '<aside><time datetime="2025-11-30">30 November 2025</time></aside>'],
    ['another article', '<article><h2>Another meeting</h2><p>30 November 2025</p></article>'],
  ])('is not that of %s below the headline', async (_, inset) => {
    const page = `<html lang="en"><body><main><h1>Delegations meet</h1>${inset}<div class="article-body">${PARAGRAPHS}</div></main></body></html>`;
    expect((await oneArticle(page)).content.published).toBeNull();
  });

  it('is read in the head of the article, beside its section and its author', async () => {
    const page = `<html lang="en"><body><article><header><a href="/world">World</a> <time>8 October 2025</time><h1>Delegations meet</h1></header>${PARAGRAPHS}</article></body></html>`;
    expect((await oneArticle(page)).content.published).toBe('2025-10-08');
    const list = '<ul class="meta"><li>By <a href="/ada">Ada Writer</a></li><li>8 October 2025</li></ul>';
    expect(await timesOf({ above: list })).toMatchObject({ published: '2025-10-08' });
  });

  it('is open where signs contradict one another, with a word', async () => {
    const head =
      data({ '@type': 'NewsArticle', datePublished: '2025-10-08' }) +
      meta('article:published_time', '2024-01-02');
    const { published, warnings } = await timesOf({ head });
    expect(published).toBeNull();
    expect(warnings.join()).toMatch(/^undated: .*2024-01-02, 2025-10-08/);
  });

  it('is decided by a third sign', async () => {
    const head =
      data({ '@type': 'NewsArticle', datePublished: '2025-10-08' }) +
      meta('article:published_time', '2024-01-02');
    expect(await timesOf({ head }, 'https://news.example/2025/10/08/talks')).toMatchObject({
      published: '2025-10-08',
    });
  });

  it('is the day that readers see, where it is another in UTC', async () => {
    const head = meta('article:published_time', '2025-10-09T01:30:00Z');
    expect(await timesOf({ head }, 'https://news.example/2025/10/08/talks')).toMatchObject({
      published: '2025-10-08',
    });
  });

  it('is never the day of what is told, whether the page gives another or none', async () => {
    const lead = '<p>The delegations met in the capital on 8 October 2025, and agreed to meet again.</p>';
    const head = meta('article:published_time', '2025-10-09T08:00:00Z');
    expect(await timesOf({ head, above: lead })).toMatchObject({ published: '2025-10-09T08:00:00Z' });
    expect(await timesOf({ above: lead })).toMatchObject({ published: null });
    const line = '<p>Wednesday, 8 October 2025.</p>';
    expect(await timesOf({ above: line })).toMatchObject({ published: '2025-10-08' });
  });

  it('is not guessed of figures that leave it open, or of nothing', async () => {
    expect(await timesOf({ above: '<p>08/10/2025</p>' })).toMatchObject({ published: null });
    expect(await timesOf({ above: '<p>2025-13-45</p>' })).toMatchObject({ published: null });
    expect(await timesOf({})).toEqual({ published: null, updated: null, warnings: [] });
  });
});
