import { afterAll, describe, expect, it } from 'vitest';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import type { Facts } from '../../src/app/facts.js';
import { loadSnapshot } from '../../src/corpus/load.js';
import { summarize } from '../../src/corpus/reload-report.js';
import { AppError } from '../../src/errors.js';
import { LARGE_ARTICLE_BYTES, LARGE_CORPUS_BYTES, serveCorpus } from '../../src/runtime/serve-corpus.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import type { SnapshotSummary } from '../../src/model/snapshot.js';
import { loadOptions, temporaryCorpus } from '../support/corpus.js';
import { fewArticles } from '../support/few-articles.js';
import { recordingLogger } from '../support/services.js';
import { ALL_LARGE, eventually, reloaded, running, serveFiles, startThread } from './a-served-corpus.js';

/** What is known beside the articles is as it is shipped. */
const fewShipped = { ...shippedCorpus, corpus: await fewArticles(afterAll) };

const commission = (edition: string): string => `The ${edition} commission met on 3 March 2024.\n`;
const QUESTION = 'When did the commission meet?';

describe('a corpus in a thread', () => {
  it('is answered from as it is in this thread, but for the time it takes', async () => {
    const logger = recordingLogger();
    const options = {
      ...fewShipped,
      startThread,
      now: () => 0,
      logger,
      largeFrom: ALL_LARGE,
    };
    const served = await serveCorpus(options);
    const { services } = served;
    const { snapshot } = await loadSnapshot(fewShipped);
    const here = serveSnapshot(snapshot, { now: () => 0, clock: () => new Date() });
    // It serves without facts first.
    await eventually(async () => (await services.operations.summary()).facts).toBe(snapshot.facts.length);
    for (const question of [
      'Who is Jared Kushner?',
      'When did Ron Dermer go to Ankara?',
      'من مثّل قطر في المحادثات؟',
      'İsrail’den hangi bakan katıldı?',
      '',
      '\uD800 <@1> **?',
    ]) {
      for (const asked of [{}, { asOf: '2025-10-01' }]) {
        const { elapsedMs, ...answer } = await services.answering.ask(question, asked);
        expect(answer).toEqual({ ...(await here.answering.ask(question, asked)), elapsedMs: undefined });
        expect(elapsedMs).toBeGreaterThanOrEqual(0);
      }
    }
    const typed = { text: 'kush', language: 'en', limit: 12 };
    await eventually(async () => (await services.answering.suggest(typed)).length).toBeGreaterThan(0);
    const done: string[] = [];
    const asked = services.answering.ask('Who is Jared Kushner?').then(() => done.push('asked'));
    const suggested = services.answering.suggest(typed).then(() => done.push('typed'));
    await Promise.all([asked, suggested]);
    expect(done).toEqual(['typed', 'asked']);
    expect(await services.articles.list()).toEqual(await here.articles.list());
    for (const { id } of snapshot.articles.slice(0, 3)) {
      const places = await services.articles.get(id);
      expect(places).toEqual(await here.articles.get(id));
      const own = snapshot.passages.filter(({ article }) => article.id === id);
      expect(places?.passages).toEqual(own.map(({ start, end, section }) => ({ start, end, section })));
      expect(places?.article).toEqual((await services.articles.list()).find((article) => article.id === id));
    }
    expect(await services.articles.get('none')).toBeNull();
    const looks = [
      (facts: Facts) => facts.entity({ name: 'Fidan', asOf: null }),
      (facts: Facts) => facts.entity({ name: 'Nobody', asOf: '2024-12-31' }),
      (facts: Facts) =>
        facts.timeline({ about: 'talks', from: '2024', to: null, asOf: null, offset: 0, limit: 9 }),
      (facts: Facts) => facts.reports({ about: 'hostages', asOf: null }),
      (facts: Facts) => facts.latest({ asOf: null, since: null }),
      (facts: Facts) => facts.names({ text: 'fid', limit: 25 }),
    ];
    for (const look of looks) expect(await look(services.facts)).toEqual(await look(here.facts));
    expect(await services.operations.summary()).toEqual({
      ...summarize(snapshot),
      builtAt: expect.any(String),
    });
    expect(await services.operations.lastReload()).toMatchObject({
      ok: true,
      added: expect.any(Array),
      unchanged: 0,
    });
    await served.close();
  });

  it('shows facts all through a reload: those from before until the new ones are there', async () => {
    const { lexicon, patterns, gazetteer } = shippedCorpus;
    const meeting = (day: number): string =>
      `---\nlanguage: en\n---\nHakan Fidan met Ismail Haniyeh in Ankara on January ${day}, 2024.\n`;
    const { corpus, services } = await serveFiles({ 'a.md': meeting(20) }, { lexicon, patterns, gazetteer });
    const summary = () => services.operations.summary();
    await eventually(async () => (await summary()).facts).toBeGreaterThan(0);
    const { version } = await summary();
    await corpus.put({ 'a.md': meeting(21) });
    const reloading = new AbortController();
    const reload = reloaded(services).finally(() => reloading.abort());
    const seen = new Set<string>();
    const look = async (): Promise<void> => {
      const asked = { about: 'Haniyeh', from: null, to: null, asOf: null, offset: 0, limit: 9 };
      const looked = await services.facts.timeline(asked);
      if (looked.state !== 'ready') throw new Error('The facts were not there.');
      seen.add(looked.view.entries.map(({ fact }) => fact.date?.value).join());
    };
    while (!reloading.signal.aborted) await look();
    const report = await reload;
    await look();
    expect([...seen]).toEqual(['2024-01-20', '2024-01-21']);
    expect(report.facts).toBeGreaterThan(0);
    expect(report.version).not.toBe(version);
  });

  it('cannot be started with where it cannot be read', async () => {
    const { corpus, ...options } = await loadOptions((await temporaryCorpus()).folder);
    const broken = { ...options, corpus, gazetteer: `${corpus}/nowhere.json` };
    const serving = serveCorpus({
      ...broken,
      startThread,
      now: () => 0,
      logger: recordingLogger(),
      largeFrom: ALL_LARGE,
    });
    await expect(serving).rejects.toThrow(AppError);
    await expect(serving).rejects.toMatchObject({
      code: 'gazetteer-invalid',
      message: expect.stringContaining('nowhere.json'),
    });
  });

  it('ends with all its threads when it is closed, while one loads too', async () => {
    const served = await serveFiles({ 'a.txt': commission('amber') });
    const { services, threads, logger } = served;
    const reloading = services.operations.reload();
    await eventually(() => threads.length).toBe(2);
    await served.close();
    expect(running(threads)).toBe(0);
    expect(await reloading).toMatchObject({ kind: 'failed' });
    await expect(services.answering.ask(QUESTION)).rejects.toThrow(AppError);
    expect(logger.lines.map(({ message }) => message).join()).not.toContain('died');
  });
});

describe('the size of a corpus', () => {
  it('decides whether it first serves without its facts', async () => {
    const { facts, articles } = await summaryAtStart({});
    expect(articles).toBeGreaterThan(0);
    expect(facts).toBeGreaterThan(0);
    expect(LARGE_CORPUS_BYTES).toBe(2_097_152);
    expect(await summaryAtStart({ largeFrom: 200 })).toMatchObject({ articles, facts: 0 });
  });

  it('is large with one long article, whose facts nobody should wait for', async () => {
    const long = `${commission('amber')}\n${'Much more of it. '.repeat(LARGE_ARTICLE_BYTES / 16)}`;
    const { services } = await serveFiles({ 'a.txt': long }, { largeFrom: Infinity });
    expect(await services.operations.summary()).toMatchObject({ articles: 1, factsState: 'reading' });
  });
});

/** What a few of the shipped articles serve with as soon as they do. */
async function summaryAtStart(given: { readonly largeFrom?: number }): Promise<SnapshotSummary> {
  const logger = recordingLogger();
  const served = await serveCorpus({ ...fewShipped, startThread, now: () => 0, logger, ...given });
  const summary = await served.services.operations.summary();
  await served.close();
  return summary;
}
