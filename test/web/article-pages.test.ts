import { describe, expect, it } from 'vitest';
import { keptCorpusOf } from '../../src/corpus/kept-corpus.js';
import { LANGUAGES } from '../../src/language/languages.js';
import type { Article } from '../../src/model/article.js';
import { articleOf } from '../support/corpus.js';
import { pageOf } from '../app/following/a-web.js';
import { MODERATOR } from '../app/editing/an-editor.js';
import { aBrowserApp, servicesOf, wordsOf } from './a-browser-app.js';

/** Sections of a paragraph each, of a length that makes each a passage. */
const TEXT = Array.from(
  { length: 7 },
  (_, at) =>
    `Paragraph ${at} tells of the talks in Doha. ${'Envoys of both sides went on to speak of prisoners and of aid that day. '.repeat(5)}`,
).join('\n\n');
const CITED = 'Paragraph 3 tells of the talks in Doha.';
const START = TEXT.indexOf(CITED);
const END = START + CITED.length;
const AT = `/articles/talks?from=${START}&to=${END}`;

function talks(given: Partial<Article> = {}): Article {
  return { ...articleOf(TEXT, { id: 'talks' }), title: 'Talks in Doha', published: '2025-10-08', ...given };
}

const showing = (...articles: readonly Article[]) => aBrowserApp({ services: servicesOf(articles) });

