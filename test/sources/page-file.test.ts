import * as fs from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createStartReading, readInThread } from '../../src/runtime/read-in-thread.js';
import { readCorpus } from '../../src/sources/read-corpus.js';
import { built } from '../support/built.js';
import { temporaryCorpus } from '../support/corpus.js';
import { pageWith } from './pages/read-one-page.js';

const PAGE = pageWith({
  head: '<meta property="article:published_time" content="2025-10-08T09:00:00+03:00">',
});
const ENTRIES = ['a', 'b', 'c'].map(
  (id) =>
    `<div class="live-post" id="${id}"><time datetime="2025-10-08T0${id.charCodeAt(0) - 90}:00:00Z"></time><p>The two delegations met for talks in the capital, part ${id}.</p></div>`,
);
const LIVE = `<html><body class="live-blog"><h1>Talks live</h1>${ENTRIES.join('')}</body></html>`;

describe('pages of a corpus', () => {
  const files = {
    'news/talks.html': PAGE,
    'news/live.htm': LIVE,
    'news/empty.html': '<html><body></body></html>',
    'a.txt': 'The talks began.',
  };

  it.each(['here', 'in a thread'])('are articles, read %s', async (where) => {
    const corpus = await temporaryCorpus(files);
    const inThread = readInThread({ start: createStartReading(built('read-thread.js')) });
    const reading = await readCorpus(fs, corpus.folder, where === 'here' ? {} : { reader: inThread });
    await inThread.close();
    expect(reading.articles.map(({ id, file, published }) => [id, file, published])).toEqual([
      ['a', 'a.txt', null],
      ['news/live#a', 'news/live.htm', '2025-10-08T07:00:00Z'],
      ['news/live#b', 'news/live.htm', '2025-10-08T08:00:00Z'],
      ['news/live#c', 'news/live.htm', '2025-10-08T09:00:00Z'],
      ['news/talks', 'news/talks.html', '2025-10-08T09:00:00+03:00'],
    ]);
    expect(reading.rejected).toEqual([
      { file: 'news/empty.html', line: null, reason: expect.stringMatching(/^shows no text/) },
    ]);
  });

  it('lose the lines that their site repeats from page to page', async () => {
    const line = 'This service is brought to you every day by the newsroom.';
    const own = (at: number): string =>
      `The delegations of group ${at} met in the capital on Tuesday, officials on both sides said.`;
    const pageOf = (at: number): string =>
      `<html><head><link rel="canonical" href="https://news.example/${at}"></head><body><article><h1>Talks ${at}</h1><div class="article-body"><p>${own(at)}</p><p>${line}</p><p>${own(at + 10)}</p></div></article></body></html>`;
    const pages = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.html`, pageOf(at)]));
    const many = await readCorpus(fs, (await temporaryCorpus(pages(5))).folder);
    expect(many.articles.map(({ text }) => text)).toEqual(
      many.articles.map((_, at) => `${own(at)}\n\n${own(at + 10)}`),
    );
    for (const { text, blocks } of many.articles) {
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    }
    expect(
      many.warnings.filter(({ about }) => about === 'left-out').map(({ file, reason }) => [file, reason]),
    ).toEqual(
      many.articles.map(({ file }) => [
        file,
        `left out a line that the site repeats from page to page, such as "${line}"`,
      ]),
    );
    const few = await readCorpus(fs, (await temporaryCorpus(pages(3))).folder);
    expect(few.articles.every(({ text }) => text.includes(line))).toBe(true);
  });

  it('tell what wants a look: why there is no date, and what was left out', async () => {
    const head =
      '<meta property="article:published_time" content="2025-10-08"><meta name="parsely-pub-date" content="2024-01-02">';
    const page = pageWith({ head }).replace(
      '</p>\n',
      '</p><figure><figcaption>The hotel</figcaption></figure>',
    );
    const corpus = await temporaryCorpus({ 'x.html': page });
    const { warnings } = await readCorpus(fs, corpus.folder);
    expect(warnings.map(({ about }) => about)).toEqual(['undated', 'left-out']);
    expect(warnings[0]?.reason).toMatch(/^undated: .*2024-01-02, 2025-10-08/);
    expect(warnings[1]?.reason).toBe('left out a part amid the text (a caption or credit of a picture)');
  });
});
