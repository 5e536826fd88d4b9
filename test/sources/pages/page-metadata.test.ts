import { describe, expect, it } from 'vitest';
import { oneArticle, pageWith } from './read-one-page.js';

const data = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

async function contentOf(parts: Parameters<typeof pageWith>[0], url: string | null = null) {
  return (await oneArticle(pageWith(parts), { url })).content;
}

describe('who wrote and published a page', () => {
  it('is read of structured data, in each of its forms', async () => {
    for (const author of [
      'A. Writer',
      { name: 'A. Writer' },
      [{ '@type': 'Person', name: 'By A. Writer' }],
      [{ name: ['A. Writer'] }],
    ]) {
      const head = data({
        '@type': ['NewsArticle'],
        author,
        publisher: { '@type': 'Organization', name: 'Example Press' },
      });
      expect(await contentOf({ head })).toMatchObject({ authors: ['A. Writer'], publisher: 'Example Press' });
    }
  });

  it.each([
    ['By A. Writer and B. Writer', ['A. Writer', 'B. Writer']],
    ['CAIRO (AP) —', []],
    ['https://social.example/writer', []],
    ['8 October 2025', []],
  ])('is read of <meta> "%s"', async (content, authors) => {
    expect(await contentOf({ head: `<meta name="author" content="${content}">` })).toMatchObject({ authors });
  });

  it('is no dateline: the line of a byline is read, not that of a place', async () => {
    const above = '<div class="byline"><span>By A. Writer</span></div><p class="dateline">CAIRO (AP) —</p>';
    expect(await contentOf({ above })).toMatchObject({ authors: ['A. Writer'] });
  });

  it('leaves out the publisher among the authors', async () => {
    const head =
      '<meta property="og:site_name" content="Example Press"><meta name="author" content="Example Press">';
    expect(await contentOf({ head })).toMatchObject({ authors: [], publisher: 'Example Press' });
  });
});

describe('the address of a page', () => {
  const url = 'https://www.news.example/talks?utm=1';
  it.each([
    ['https://news.example/talks', 'https://news.example/talks'],
    ['/talks', 'https://www.news.example/talks'],
    ['https://m.news.example/talks#top', 'https://m.news.example/talks'],
    ['https://elsewhere.example/talks', url],
    ['https://news.example/', url],
    ['javascript:alert(1)', url],
    ['https://me:secret@news.example/talks', url],
  ])('%s → %s', async (href, kept) => {
    expect(await contentOf({ head: `<link rel="canonical" href="${href}">` }, url)).toMatchObject({
      url: kept,
    });
  });

  it('is what a saved page says', async () => {
    const head = '<link rel="canonical" href="https://news.example/talks">';
    expect(await contentOf({ head })).toMatchObject({ url: 'https://news.example/talks' });
    expect(await contentOf({})).toMatchObject({ url: null });
  });
});

describe('title and language', () => {
  it('are those of the page, with references to characters read', async () => {
    const head = '<meta property="og:title" content="Delegations &amp;amp; mediators meet">';
    expect(await contentOf({ head, lang: 'en-GB' })).toMatchObject({
      title: 'Delegations meet',
      language: 'en-GB',
    });
  });

  it('a language that the letters contradict is told from the text', async () => {
    const page = `<html lang="en"><body><article><h1>محادثات</h1><p>التقى الوفدان يوم الثلاثاء في اليوم الثالث من المحادثات في العاصمة، بحسب مسؤولين من الجانبين.</p><p>ونقل الوسطاء المسودات من طابق في الفندق إلى آخر حتى ساعة متأخرة من المساء.</p><p>وقال متحدث باسم الوسطاء إن عدد الأشخاص الذين سيفرج عنهم لم يحدد بعد.</p></article></body></html>`;
    expect((await oneArticle(page)).content.language).toBe('ar');
  });
});

describe('under which licence a page stands', () => {
  it.each([
    ['<link rel="license" href="/terms">', '', ['https://news.example/terms']],
    [
      '',
      '<p><a rel="license nofollow" href="https://licenses.example/by/4.0">CC BY</a></p>',
      ['https://licenses.example/by/4.0'],
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Delegations meet","license":{"@type":"CreativeWork","url":"https://licenses.example/by/4.0"}}</script>',
      '',
      ['https://licenses.example/by/4.0'],
    ],
    ['<meta name="dcterms.rights" content="© Example Press">', '', ['© Example Press']],
    [
      '',
      '<figure><a rel="license" href="https://licenses.example/by/4.0">Picture: CC BY</a></figure>',
      undefined,
    ],
  ])('is kept with it (%#)', async (head, below, licenses) => {
    const { content } = await oneArticle(pageWith({ head, below }), { url: 'https://news.example/a' });
    expect(content.licenses).toEqual(licenses);
  });
});
