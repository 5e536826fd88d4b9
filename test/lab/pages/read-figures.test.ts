import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measurePace } from '../../../lab/pages/reading-pace.js';
import { pagesDoor } from '../../../lab/pages/read-figures.js';
import { figuresOf, overlapOf } from '../../../lab/pages/word-runs.js';
import { readPage } from '../../../src/sources/pages/read-page.js';
import { atTerminal } from '../../cli/terminal.js';
import { pageWith } from '../../sources/pages/read-one-page.js';
import { temporaryCorpus } from '../../support/corpus.js';

describe('how much of a text is read', () => {
  it('counts runs of four words', () => {
    expect(overlapOf('a b c d e', 'a b c d e')).toEqual({ same: 1, added: 0, missed: 0 });
    expect(overlapOf('a b c d', 'a b c d e')).toEqual({ same: 0.5, added: 0.5, missed: 0 });
    expect(overlapOf('a b c d e f', 'a b c d')).toEqual({ same: 1 / 3, added: 0, missed: 2 / 3 });
    expect(overlapOf('a, B', 'a b')).toEqual({ same: 0, added: 0.5, missed: 0.5 });
  });

  it('counts each page alike; one of which nothing is read has no precision', () => {
    const figures = figuresOf([overlapOf('a b c d', 'a b c d'), overlapOf('a b c d', '')]);
    expect(figures).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  });
});

describe('measuring the reading of pages', () => {
  it('prints each half of each set, Readability beside it', async () => {
    const packed = gzipSync(
      pageWith({ head: '<meta property="article:published_time" content="2025-10-08">' }),
    );
    const corpus = await temporaryCorpus({
      'html/ground-truth.json': JSON.stringify({ p: { articleBody: 'x', url: 'https://news.example/' } }),
      'html/pages/p.html.gz': packed,
      'news-pages/articles.json': JSON.stringify([
        { page: 'q', url: 'https://news.example/', date: '2025-10-08', articleBody: 'x' },
      ]),
      'news-pages/html/q.html.gz': packed,
    });
    const { code, out } = await atTerminal(pagesDoor, ['--dir', corpus.folder]);
    expect(code).toBe(0);
    const rows = out.trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 2 * 2 * 3);
    expect(rows.at(-4)).toMatch(/^news-pages {2}all 1 {3}Parley .* 1\.000 {2}1\.000/);
  });

  it('says which set is not there', async () => {
    const { code, err } = await atTerminal(pagesDoor, ['--dir', join(await fs.realpath('.'), 'nowhere')]);
    expect(code).toBe(2);
    expect(err).toContain('The set "html" is not below');
  });
});

it('tells how fast pages are taken as a followed source’s are, copies once, and how long others waited', async () => {
  const pages = [1, 2, 3].map((at) => ({
    bytes: new TextEncoder().encode(pageWith({ above: `<p>${'Officials met again. '.repeat(at * 40)}</p>` })),
    url: `https://news.example/${at}`,
  }));
  const pace = await measurePace(pages, {
    async readPage(page) {
      const read = await readPage(page);
      return read.ok
        ? { articles: read.value.map(({ content }) => content), leftOut: [] }
        : { articles: [], leftOut: [read.reason] };
    },
    compare: async () => null,
  });
  expect(pace).toMatchObject({ pages: 3, kept: 1 });
  expect(pace.perSecond).toBeGreaterThan(0);
  expect(pace.longest).toBeGreaterThanOrEqual(pace.most);
});
