import { describe, expect, it } from 'vitest';
import { entriesOf, readingOf, refusalOf, rss } from './feeds.js';

const LONG = 'The envoys met again in the capital and said that the talks would go on. '.repeat(12);

describe('a feed', () => {
  it('of RSS gives what it says of each article', () => {
    const [entry] = entriesOf(
      rss(
        `<item><title>Talks &amp;amp; a <![CDATA[<b>pause</b>]]></title><link>https://news.example/a?x=1&amp;y=2</link>
        <pubDate>Wed, 08 Oct 2025 23:30:00 -0300</pubDate><dc:creator>Leyla Demir</dc:creator>
        <description>&lt;p&gt;The envoys &lt;i&gt;met&lt;/i&gt;.&lt;/p&gt;</description></item>`,
        '<language>en_GB</language>',
      ),
    );
    expect(entry).toEqual({
      url: 'https://news.example/a?x=1&y=2',
      title: 'Talks & a pause',
      published: '2025-10-08T23:30:00-03:00',
      updated: null,
      authors: ['Leyla Demir'],
      language: 'en-GB',
      publisher: null,
      summary: 'The envoys met.',
      fullText: null,
      licenses: [],
    });
  });

  it('of Atom tells published from updated, and its page from itself', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr" xml:base="https://other.example/x/">
      <title>Haber</title><author><name>Masa</name></author>
      <entry><id>tag:1</id><title type="html">A &amp;lt;b&amp;gt;</title>
      <link rel="self" href="self.xml"/><link rel="edit" href="edit"/><link href="one.html"/>
      <published>2025-10-07T10:00:00Z</published><updated>2025-10-08T10:00:00Z</updated></entry></feed>`;
    expect(readingOf(feed)).toMatchObject({
      format: 'atom',
      language: 'tr',
      entries: [
        {
          url: 'https://other.example/x/one.html',
          published: '2025-10-07T10:00:00Z',
          updated: '2025-10-08T10:00:00Z',
          authors: ['Masa'],
          language: 'tr',
        },
      ],
    });
  });

  it('of RDF is read', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>News</title></channel>
      <item rdf:about="https://news.example/a"><title>One</title><link>https://news.example/a</link>
      <dc:date>2025-10-08T09:00:00+03:00</dc:date></item></rdf:RDF>`;
    expect(entriesOf(feed)).toMatchObject([
      { url: 'https://news.example/a', title: 'One', published: '2025-10-08T09:00:00+03:00' },
    ]);
  });

  it('of JSON is read, with its text', () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      language: 'he',
      authors: [{ name: 'Desk' }],
      items: [
        { id: '1', url: '/a', title: 'One', date_published: '2025-10-08T09:00:00Z', content_text: LONG },
        { id: 'https://news.example/b', title: 'Two', summary: 'Short.' },
      ],
    });
    const [first, second] = entriesOf(feed);
    expect(first).toMatchObject({ url: 'https://news.example/a', language: 'he', authors: ['Desk'] });
    expect(first?.fullText).toContain('<p>The envoys met again');
    expect(second).toMatchObject({ url: 'https://news.example/b', summary: 'Short.', fullText: null });
  });

  it('is one whatever stands around its root', () => {
    const feed = `\uFEFF\n<!-- <html> --><?xml-stylesheet href="a.xsl"?>${rss('<item><link>/a</link></item>').replace('<?xml version="1.0"?>', '')}`;
    expect(entriesOf(feed)).toHaveLength(1);
  });

  it('that is a page says so, and which feed the page names', () => {
    const page = `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>`;
    expect(refusalOf(page)).toBe(
      'it is a page and not a feed; the page names this one: https://news.example/rss',
    );
    expect(refusalOf('<html></html>')).toBe('it is a page and not a feed');
  });

  it.each([
    ['nothing', ''],
    ['plain text', 'Not found'],
    ['JSON of something else', '{"error": 1}'],
    ['XML of something else', '<note/>'],
    ['half a feed', '<rss version="2.0"><channel><item><title>x'],
    ['bytes', '\0\0\0'],
  ])('that is %s is refused', (_what, text) => {
    expect(refusalOf(text)).toMatch(/^it is|^its/);
  });
});

