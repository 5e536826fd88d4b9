import * as fs from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { eventually, idsOf, quoted, reloaded, running, serveFiles, startThread } from './a-served-corpus.js';

const commission = (edition: string): string => `The ${edition} commission met on 3 March 2024.\n`;
const QUESTION = 'When did the commission meet?';
const BAD = Uint8Array.of(0xff);
const line = (article: object): string => `${JSON.stringify(article)}\n`;

const IN_PLACE = { largeFrom: 1_000_000, inPlaceUpTo: 1_000_000 };

describe.each([
  ['in a thread of its own', {}, 3],
  ['in the thread that answers', IN_PLACE, 1],
])('a reload %s', (_, where, started) => {
  it('answers every question out of one snapshot or the next', async () => {
    // A slow machine takes longer over hundreds of questions than one may take, and refuses those that would wait a quarter of that.
    const given = { answerWithinMs: 1_200_000, ...where };
    const { corpus, services, threads } = await serveFiles({ 'a.txt': commission('amber') }, given);
    const editionOf = new Map([[(await services.operations.summary()).version, 'amber']]);
    const seen: { snapshot: string; text: string }[] = [];
    const reloading = new AbortController();
    const ask = async (): Promise<void> => {
      const { snapshot, citations } = await services.answering.ask(QUESTION);
      seen.push({ snapshot, text: citations.map(({ quote }) => quote).join() });
    };
    const asking = async (): Promise<void> => {
      while (!reloading.signal.aborted) await ask();
    };
    const reloads = async (): Promise<void> => {
      for (const edition of ['birch', 'cobalt']) {
        await corpus.put({ 'a.txt': commission(edition) });
        const one = reloaded(services);
        // One runs at a time, and is free again afterwards.
        expect(await services.operations.reload()).toEqual({ kind: 'busy' });
        // Many are in flight at the swap.
        const inFlight = Promise.all(Array.from({ length: 200 }, ask));
        const { version, changed } = await one;
        await inFlight;
        expect(changed).toEqual(['a']);
        editionOf.set(version, edition);
      }
      reloading.abort();
    };
    await Promise.all([reloads(), asking(), asking(), asking()]);
    expect(new Set(seen.map(({ snapshot }) => snapshot)).size).toBeGreaterThan(1);
    for (const { snapshot, text } of seen) expect(text).toContain(editionOf.get(snapshot));
    expect(threads).toHaveLength(started);
    await eventually(() => running(threads)).toBe(1);
  });

  it('reports what changed, and keeps the earlier version of what is broken, however often', async () => {
    const files = { 'a.txt': 'One.', 'b.txt': 'Two.', 'c.txt': commission('amber') };
    const { corpus, services } = await serveFiles(files, where);
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
      warnings: ['b.txt', 'c.txt', 'd.txt'].map((file) =>
        expect.objectContaining({ about: 'undated', file }),
      ),
      warningsCount: 3,
      rejectedCount: 1,
      articles: 3,
      passages: 3,
      facts: 0,
      elapsedMs: expect.any(Number),
    });
    expect(await services.operations.lastReload()).toEqual(report);
    expect(await idsOf(services)).toEqual(['b', 'c', 'd']);

    await corpus.remove('e.html');
    await corpus.put({ 'c.txt': BAD });
    for (let round = 0; round < 2; round += 1) {
      expect(await reloaded(services)).toMatchObject({ unchanged: 3, rejected: [{ file: 'c.txt' }] });
      expect((await services.operations.summary()).version).toBe(report.version);
      expect(await quoted(services, QUESTION)).toContain('amber');
    }

    // A file of many articles, which are listed whole, newest first.
    const dayOf = (at: number): string => (at === 7 ? '2025-10-07' : '2025-01-01');
    const many = Array.from({ length: 600 }, (_, at) =>
      line({ id: `m${at}`, text: `Text ${at}.`, published: dayOf(at) }),
    );
    await corpus.put({ 'c.txt': commission('birch'), 'm.jsonl': many.join('') });
    expect(await reloaded(services)).toMatchObject({ changed: ['c'], rejected: [], articles: 603 });
    const before = await services.articles.list();
    expect(new Set(before.map(({ id }) => id)).size).toBe(603);
    expect(before[0]?.id).toBe('m7');
    expect(await services.articles.list()).toEqual(before);
    await corpus.remove('m.jsonl');
    await corpus.link('m.jsonl', '/etc/hostname');
    expect(await reloaded(services)).toMatchObject({ unchanged: 603, added: [], removed: [] });
    expect(await services.articles.list()).toEqual(before);
  });
});

