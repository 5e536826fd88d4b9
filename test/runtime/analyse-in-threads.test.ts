import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSnapshot } from '../../src/corpus/load.js';
import { analyseHere, type AnalysedArticle } from '../../src/corpus/stored/analyse-here.js';
import type { Article } from '../../src/model/article.js';
import {
  analyseInThreads,
  createStartAnalysing,
  type StartAnalysing,
  type ThreadedAnalysis,
} from '../../src/runtime/analyse-in-threads.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import { shippedKnowledge } from '../search/a-snapshot.js';
import { built } from '../support/built.js';
import { articleOf } from '../support/corpus.js';

const start = createStartAnalysing(built('analyse-thread.js'));
const knowledge = shippedKnowledge;
const parsers = shippedCorpus.parsers ?? null;
const yieldIfDue = async (): Promise<void> => {};
/** A batch an article, so that few of them are many batches. */
const small = { start, threads: 2, perThread: 1, batch: 1 };

/** What came of articles in threads, what was told of these, and how many were started. */
async function analysed(articles: readonly Article[], given: Partial<ThreadedAnalysis> = {}) {
  const told: string[] = [];
  let started = 0;
  const options = { ...small, ...given };
  const analyse = analyseInThreads({
    ...options,
    start(order) {
      started += 1;
      return options.start(order);
    },
    knowledge,
    parsers,
    yieldIfDue,
    complain: (text) => void told.push(text),
  });
  const found: AnalysedArticle[] = [];
  for await (const each of analyse(articles)) found.push(each);
  return { found, told, started };
}

/** Ends over an article that says so, and tells nothing true of any other. */
const failing: StartAnalysing = () =>
  new Worker(
    `require('node:worker_threads').parentPort.on('message', (articles) => {
      if (articles.some(({ text }) => text.includes('unlucky'))) throw new Error('out of luck');
    });`,
    { eval: true, stderr: true },
  );

describe('articles that are analysed in threads', () => {
  let articles: readonly Article[];
  let expected: readonly AnalysedArticle[];
  beforeAll(async () => {
    const texts = Array.from(
      { length: 12 },
      (_, at) =>
        `Hakan Fidan met Ismail Haniyeh in Doha on ${at + 1} March 2025. They spoke for ${at + 2} hours.`,
    );
    articles = texts.map((text, at) => articleOf(text, { id: `a${at}`, published: '2025-03-20' }));
    expected = await analysedHere(articles);
  });

  async function analysedHere(some: readonly Article[]): Promise<AnalysedArticle[]> {
    const found: AnalysedArticle[] = [];
    for await (const each of analyseHere({ knowledge, yieldIfDue })(some)) found.push(each);
    return found;
  }

  it('come to the same as in this thread, in their order, whatever is shared out how', async () => {
    expect(expected.every(({ factCount }) => factCount > 0)).toBe(true);
    for (const given of [{}, { batch: 400 }, { threads: 1 }, { batch: 1_000_000 }])
      expect(await analysed(articles, given)).toMatchObject({ found: expected, told: [] });
  });

  it('come to the same of articles as they are written', async () => {
    const { snapshot } = await loadSnapshot(shippedCorpus);
    const some = snapshot.articles.filter((_, at) => at % 10 === 0);
    const { found, told } = await analysed(some, { batch: 20_000 });
    expect(found).toEqual(await analysedHere(some));
    expect(told).toEqual([]);
  });

  it('are analysed in this thread where they are few', async () => {
    const { found, started } = await analysed(articles, { perThread: 1_000_000 });
    expect(found).toEqual(expected);
    expect(started).toBe(0);
  });

  it('are analysed here where threads fail over them, which is told, and the rest in threads', async () => {
    let failures = 0;
    const luckless: StartAnalysing = (order) => {
      failures += 1;
      return failures <= 2 ? failing(order) : start(order);
    };
    const all = [articleOf('An unlucky article.', { id: 'u' }), ...articles];
    const { found, told, started } = await analysed(all, { threads: 1, start: luckless });
    expect(found).toEqual(await analysedHere(all));
    expect(told).toEqual(
      Array.from(
        { length: 2 },
        () => 'A thread that analyses articles failed (out of luck): they are analysed anew.',
      ),
    );
    expect(started).toBe(3);
  });

  it.each([
    ['cannot be started', createStartAnalysing(built('no-such-thread.js'))],
    ['end', () => new Worker('process.exit(0)', { eval: true })],
    ['know other models', (order) => start({ ...order, fingerprint: 'others' })],
    ['say nothing', () => new Worker('setInterval(() => {}, 1000)', { eval: true })],
  ] satisfies [string, StartAnalysing][])('are analysed here where threads %s', async (_, luckless) => {
    const { found, told } = await analysed(articles, { start: luckless, within: 300, starting: 700 });
    expect(found).toEqual(expected);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(6);
  });

  it('are no longer analysed once nobody asks for more', async () => {
    const threads: Worker[] = [];
    const analyse = analyseInThreads({
      ...small,
      start(order) {
        const thread = start(order);
        threads.push(thread);
        return thread;
      },
      knowledge,
      parsers,
      yieldIfDue,
      complain: () => {},
    });
    for await (const first of analyse(articles)) {
      expect(first).toEqual(expected[0]);
      break;
    }
    expect(threads).toHaveLength(2);
    for (const { threadId } of threads) expect(threadId).toBe(-1);
  });

  it('are waited for a few batches ahead, however many there are', async () => {
    let given = 0;
    let mostAhead = 0;
    let taken = 0;
    const counting: StartAnalysing = (order) => {
      const thread = start(order);
      const post = thread.postMessage.bind(thread);
      thread.postMessage = (message: unknown) => {
        given += 1;
        mostAhead = Math.max(mostAhead, given - taken);
        post(message);
      };
      return thread;
    };
    const many = Array.from({ length: 5 }, () => articles).flat();
    const analyse = analyseInThreads({
      ...small,
      start: counting,
      knowledge,
      parsers,
      yieldIfDue,
      complain: () => {},
    });
    for await (const each of analyse(many)) taken += each.factCount > 0 ? 1 : 0;
    expect(taken).toBe(many.length);
    expect(mostAhead).toBeLessThanOrEqual(6);
  });
});