describe('an entry', () => {
  const addressOf = (item: string): string | null | undefined =>
    entriesOf(rss(`<item><title>x</title>${item}</item>`))[0]?.url;

  it.each([
    ['<link>  /a#b </link>', 'https://news.example/a#b'],
    ['<guid>https://news.example/g</guid>', 'https://news.example/g'],
    ['<guid isPermaLink="false">https://news.example/g</guid>', null],
    ['<guid>12</guid>', null],
    ['<link>javascript:alert(1)</link>', null],
    ['<link>https://user:word@news.example/</link>', null],
    [`<link>https://news.example/${'a'.repeat(2100)}</link>`, null],
  ])('with %s has the address %s', (item, address) => {
    expect(addressOf(item)).toBe(address);
  });

  const wholeOf = (item: string): boolean =>
    entriesOf(rss(`<item><title>x</title>${item}</item>`))[0]?.fullText !== null;

  it.each([
    [`<content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded>`, true],
    [`<content:encoded><![CDATA[<p>${LONG}…</p>]]></content:encoded>`, false],
    [`<content:encoded><![CDATA[<p>${LONG}[&#8230;]</p>]]></content:encoded>`, false],
    [`<content:encoded><![CDATA[<p>Short.</p>]]></content:encoded>`, false],
    [`<content:encoded><![CDATA[<img src="${'a'.repeat(900)}">]]></content:encoded>`, false],
    [`<description><![CDATA[<p>${LONG}</p><p>And.</p><p>So on.</p>]]></description>`, true],
    [`<description>${LONG}</description>`, false],
  ])('case %# has the whole article: or an excerpt of it', (item, whole) => {
    expect(wholeOf(item)).toBe(whole);
  });

  it('keeps titles and names within what an article may have', () => {
    const [entry] = entriesOf(
      rss(`<item><title>${'word '.repeat(200)}</title><dc:creator>${'n'.repeat(900)}</dc:creator></item>`),
    );
    expect(entry?.title?.length).toBeLessThanOrEqual(300);
    expect(entry?.title).toMatch(/word…$/);
    expect(entry?.authors[0]?.length).toBeLessThanOrEqual(200);
  });
});

describe('where its news are told at once', () => {
  const links = '<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/feed"/>';
  const isAtom = 'xmlns:atom="http://www.w3.org/2005/Atom"';

  it.each([
    [
      `<rss version="2.0" ${isAtom}><channel><title>x</title>${links}<item><title>a</title></item></channel></rss>`,
    ],
    [`<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${links.replaceAll('atom:', '')}</feed>`],
    [
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'x',
        feed_url: 'https://news.example/feed',
        hubs: [
          { type: 'rssCloud', url: 'https://other.example/' },
          { type: 'WebSub', url: 'https://hub.example/' },
        ],
        items: [],
      }),
    ],
  ])('a feed says: %s', (feed) => {
    const hubLinks = { hub: 'https://hub.example/', self: 'https://news.example/feed' };
    expect(readingOf(feed)).toMatchObject({ hubLinks });
  });

  it('most feeds do not say', () => {
    expect(readingOf(rss('<item><title>x</title></item>'))).toMatchObject({
      hubLinks: { hub: null, self: null },
    });
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="ftp://x/"/></feed>';
    expect(readingOf(atom)).toMatchObject({ hubLinks: { hub: null, self: null } });
  });
});

describe('the date of an entry', () => {
  const dateOf = (date: string): string | null | undefined =>
    entriesOf(rss(`<item><title>x</title><pubDate>${date}</pubDate></item>`))[0]?.published;

  it.each([
    ['Wed, 08 Oct 2025 09:05:00 GMT', '2025-10-08T09:05:00Z'],
    ['8 Oct 25 09:05 EST', '2025-10-08T09:05:00-05:00'],
    ['Wed, 8 October 2025 09:05:00', '2025-10-08T09:05:00'],
    ['Wed, 08 Oct 2025 09:05:00 TRT', '2025-10-08'],
    ['Çar, 08 Eki 2025 09:05:00 +0300', '2025-10-08T09:05:00+03:00'],
    ['الأربعاء، 8 أكتوبر 2025 09:05:00 +0300', '2025-10-08T09:05:00+03:00'],
    ['8 באוקטובר 2025', null],
    ['2025-10-08T09:05:00.123+03:00', '2025-10-08T09:05:00.123+03:00'],
    ['2025-10-08', '2025-10-08'],
    ['Wed, 31 Feb 2025 09:05:00 GMT', null],
    ['Seg, 24 Set 2018 19:42:40 -0300', null],
    ['yesterday', null],
  ])('written %s is %s', (written, date) => {
    expect(dateOf(written)).toBe(date);
  });
});

