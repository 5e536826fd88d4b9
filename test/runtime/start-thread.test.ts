import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStartThread } from '../../src/runtime/start-thread.js';
import type { FromThread, LoadOrder } from '../../src/runtime/messages.js';
import { built } from '../support/built.js';
import { loadOptions, temporaryCorpus } from '../support/corpus.js';

async function anOrder(): Promise<LoadOrder> {
  const { folder } = await temporaryCorpus({ 'a.txt': 'The delegations met in Doha on Monday.' });
  const { corpus, gazetteer, lexicon, patterns, parsers } = await loadOptions(folder);
  return {
    corpus,
    gazetteer,
    lexicon,
    patterns,
    parsers,
    fingerprints: new Map(),
    earlier: null,
    kept: null,
    cache: null,
    ready: 'with-facts',
    withoutFactsOf: null,
    stored: null,
    force: false,
  };
}

function firstWord(thread: Worker): Promise<FromThread> {
  onTestFinished(async () => void (await thread.terminate()));
  return new Promise((resolve, reject) => {
    thread.once('error', reject).on('message', (message: FromThread) => {
      if (message.kind !== 'step' && message.kind !== 'beat') resolve(message);
    });
  });
}

describe('a thread that is started before its order', () => {
  it('carries out the first order that comes; the next has a thread of its own', async () => {
    const threads = createStartThread(built('answer-thread.js'));
    const order = await anOrder();
    const ahead = threads.ahead(order);
    const first = threads.start(order);
    const second = threads.start(order);
    expect(first).toBe(ahead);
    expect(second).not.toBe(first);
    const ready = { kind: 'ready', summary: { articles: 1 } };
    expect(await Promise.all([first, second].map(firstWord))).toMatchObject([ready, ready]);
  });

  it('tells what is wrong with the files that it read ahead when it carries out the order', async () => {
    const threads = createStartThread(built('answer-thread.js'));
    const order = { ...(await anOrder()), gazetteer: '/nowhere/gazetteer.json' };
    threads.ahead(order);
    expect(await firstWord(threads.start(order))).toMatchObject({
      kind: 'unloadable',
      code: 'gazetteer-invalid',
    });
  });

  it('gives way to another where it ended', async () => {
    const threads = createStartThread(built('answer-thread.js'));
    const order = await anOrder();
    await threads.ahead(order).terminate();
    expect(await firstWord(threads.start(order))).toMatchObject({ kind: 'ready' });
  });
});
