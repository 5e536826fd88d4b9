import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureService } from '../../../lab/bench/service.js';
import { shippedArticles, writtenArticles } from '../../../lab/bench/service-corpus.js';
import { readFileItems } from '../../../src/sources/read-file.js';
import type { Article } from '../../../src/model/article.js';
import { built } from '../../support/built.js';
import { temporaryCorpus } from '../../support/corpus.js';
import { fewArticles } from '../../support/few-articles.js';

/** The project's folder, with a build that is made where there is none. */
const root = fileURLToPath(new URL('../', built('main.js')));
const now = (): number => performance.now();

const figures = {
  first: { readyMs: expect.any(Number), factsMs: expect.any(Number) },
  again: { readyMs: expect.any(Number), factsMs: expect.any(Number) },
  reloadMs: { unchanged: expect.any(Number), changed: expect.any(Number) },
};

describe('measuring the service', () => {
  it('starts the build, reloads a changed article and asks', async () => {
    // A few of those that are shipped, which takes as many starts and reloads as all of them.
    const { folder } = await temporaryCorpus();
    await cp(await fewArticles(), join(folder, 'data/articles'), { recursive: true });
    const measured = await measureService({
      root,
      now,
      layOut: shippedArticles(folder),
      questions: ['Who is Jared Kushner?', 'Who met in Doha?'],
      asked: [1, 3],
      times: 1,
    });
    expect(measured).toMatchObject({
      kind: 'measured',
      figures: { ...figures, articles: 9, memory: [{ questions: 1 }, { questions: 3 }] },
    });
  }, 120_000);

  it('measures on articles that are given, and adds to one of them again and again', async () => {
    const articles: Article[] = [];
    const lines = ['one', 'two'].map((id) => JSON.stringify({ id, text: 'The delegations met in Doha.' }));
    for await (const item of readFileItems('a.jsonl', Buffer.from(lines.join('\n'))))
      if (item.kind === 'article') articles.push(item.article);
    const measured = await measureService({
      root,
      now,
      layOut: writtenArticles(articles),
      questions: [],
      asked: [],
      times: 2,
    });
    expect(measured).toMatchObject({
      kind: 'measured',
      figures: { ...figures, articles: 2, passages: 2, memory: [] },
    });
  }, 120_000);

  it('says so where there is no build to start', async () => {
    const { folder } = await temporaryCorpus({ 'data/articles/a.md': 'The delegations met.' });
    const layOut = shippedArticles(folder);
    const measured = await measureService({ root: folder, now, layOut, questions: [], asked: [], times: 1 });
    expect(measured).toEqual({ kind: 'failed', reason: expect.stringContaining('did not become ready') });
  });
});