describe('a reload', () => {
  it('that fails changes nothing and says why', async () => {
    let dying = false;
    const { corpus, gazetteer, services, threads, logger } = await serveFiles(
      { 'a.txt': commission('amber') },
      {
        startThread: (order) =>
          dying
            ? new Worker("throw new Error('out of luck')", { eval: true, stderr: true })
            : startThread(order),
      },
    );
    const { version } = await services.operations.summary();
    const failsWith = async (words: string): Promise<void> => {
      expect(await services.operations.reload()).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining(words),
      });
      expect((await services.operations.summary()).version).toBe(version);
      expect(await quoted(services, QUESTION)).toContain('amber');
    };

    const good = await fs.readFile(gazetteer);
    await fs.writeFile(gazetteer, '{');
    await failsWith('gazetteer');
    await fs.writeFile(gazetteer, good);

    await fs.rename(corpus.folder, `${corpus.folder}-away`);
    await failsWith('corpus');
    await eventually(() => running(threads)).toBe(1);
    await fs.rename(`${corpus.folder}-away`, corpus.folder);

    dying = true;
    await failsWith('ended');
    expect(logger.lines.at(-1)).toMatchObject({
      level: 'error',
      facts: { cause: { cause: { message: 'out of luck' } } },
    });
    dying = false;
    expect((await services.operations.reload()).kind).toBe('done');
  });

  it('that fails in the thread that answers changes nothing, and that thread goes on', async () => {
    const { corpus, gazetteer, services, threads } = await serveFiles(
      { 'a.txt': commission('amber') },
      IN_PLACE,
    );
    const good = await fs.readFile(gazetteer);
    await fs.writeFile(gazetteer, '{');
    expect(await services.operations.reload()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('gazetteer'),
    });
    await fs.writeFile(gazetteer, good);
    await corpus.put({ 'a.txt': commission('birch') });
    await reloaded(services);
    expect(await quoted(services, QUESTION)).toContain('birch');
    expect(threads).toHaveLength(1);
  });

  it('that is refused leaves what serves, and the next goes on from it', async () => {
    const files = { 'a.txt': commission('amber'), 'b.txt': 'Two.', 'c.txt': 'Three.' };
    const { corpus, services, threads } = await serveFiles(files, IN_PLACE);
    await corpus.remove('b.txt');
    await corpus.remove('c.txt');
    expect(await services.operations.reload()).toEqual({ kind: 'refused', before: 3, after: 1 });
    expect(await idsOf(services)).toEqual(['a', 'b', 'c']);
    await corpus.put({ 'b.txt': BAD, 'c.txt': 'Three.' });
    expect(await reloaded(services)).toMatchObject({ unchanged: 3, rejected: [{ file: 'b.txt' }] });
    expect(await idsOf(services)).toEqual(['a', 'b', 'c']);
    expect(threads).toHaveLength(1);
  });

  it('has a thread of its own where much is new', async () => {
    const { corpus, services, threads } = await serveFiles(
      { 'a.txt': commission('amber') },
      { ...IN_PLACE, inPlaceUpTo: 100 },
    );
    await corpus.put({ 'b.txt': 'Short.' });
    await reloaded(services);
    expect(threads).toHaveLength(1);
    await corpus.put({ 'c.txt': 'A longer text. '.repeat(10) });
    await reloaded(services);
    expect(threads).toHaveLength(2);
    expect(await idsOf(services)).toEqual(['a', 'b', 'c']);
    await eventually(() => running(threads)).toBe(1);
  });

  it('over which its thread ends has failed, and another thread takes its place', async () => {
    const { corpus, services, threads } = await serveFiles({ 'a.txt': commission('amber') }, IN_PLACE);
    await corpus.put({ 'a.txt': commission('birch') });
    const reloading = services.operations.reload();
    await threads[0]?.terminate();
    expect(await reloading).toMatchObject({ kind: 'failed', message: expect.stringContaining('ended') });
    await eventually(() => quoted(services, QUESTION).catch(() => null)).toContain('birch');
    await eventually(async () => (await services.operations.summary()).factsState).toBe('ready');
    expect(running(threads)).toBe(1);
  });
});