describe('GET /articles/:id', () => {
  it('marks the cited words, and shows the passages around them and no more', async () => {
    const { get } = await showing(talks());
    const { status, html } = await get(AT);
    expect(status).toBe(200);
    expect(html).toContain(`<mark id="cited">${CITED}</mark>`);
    const shown = [...html.matchAll(/Paragraph (\d)/g)].map(([, n]) => n);
    expect(shown).toEqual(['2', '3', '4']);
    expect(wordsOf(html)).toContain('Words before this are left out.');
    expect(wordsOf(html)).toContain('Words behind this are left out.');
  });

  it('shows no more than three passages at any address, however much that asks for', async () => {
    const { get } = await showing(talks());
    const seen = new Set<string>();
    for (let from = 0; from < TEXT.length; from += 97) {
      const { status, html } = await get(
        `/articles/talks?from=${from}&to=${Math.min(TEXT.length, from + 2000)}`,
      );
      expect(status).toBe(200);
      expect(html).toContain('<mark id="cited">');
      const shown = [...html.matchAll(/Paragraph (\d)/g)].map(([, n = '']) => n);
      expect(shown.length).toBeLessThanOrEqual(3);
      for (const each of shown) seen.add(each);
      expect(wordsOf(html)).toContain('left out');
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('shows how an article begins where no words are cited', async () => {
    const { get } = await showing(talks());
    const { html } = await get('/articles/talks');
    expect(html).not.toContain('<mark');
    expect(html.match(/Paragraph \d/g)).toEqual(['Paragraph 0', 'Paragraph 1']);
  });

  it('shows all of it where its front matter allows that', async () => {
    const { get } = await showing(talks({ fullText: true }));
    const { html } = await get(AT);
    expect(html.match(/Paragraph \d/g)).toHaveLength(7);
    expect(html).toContain(`<mark id="cited">${CITED}</mark>`);
    expect(wordsOf(html)).not.toContain('left out');
  });

  it('tells title, publisher, date and sources, and links to the very words on the publisher’s page', async () => {
    const source = {
      publisher: 'Agency',
      title: 'Round one',
      url: 'https://agency.example/1',
      published: null,
    };
    const { get } = await showing(
      talks({ publisher: 'Example Press', url: 'https://press.example/talks', sources: [source] }),
    );
    const { html } = await get(AT);
    expect(wordsOf(html)).toContain('Talks in Doha Example Press 8 October 2025 English');
    expect(html).toContain('href="https://press.example/talks#:~:text=');
    expect(html).toContain('href="https://agency.example/1"');
    expect(wordsOf(html)).toContain('Agency · Round one (undated)');
  });

  it('escapes all that an article says', async () => {
    const evil = '<script>alert(1)</script> "quoted" & \'more\'';
    const text = `${evil} was said in Doha on that day by the envoys.`;
    const { get } = await showing({ ...articleOf(text, { id: 'evil' }), title: evil, publisher: evil });
    const { html } = await get('/articles/evil?from=0&to=10');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('<mark id="cited">&lt;script&gt;al</mark>');
    expect(wordsOf(html)).toContain(`${evil.slice(10)} was said`);
  });

  it('takes an id with slashes and signs', async () => {
    const id = 'a/b c#2?&é';
    const { get } = await showing(talks({ id }));
    expect((await get(`/articles/${encodeURIComponent(id)}`)).status).toBe(200);
  });

  it.each([
    'from=1',
    'to=9',
    'from=9&to=9',
    'from=9&to=3',
    'from=-1&to=3',
    'from=1.5&to=3',
    'from=0&to=2001',
    'from=a&to=b',
  ])('says what is wrong with %s', async (query) => {
    const { get } = await showing(talks());
    const { status, html } = await get(`/articles/talks?${query}`);
    expect([status, wordsOf(html)]).toMatchObject([400, expect.stringContaining('"from" and "to"')]);
    expect(html).toContain('href="/articles/talks"');
  });

  it('says that a passage behind the end, or half of a character, is none', async () => {
    const { get } = await showing(talks(), { ...articleOf('A word and a 🕊 flew by.', { id: 'dove' }) });
    for (const path of ['/articles/talks?from=99990&to=99999', '/articles/dove?from=13&to=14']) {
      const { status, html } = await get(path);
      expect([status, wordsOf(html)]).toMatchObject([404, expect.stringContaining('no such passage')]);
    }
  });

  it('says that there is no such article', async () => {
    const { get } = await showing(talks());
    const { status, html } = await get('/articles/gone?from=1&to=4');
    expect([status, wordsOf(html)]).toMatchObject([404, expect.stringContaining('no article with this id')]);
  });

  it('shows what changed between the versions of a kept article', async () => {
    const url = 'https://news.example/talks';
    const { get, editing, pages } = await aBrowserApp({ services: servicesOf([]) });
    const words = 'Envoys of both sides met in Doha on Tuesday, and agreed to free 20 prisoners.';
    pages.set(url, pageOf(words));
    const added = await editing.add({ kind: 'address', url }, MODERATOR);
    pages.set(url, pageOf(words.replace('20', '30')));
    await editing.add({ kind: 'address', url }, MODERATOR);
    const id = added.kind === 'added' ? (added.articles[0]?.id ?? '') : '';
    const { status, html } = await get(`/articles/${encodeURIComponent(id)}`);
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('figure or day Before: 20 Since then: 30');
    expect(wordsOf(html)).toContain('Questions are answered from it within seconds.');
    expect(html).not.toContain(words);
  });

  it('marks the words of the version that a link is of, however the article was changed since', async () => {
    const url = 'https://news.example/talks';
    const served: Article[] = [];
    const { get, editing, pages, store } = await aBrowserApp({ services: servicesOf(served) });
    const words = 'Envoys of both sides met in Doha on Tuesday, and agreed to free 20 prisoners.';
    for (const page of [words, `It was late. ${words.replace('20', '30')}`]) {
      pages.set(url, pageOf(page));
      await editing.add({ kind: 'address', url }, MODERATOR);
    }
    served.push(...(await keptCorpusOf(store.articles, () => {}).read()));
    const id = served[0]?.id ?? '';
    const linkTo = (word: string, version: string): string => {
      const at = (version === '1' ? words : `It was late. ${words.replace('20', '30')}`).indexOf(word);
      return `/articles/${encodeURIComponent(id)}?from=${at}&to=${at + word.length}&version=${version}`;
    };
    const old = await get(linkTo('20', '1'));
    expect(old.html).toContain('<mark id="cited">20</mark>');
    expect(wordsOf(old.html)).toContain('Version 1, read on 9 October 2025. The newest is version 2');
    // There the words are others by now.
    expect(old.html).not.toContain('#:~:text=');
    const newest = await get(linkTo('30', '2'));
    expect(newest.html).toContain('<mark id="cited">30</mark>');
    expect(wordsOf(newest.html)).not.toContain('The newest is');
    for (const version of ['7', 'x']) expect((await get(linkTo('30', version))).status).toBe(404);

    await editing.remove(id, MODERATOR);
    served.length = 0;
    expect((await get(linkTo('20', '1'))).status).toBe(404);
  });

  it.each(LANGUAGES)('speaks the language that is asked for, in its direction (%s)', async (language) => {
    const { get } = await showing(talks());
    const chosen = await get(`${AT}&lang=${language}`);
    const liked = await get(AT, { 'Accept-Language': `xx, ${language}-XX;q=0.9, en;q=0.1` });
    for (const { html } of [chosen, liked]) {
      expect(html).toMatch(new RegExp(`<html lang="${language}" dir="(?:ltr|rtl)">`));
    }
    expect(chosen.html).toContain('aria-current="true"');
  });

  it('may be kept by nobody but the browser that asked, which asks again', async () => {
    const { get } = await showing(talks());
    expect((await get(AT)).headers.get('Cache-Control')).toBe('private, no-cache');
    expect((await get('/articles/gone')).headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('is only for reading', async () => {
    const { app } = await showing(talks());
    const send = (headers: Record<string, string>) =>
      app.request('/articles/talks', { method: 'POST', headers: { Host: 'localhost', ...headers } });
    expect((await send({})).status).toBe(403);
    expect((await send({ Origin: 'http://evil.example' })).status).toBe(403);
    expect((await send({ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' })).status).toBe(403);
    const own = await send({ Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' });
    expect([own.status, own.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('tells a client that asks too often when to try again', async () => {
    const { get } = await aBrowserApp({
      services: servicesOf([talks()]),
      pageRate: { most: 1, seconds: 60 },
    });
    expect((await get(AT)).status).toBe(200);
    const { status, headers, html } = await get(AT);
    expect([status, headers.get('Retry-After')]).toEqual([429, '60']);
    expect(wordsOf(html)).toContain('Try again in 60 s.');
  });

  it('tells a fault by a reference, and its cause to the log alone', async () => {
    const services = servicesOf([], {
      excerpt: () => Promise.reject(new Error('secret cause')),
    });
    const { get, logger } = await aBrowserApp({ services });
    const { status, html } = await get('/articles/talks');
    expect([status, wordsOf(html)]).toMatchObject([500, expect.stringContaining('ref-7')]);
    expect(html).not.toContain('secret cause');
    expect(logger.lines).toContainEqual(expect.objectContaining({ message: 'A page failed.' }));
  });
});
