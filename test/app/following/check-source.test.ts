import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../src/model/kept-article.js';
import type { SourceDefinition, SourceResult } from '../../../src/model/source-definition.js';
import { feedOf, followedWeb, pageOf, sourceOf, type FollowedWeb } from './a-web.js';

const LONG = 'The envoys met again in the capital and said that the talks would go on. '.repeat(12);

/** Puts a source and checks it. */
async function checked(web: FollowedWeb, more: Partial<SourceDefinition> = {}): Promise<SourceResult> {
  await web.store.sources.put(sourceOf('a', more), { kind: 'file' });
  return checkedAgain(web);
}

async function checkedAgain(web: FollowedWeb): Promise<SourceResult> {
  const outcome = await web.time.until(web.following.check('a'));
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.result;
}

function aWeb(pages: Readonly<Record<string, string>>): FollowedWeb {
  const web = followedWeb();
  for (const [url, page] of Object.entries(pages)) web.pages.set(url, page);
  return web;
}

describe('checking a source', () => {
  it('reads the page where the feed has an excerpt, and keeps what both say', async () => {
    const web = aWeb({
      'https://a.example/feed': feedOf('a.example', [
        [
          '1?utm_source=rss',
          '<pubDate>Wed, 08 Oct 2025 05:00:00 +0300</pubDate><author>x@y.example (Leyla)</author>',
        ],
      ]),
      'https://a.example/1?utm_source=rss': pageOf('The talks go on.'),
    });
    expect(await checked(web, { publisher: 'The Paper', language: 'en' })).toEqual({
      kind: 'read',
      found: 1,
      added: 1,
      changed: 0,
      skipped: 0,
      reason: null,
    });
    const [article] = await web.store.articles.list({ limit: 10 });
    expect(article).toMatchObject({
      origin: { kind: 'source', source: 'a' },
      standing: 'live',
      current: {
        content: {
          title: 'Title',
          publisher: 'The Paper',
          language: 'en',
          text: 'The talks go on.',
          authors: ['Leyla'],
          url: 'https://a.example/1',
          published: '2025-10-08T05:00:00+03:00',
        },
      },
    });
  });

  it('reads no page where the feed has the whole article', async () => {
    const web = aWeb({
      'https://a.example/feed': feedOf('a.example', [
        ['1', `<content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded>`],
      ]),
    });
    expect(await checked(web)).toMatchObject({ added: 1 });
    expect(web.addresses()).toEqual(['https://a.example/feed']);
    expect(await web.texts()).toEqual([LONG]);
  });

  it('fetches nothing twice: neither what is kept nor what was passed over', async () => {
    const web = aWeb({
      'https://a.example/feed': feedOf('a.example', [['1'], ['2'], ['gone'], ['empty']]),
      'https://a.example/1': pageOf('One talks.'),
      'https://a.example/2': pageOf('Two.'),
      'https://a.example/empty': '<html></html>',
    });
    expect(await checked(web, { include: ['talks'] })).toMatchObject({ added: 1, skipped: 3 });
    const before = web.addresses().length;
    expect(await checkedAgain(web)).toEqual({
      kind: 'read',
      found: 4,
      added: 0,
      changed: 0,
      skipped: 3,
      reason:
        '1 of 4 left out: they hold none of the words that are wanted; 1 of 4 left out: their pages are gone; 1 of 4 left out: no article was found on their pages (it has no text).',
    });
    expect(web.addresses().slice(before)).toEqual(['https://a.example/feed']);
  });

  it('asks by what it has, and hears that nothing changed', async () => {
    const web = aWeb({ 'https://a.example/1': pageOf('One.') });
    web.pages.set('https://a.example/feed', (headers) =>
      headers['if-none-match'] === '"7"'
        ? { status: 304 }
        : { headers: { etag: '"7"' }, bytes: Buffer.from(feedOf('a.example', [['1']])) },
    );
    expect(await checked(web)).toMatchObject({ added: 1 });
    expect(await checkedAgain(web)).toEqual({ kind: 'unchanged' });
    expect(await web.following.list()).toMatchObject([
      { note: 'Nothing changed there since it was last read.' },
    ]);
  });

  it('reads a feed anew that did not change, while one of its pages could not be read', async () => {
    const web = aWeb({});
    let isUp = false;
    web.pages.set('https://a.example/feed', (headers) =>
      headers['if-none-match'] === '"7"'
        ? { status: 304 }
        : { headers: { etag: '"7"' }, bytes: Buffer.from(feedOf('a.example', [['1']])) },
    );
    web.pages.set('https://a.example/1', () => (isUp ? pageOf('One.') : { status: 500 }));
    expect(await checked(web)).toMatchObject({
      added: 0,
      skipped: 1,
      reason: expect.stringContaining('could not be read'),
    });
    isUp = true;
    expect(await checkedAgain(web)).toMatchObject({ added: 1 });
    expect(await checkedAgain(web)).toEqual({ kind: 'unchanged' });
  });

  it('keeps every version of an article whose entry says that it changed', async () => {
    const web = aWeb({
      'https://a.example/feed': feedOf('a.example', [['1']]),
      'https://a.example/1': pageOf('One.'),
    });
    await checked(web);
    web.pages.set(
      'https://a.example/feed',
      feedOf('a.example', [['1', '<atom:updated>2025-10-08T06:00:01Z</atom:updated>']]),
    );
    web.pages.set('https://a.example/1', pageOf('One, corrected.'));
    expect(await checkedAgain(web)).toMatchObject({ added: 0, changed: 1 });
    const [article] = await web.store.articles.list({ limit: 10 });
    const versions = await web.store.articles.versions(article?.id ?? '');
    expect(versions.map(({ content }) => content.text)).toEqual(['One.', 'One, corrected.']);
  });

  it('keeps one story once: by its canonical address, in two feeds, and after a restart', async () => {
    const page = pageOf('One.', '<link rel="canonical" href="https://a.example/story">');
    const web = aWeb({
      'https://a.example/feed': feedOf('a.example', [['1'], ['2']]),
      'https://a.example/other': feedOf('a.example', [['3']]),
      ...Object.fromEntries([1, 2, 3].map((at) => [`https://a.example/${at}`, page])),
    });
    expect(await checked(web)).toMatchObject({ found: 2, added: 1 });
    await web.store.sources.put(sourceOf('b', { url: 'https://a.example/other' }), { kind: 'file' });
    expect(await web.time.until(web.following.check('b'))).toMatchObject({ result: { added: 0 } });
    const after = web.restarted();
    const before = web.addresses().length;
    expect(await checkedAgain(after)).toMatchObject({ added: 0, changed: 0 });
    expect(after.addresses().slice(before)).toEqual(['https://a.example/feed']);
    expect(await web.texts()).toEqual(['One.']);
  });

  it('takes nearly the same words of another publisher as a copy', async () => {
    const remembered = new Map<string, ArticleContent>();
    const web = followedWeb({
      likeness: {
        find: async ({ text }) => [...remembered].find(([, content]) => content.text === text)?.[0] ?? null,
        remember: async (id, content) => void remembered.set(id, content),
      },
    });
    web.pages.set('https://a.example/feed', feedOf('a.example', [['1'], ['2']]));
    web.pages.set('https://a.example/1', pageOf('The same.'));
    web.pages.set('https://a.example/2', pageOf('The same.'));
    expect(await checked(web)).toMatchObject({
      added: 1,
      skipped: 1,
      reason: expect.stringContaining('kept already'),
    });
    const [article] = await web.store.articles.list({ limit: 10 });
    expect(article?.copies).toMatchObject([{ url: 'https://a.example/2' }]);
  });

  it('tells what its publisher reserves', async () => {
    const web = aWeb({ 'https://a.example/feed': feedOf('a.example', [['1']]) });
    web.pages.set('https://a.example/1', () => ({
      headers: { 'tdm-reservation': '1' },
      bytes: Buffer.from(pageOf('One.', '<meta name="robots" content="noai">')),
    }));
    await checked(web);
    const [article] = await web.store.articles.list({ limit: 10 });
    expect(article?.current.content.reservations).toEqual(['noai', 'tdm-reservation']);
  });

  it('leaves what is excluded unread, and what is older than it is kept', async () => {
    const web = aWeb({
      'https://a.example/feed': feedOf('a.example', [
        ['sports', ''],
        ['old', '<pubDate>Wed, 01 Oct 2025 05:00:00 GMT</pubDate>'],
      ]),
    });
    const result = await checked(web, { exclude: ['sport'], keep: 3 });
    expect(result).toMatchObject({
      added: 0,
      skipped: 2,
      reason: expect.stringContaining('older than 3 days'),
    });
    expect(web.addresses()).toEqual(['https://a.example/feed']);
  });

  it('leaves pages that robots.txt forbids, and says so', async () => {
    const web = aWeb({
      'https://a.example/robots.txt': 'User-agent: *\nDisallow: /1',
      'https://a.example/feed': feedOf('a.example', [['1']]),
      'https://a.example/1': pageOf('One.'),
    });
    expect(await checked(web)).toMatchObject({
      reason: expect.stringContaining('does not want it read (robots.txt)'),
    });
    expect(web.addresses()).not.toContain('https://a.example/1');
  });

  it('does not bring back what a person removed', async () => {
    const web = aWeb({
      'https://a.example/feed': feedOf('a.example', [['1']]),
      'https://a.example/1': pageOf('One.'),
    });
    await checked(web);
    const [article] = await web.store.articles.list({ limit: 1 });
    await web.store.articles.setStanding(article?.id ?? '', 'removed');
    expect(await checkedAgain(web.restarted())).toMatchObject({ added: 0, changed: 0 });
    expect(await web.texts()).toEqual([]);
  });

  it('reads the newest sitemaps of an index', async () => {
    const urls = (at: number): string => `<urlset><url><loc>https://a.example/${at}</loc></url></urlset>`;
    const web = aWeb({
      'https://a.example/feed': `<sitemapindex>${Array.from({ length: 30 }, (_, at) => `<sitemap><loc>https://a.example/s${at}.xml</loc><lastmod>2025-09-${String(at + 1).padStart(2, '0')}</lastmod></sitemap>`).join('')}</sitemapindex>`,
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`https://a.example/s${at}.xml`, urls(at)]),
      ),
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`https://a.example/${at}`, pageOf(`Text ${at}.`)]),
      ),
    });
    expect(await checked(web, { kind: 'sitemap' })).toMatchObject({ added: 20 });
    expect(web.addresses()).toContain('https://a.example/s29.xml');
    expect(web.addresses()).not.toContain('https://a.example/s9.xml');
  });

  it('reads a sitemap of an index again once the index says that it changed, or says nothing of it', async () => {
    const index = (day: number): string =>
      `<sitemapindex><sitemap><loc>https://a.example/dated.xml</loc><lastmod>2025-10-0${day}</lastmod></sitemap><sitemap><loc>https://a.example/undated.xml</loc></sitemap></sitemapindex>`;
    const urls = (...paths: readonly string[]): string =>
      `<urlset>${paths.map((path) => `<url><loc>https://a.example/${path}</loc></url>`).join('')}</urlset>`;
    const web = aWeb({
      'https://a.example/dated.xml': urls('1'),
      'https://a.example/undated.xml': urls('2'),
      ...Object.fromEntries([1, 2, 3, 4].map((at) => [`https://a.example/${at}`, pageOf(`Text ${at}.`)])),
    });
    let day = 1;
    web.pages.set('https://a.example/feed', (headers) =>
      headers['if-none-match'] === `"${day}"`
        ? { status: 304 }
        : { headers: { etag: `"${day}"` }, bytes: Buffer.from(index(day)) },
    );
    expect(await checked(web, { kind: 'sitemap' })).toMatchObject({ added: 2 });
    web.pages.set('https://a.example/dated.xml', urls('3', '1'));
    web.pages.set('https://a.example/undated.xml', urls('4', '2'));
    expect(await checkedAgain(web)).toMatchObject({ added: 1 });
    day = 2;
    expect(await checkedAgain(web)).toMatchObject({ added: 1 });
    expect(await web.texts()).toHaveLength(4);
  });

  it('reads a page that is followed itself, a live blog as one article an entry', async () => {
    const entry = (at: number): string =>
      `<article data-url="https://a.example/feed#${at}"><h1>At ${at}</h1><p>Words ${at}.</p></article>`;
    const web = aWeb({ 'https://a.example/feed': `<body>${entry(1)}${entry(2)}</body>` });
    expect(await checked(web, { kind: 'page' })).toMatchObject({ found: 2, added: 2 });
    web.pages.set('https://a.example/feed', `<body>${entry(3)}${entry(2)}${entry(1)}</body>`);
    expect(await checkedAgain(web)).toMatchObject({ found: 3, added: 1, changed: 0 });
    expect(await web.texts()).toHaveLength(3);
  });

  it.each([
    [{}, 'a.example no longer has it (404)'],
    [{ 'https://a.example/feed': '<html></html>' }, 'it is a page and not a feed'],
    [
      { 'https://a.example/feed': 'x', 'https://a.example/robots.txt': 'User-agent: *\nDisallow: /' },
      'a.example does not want it read (robots.txt)',
    ],
  ])('tells why it failed (case %#)', async (pages, reason) => {
    const web = aWeb(pages);
    expect(await checked(web)).toEqual({ kind: 'failed', reason });
    expect(await web.following.list()).toMatchObject([{ note: `The last check failed: ${reason}.` }]);
  });
});
