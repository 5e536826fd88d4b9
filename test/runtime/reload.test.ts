import * as fs from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { eventually, idsOf, quoted, reloaded, running, serveFiles, startThread } from './a-served-corpus.js';

const commission = (edition: string): string => `The ${edition} commission met on 3 March 2024.\n`;
const QUESTION = 'When did the commission meet?';
const BAD = Uint8Array.of(0xff);
const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;

describe('a reload of a corpus in a thread', () => {
  it('answers every question out of one snapshot or the next, and ends the thread before', async () => {
    const { corpus, services, threads } = await serveFiles({ 'a.txt': commission('amber') });
    const editionOf = new Map([[(await services.operations.summary()).version, 'amber']]);
    const seen: { snapshot: string; text: string }[] = [];
    const reloading = new AbortController();
    const asking = async (): Promise<void> => {
      while (!reloading.signal.aborted) {
        const { snapshot, citations } = await services.answering.ask(QUESTION);
        seen.push({ snapshot, text: citations.map(({ quote }) => quote).join() });
      }
    };
    const reloads = async (): Promise<void> => {
      for (const edition of ['birch', 'cobalt']) {
        await corpus.put({ 'a.txt': commission(edition) });
        const { version, changed } = await reloaded(services);
        expect(changed).toEqual(['a']);
        editionOf.set(version, edition);
      }
      reloading.abort();
    };
    await Promise.all([reloads(), asking(), asking(), asking()]);
    expect(new Set(seen.map(({ snapshot }) => snapshot)).size).toBeGreaterThan(1);
    for (const { snapshot, text } of seen) expect(text).toContain(editionOf.get(snapshot));
    expect(threads).toHaveLength(3);
    await eventually(() => running(threads)).toBe(1);
  });

  it('answers the questions that were in flight at the swap', async () => {
    const { services } = await serveFiles({ 'a.txt': commission('amber') });
    const reloading = services.operations.reload();
    const answers = Promise.all(Array.from({ length: 200 }, () => services.answering.ask(QUESTION)));
    await reloading;
    for (const { citations } of await answers) expect(citations[0]?.quote).toContain('amber');
  });

  it('reports what changed', async () => {
    const { corpus, services } = await serveFiles({ 'a.txt': 'One.', 'b.txt': 'Two.', 'c.txt': 'Three.' });
    await corpus.remove('a.txt');
    await corpus.put({ 'b.txt': 'Changed.', 'd.txt': 'Four.', 'e.html': '<p>' });
    const report = await reloaded(services);
    expect(report).toEqual({
      ok: true,
      version: (await services.operations.summary()).version,
      added: ['d'],
      changed: ['b'],
      removed: ['a'],
      unchanged: 1,
      rejected: [expect.objectContaining({ file: 'e.html' })],
      warnings: [],
      rejectedCount: 1,
      articles: 3,
      passages: 3,
      facts: 0,
      elapsedMs: expect.any(Number),
    });
    expect(await services.operations.lastReload()).toEqual(report);
    expect(await idsOf(services)).toEqual(['b', 'c', 'd']);
  });

  it('keeps the earlier version of a broken article, however often', async () => {
    const { corpus, services } = await serveFiles({ 'a.txt': commission('amber'), 'b.txt': 'Two.' });
    const { version } = await services.operations.summary();
    await corpus.put({ 'a.txt': BAD });
    for (let round = 0; round < 2; round += 1) {
      expect(await reloaded(services)).toMatchObject({ unchanged: 2, rejected: [{ file: 'a.txt' }] });
      expect((await services.operations.summary()).version).toBe(version);
      expect(await quoted(services, QUESTION)).toContain('amber');
    }
    await corpus.put({ 'a.txt': commission('birch') });
    expect(await reloaded(services)).toMatchObject({ changed: ['a'], rejected: [] });
  });

  it('keeps all articles of a broken file of many', async () => {
    const lines = Array.from({ length: 600 }, (_, at) => line(`a${at}`, `Text ${at}.`));
    const { corpus, services } = await serveFiles({ 'a.jsonl': lines.join('') });
    const before = await services.articles.list();
    await corpus.remove('a.jsonl');
    await corpus.link('a.jsonl', '/etc/hostname');
    expect(await reloaded(services)).toMatchObject({ unchanged: 600, added: [], removed: [] });
    expect(await services.articles.list()).toEqual(before);
  });

  it('is busy while one runs, and then free again', async () => {
    const { services } = await serveFiles({ 'a.txt': 'One.' });
    const first = services.operations.reload();
    expect(await services.operations.reload()).toEqual({ kind: 'busy' });
    expect((await first).kind).toBe('done');
    expect((await services.operations.reload()).kind).toBe('done');
  });

  it('that cannot read the gazetteer or the corpus changes nothing and says why', async () => {
    const { corpus, gazetteer, services, threads } = await serveFiles({ 'a.txt': commission('amber') });
    const { version } = await services.operations.summary();
    const good = await fs.readFile(gazetteer);
    await fs.writeFile(gazetteer, '{');
    expect(await services.operations.reload()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('gazetteer'),
    });
    await fs.writeFile(gazetteer, good);
    await fs.rename(corpus.folder, `${corpus.folder}-away`);
    expect(await services.operations.reload()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('corpus'),
    });
    expect((await services.operations.summary()).version).toBe(version);
    expect(await quoted(services, QUESTION)).toContain('amber');
    await eventually(() => running(threads)).toBe(1);
    await fs.rename(`${corpus.folder}-away`, corpus.folder);
    expect((await services.operations.reload()).kind).toBe('done');
  });

  it('whose thread dies changes nothing and says so', async () => {
    let dying = false;
    const { services, logger } = await serveFiles(
      { 'a.txt': commission('amber') },
      {
        startThread: (order) =>
          dying
            ? new Worker("throw new Error('out of luck')", { eval: true, stderr: true })
            : startThread(order),
      },
    );
    dying = true;
    expect(await services.operations.reload()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('ended'),
    });
    expect(logger.lines.at(-1)).toMatchObject({
      level: 'error',
      facts: { cause: { cause: { message: 'out of luck' } } },
    });
    expect(await quoted(services, QUESTION)).toContain('amber');
    dying = false;
    expect((await services.operations.reload()).kind).toBe('done');
  });
});