describe('an excerpt that is long', () => {
  const long =
    '<p>The envoys met again in the capital on Tuesday, and said that the talks would go on.</p>'.repeat(12);
  const isWhole = (html: string): boolean =>
    entriesOf(rss(`<item><title>x</title><content:encoded><![CDATA[${html}]]></content:encoded></item>`))[0]
      ?.fullText !== null;

  it.each([
    `${long}<p><a href="/x">Continue reading</a></p>`,
    `${long}<p>They left at noon &#8230; <a href="/x">Continue reading <span>Talks go on</span></a></p>`,
    `${long}<p>They left at noon. <a href="/x">Read more &rarr;</a></p>`,
    `${long}<p>They left at noon [&#8230;]</p>`,
    `${long}<p>They left at noon [&#8230;]</p><p>The post <a href="/x">Talks go on</a> appeared first on <a href="/">Example Press</a>.</p>`,
    `${long}<p>They left at noon […]</p><p><a href="/x">Talks go on</a> yazısı ilk önce <a href="/">Örnek Haber</a> üzerinde ortaya çıktı.</p>`,
    `${long}<p><a href="/x">Devamını oku »</a></p>`,
    `${long}<p>غادروا ظهرا […]</p><p>ظهرت المقالة <a href="/x">المحادثات</a> أولاً على <a href="/">الموقع</a>.</p>`,
    `${long}<p><a href="/x">اقرأ المزيد</a></p>`,
    `${long}<p>עזבו בצהריים […]</p><p>הפוסט <a href="/x">שיחות</a> הופיע לראשונה ב-<a href="/">אתר</a>.</p>`,
    `${long}<p><a href="/x">המשיכו לקרוא ←</a></p>`,
  ])('is none of the whole (%#)', (html) => {
    expect(isWhole(html)).toBe(false);
  });

  it.each([
    long,
    `${long}<p>The post <a href="/x">Talks go on</a> appeared first on <a href="/">Example Press</a>.</p>`,
    `${long}<p>More than 20 people came, and he told them to read more books.</p>`,
    `${long}<p>Read more: <a href="/y">What the earlier rounds brought</a></p>`,
  ])('is not every text that says so (%#)', (html) => {
    expect(isWhole(html)).toBe(true);
  });
});

it('leaves the word before an author’s name out', () => {
  const authors = ['By Ada Writer', 'Byron Writer', 'بقلم: كاتب', 'Written by: Bea Writer'];
  const feed = rss(
    `<item><title>x</title>${authors.map((name) => `<dc:creator>${name}</dc:creator>`).join('')}</item>`,
  );
  expect(entriesOf(feed)[0]?.authors).toEqual(['Ada Writer', 'Byron Writer', 'كاتب', 'Bea Writer']);
});

describe('what a feed says of its use', () => {
  it.each([
    [
      rss('<item><title>a</title></item>', '<copyright>© 2025 Example Press</copyright>'),
      ['© 2025 Example Press'],
    ],
    [
      rss(
        '<item><title>a</title><dc:rights>CC BY 4.0</dc:rights></item>',
        '<copyright>© 2025 Example Press</copyright>',
      ),
      ['CC BY 4.0'],
    ],
    [
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><rights>All rights reserved</rights>
        <entry><title>a</title><link rel="license" href="/terms"/></entry></feed>`,
      ['https://news.example/terms'],
    ],
    [rss('<item><title>a</title></item>'), []],
  ])('is kept with each entry (%#)', (feed, licenses) => {
    expect(entriesOf(feed)[0]?.licenses).toEqual(licenses);
  });
});
