import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import type { FactsState } from '../../src/model/snapshot.js';
import type { FromThread } from '../../src/runtime/messages.js';
import { eventually, quoted, running, serveFiles, startThread } from './a-served-corpus.js';

const FILES = { 'a.txt': 'The amber commission met on 3 March 2024.\n' };
const QUESTION = 'When did the commission meet?';

const ready = {
  kind: 'ready',
  snapshot: 1,
  summary: {
    version: 'broken',
    builtAt: '2025-10-13T12:00:00Z',
    articles: 1,
    passages: 1,
    facts: 0,
    factsState: 'ready',
  },
  changes: {
    ok: true,
    version: 'broken',
    added: ['a'],
    changed: [],
    removed: [],
    unchanged: 0,
    rejected: [],
    warnings: [],
    rejectedCount: 0,
    warningsCount: 0,
    articles: 1,
    passages: 1,
    facts: 0,
  },
  fingerprints: new Map([['a', 'fingerprint']]),
} satisfies FromThread;

/** A thread that says it is ready and then does `onMessage` with each question. */
function brokenThread(onMessage: string, factsState: FactsState, version = 'broken'): Worker {
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    parentPort.postMessage(workerData);
    parentPort.on('message', ({ id }) => { ${onMessage} });`;
  const workerData = { ...ready, summary: { ...ready.summary, version, factsState } } satisfies FromThread;
  return new Worker(code, { eval: true, workerData, stderr: true });
}

/** A served corpus whose first thread is broken and all others are sound. */
function serveBroken(
  onMessage: string,
  { factsState = 'ready', ...given }: { answerWithinMs?: number; factsState?: FactsState } = {},
) {
  let first = true;
  return serveFiles(FILES, {
    ...given,
    startThread: (order) => {
      const thread = first ? brokenThread(onMessage, factsState) : startThread(order);
      first = false;
      return thread;
    },
  });
}

describe('a thread that dies while it serves', () => {
  it('is replaced, and the questions in flight fail with a reason', async () => {
    const { services, threads, logger } = await serveFiles(FILES);
    const { version } = await services.operations.summary();
    const asking = services.answering.ask(QUESTION);
    const dying = threads[0]?.terminate();
    await expect(asking).rejects.toThrow(AppError);
    await dying;
    expect(await services.operations.summary()).toMatchObject({ version, articles: 0, passages: 0 });
    await expect(services.answering.ask(QUESTION)).rejects.toThrow('Ask again in a minute');
    await expect(services.articles.list()).rejects.toThrow(AppError);
    await eventually(async () => (await services.operations.summary()).articles).toBe(1);
    expect(await quoted(services, QUESTION)).toContain('amber');
    expect(await services.operations.lastReload()).toMatchObject({ unchanged: 1, added: [], removed: [] });
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([
      { level: 'error', message: expect.stringContaining('died'), facts: expect.anything() },
    ]);
    expect(running(threads)).toBe(1);
  });

  it('is replaced however often that must be tried', async () => {
    let started = 0;
    const { services, threads, logger } = await serveFiles(FILES, {
      startThread: (order) => {
        started += 1;
        const sound = started === 1 || started === 5;
        return sound ? startThread(order) : new Worker('', { eval: true, stderr: true });
      },
    });
    await threads[0]?.terminate();
    await eventually(async () => (await services.operations.summary()).articles).toBe(1);
    expect(threads).toHaveLength(5);
    expect(logger.lines.filter(({ message }) => message.includes('reload failed'))).toHaveLength(3);
  });

  it('is replaced after a fault of its own, which the log has', async () => {
    const { services, logger } = await serveBroken("throw new Error('out of memory')");
    await expect(services.answering.ask(QUESTION)).rejects.toThrow(AppError);
    await eventually(async () => (await services.operations.summary()).articles).toBe(1);
    expect(logger.lines).toContainEqual({
      level: 'error',
      message: expect.stringContaining('died'),
      facts: { cause: expect.objectContaining({ message: 'out of memory' }) },
    });
  });

  it('is replaced where it hangs, after the time a question has', async () => {
    const { services } = await serveBroken('for (;;);', { answerWithinMs: 300 });
    const asking = services.answering.ask(QUESTION);
    // Whoever asks how it stands does not wait for it.
    expect(await services.operations.summary()).toMatchObject({ version: 'broken', articles: 1 });
    await expect(asking).rejects.toThrow('longer than 0.3 s');
    await eventually(async () => (await services.operations.summary()).version).not.toBe('broken');
    await eventually(async () => (await services.operations.summary()).articles).toBe(1);
  });
});

it('a thread that gives signs of life is at work, and stays, however late its answers are', async () => {
  const beating = "setInterval(() => parentPort.postMessage({ kind: 'beat' }), 20)";
  const { services, threads } = await serveBroken(beating, { answerWithinMs: 300, factsState: 'reading' });
  for (let question = 0; question < 2; question += 1)
    await expect(services.answering.ask(QUESTION)).rejects.toThrow('longer than 0.3 s');
  expect(threads).toHaveLength(1);
});

it('articles whose threads end as they read the facts serve without them, and the log says so', async () => {
  const { version } = await (await serveFiles(FILES)).services.operations.summary();
  const orders: (string | null)[] = [];
  const { threads, logger, services } = await serveFiles(FILES, {
    recoverAfterMs: 5,
    startThread: (order) => {
      orders.push(order.withoutFactsOf);
      if (order.withoutFactsOf !== null) return startThread(order);
      const dying = brokenThread('', 'reading', version);
      dying.once('message', () => setTimeout(() => void dying.terminate(), 20));
      return dying;
    },
  });
  await eventually(() => orders).toEqual([null, null, version]);
  await eventually(() => services.operations.summary()).toMatchObject({
    version,
    articles: 1,
    factsState: 'failed',
  });
  expect(threads).toHaveLength(3);
  expect(logger.lines).toContainEqual(
    expect.objectContaining({ level: 'error', message: expect.stringContaining('without facts') }),
  );
  expect(await services.facts.latest({ asOf: null, since: null })).toEqual({ state: 'failed' });
});

it('a question that fails fails alone', async () => {
  const fault = "{ kind: 'outcome', id, ok: false, error: new TypeError('a fault of the program') }";
  const { services, threads } = await serveBroken(`parentPort.postMessage(${fault})`);
  await expect(services.answering.ask(QUESTION)).rejects.toThrow('a fault of the program');
  await expect(services.articles.list()).rejects.toThrow('a fault of the program');
  expect(running(threads)).toBe(1);
});

it('what a thread writes to standard error becomes a line of the log', async () => {
  const { services, logger } = await serveBroken(
    "process.stderr.write('odd words'); parentPort.postMessage({ kind: 'outcome', id, ok: false, error: new Error('fault') })",
  );
  await expect(services.answering.ask(QUESTION)).rejects.toThrow('fault');
  await eventually(() => logger.lines).toContainEqual(
    expect.objectContaining({ level: 'warn', facts: { text: 'odd words' } }),
  );
});
