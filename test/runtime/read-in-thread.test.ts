import * as fs from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeptThread, type KeptThread } from '../../src/runtime/kept-thread.js';
import {
  createStartReading,
  readInThread,
  type ReadInThreadOptions,
  type StartReading,
} from '../../src/runtime/read-in-thread.js';
import { readCorpus } from '../../src/sources/read-corpus.js';
import { built } from '../support/built.js';
import { temporaryCorpus, type Files } from '../support/corpus.js';

const TEXT = 'The delegation arrived in Cairo on Monday.';
const start = createStartReading(built('read-thread.js'));
/** Says nothing, or ends, in place of reading; harmless stand-ins for a parser that does. */
const silent = (): Worker => new Worker('setInterval(() => {}, 1000)', { eval: true });
const failing = (): Worker => new Worker("throw new Error('out of luck')", { eval: true, stderr: true });
const filling = (): Worker =>
  new Worker(
    "require('worker_threads').parentPort.on('message', () => { const all = []; for (;;) all.push([all.length]); })",
    {
      eval: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 8 },
    },
  );

/** Reads lines in parts of two, as a thread does, and ends at those that say that it fails. */
const failingAtLines = (): Worker =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
    const reject = (file, line, reason) => ({ kind: 'rejected', rejection: { file, line, reason } });
    let steps = null;
    const next = () => {
      const items = [];
      for (const item of steps) {
        if (items.push(item) === 2) return parentPort.postMessage({ items, last: false });
      }
      parentPort.postMessage({ items, last: true });
    };
    function* read({ file, bytes, lines: { after, last, unread }, lineNow }) {
      for (const [at, text] of Buffer.from(bytes).toString().trim().split('\\n').entries()) {
        const line = at + 1;
        if (line <= after || line > last) continue;
        if (unread.has(line)) { yield reject(file, line, unread.get(line)); continue; }
        lineNow[0] = line;
        if (text === 'fails') throw new Error('out of luck');
        yield reject(file, line, text);
      }
    }
    parentPort.on('message', (order) => {
      if (order.kind === 'read') {
        const items = read(order);
        steps = { [Symbol.iterator]: () => ({ next: () => items.next() }) };
      }
      next();
    });`,
    { eval: true, stderr: true },
  );

async function read(
  files: Files,
  starts: StartReading,
  within: ReadInThreadOptions['within'] = { ms: 60_000, perMiB: 0 },
) {
  const corpus = await temporaryCorpus(files);
  const threads: Worker[] = [];
  const reader = readInThread({
    start: () => {
      const thread = starts();
      threads.push(thread);
      return thread;
    },
    within,
    here: ['txt'],
  });
  onTestFinished(() => reader.close());
  const reading = await readCorpus(fs, corpus.folder, { reader });
  await reader.close();
  return { ...reading, ids: reading.articles.map(({ id }) => id), threads };
}

describe('files that are read in a thread', () => {
  it('are given the time that their thread takes to start, which is no fault of theirs', async () => {
    const { ids } = await read({ 'a.md': `# Talks\n\n${TEXT}` }, start, {
      ms: 0,
      perMiB: 0,
      starting: 60_000,
    });
    expect(ids).toEqual(['a']);
  });

  it('give what they give in this one, in their order, and the thread ends with the reading', async () => {
    const files = {
      'a.md': '---\ntitle: One\n---\n# Talks\n\nText.',
      'b.jsonl': Array.from({ length: 600 }, () => `${JSON.stringify({ text: TEXT })}\n`).join(''),
      'c.md': '---\ntitle: [\n---\nBroken.',
      'd.txt': TEXT,
    };
    const { articles, rejected, warnings, threads } = await read(files, start);
    const here = await readCorpus(fs, (await temporaryCorpus(files)).folder);
    expect({ articles, rejected, warnings }).toEqual(here);
    expect(articles).toHaveLength(602);
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
  });

  it('are not read by a thread where none needs one', async () => {
    const { ids, threads } = await read({ 'a.txt': TEXT }, start);
    expect(ids).toEqual(['a']);
    expect(threads).toHaveLength(0);
  });

  it.each([
    ['that the thread fails on', failing, 'the parser failed on it'],
    ['that take all memory', filling, 'takes too much memory to read'],
  ] as const)('%s are rejected alone; the rest goes on', async (_, broken, reason) => {
    let times = 0;
    const once: StartReading = () => ((times += 1) === 1 ? broken() : start());
    const { ids, rejected } = await read({ 'a.md': TEXT, 'b.md': TEXT, 'c.txt': TEXT }, once);
    expect(rejected).toEqual([{ file: 'a.md', line: null, reason: expect.stringContaining(reason) }]);
    expect(ids).toEqual(['b', 'c']);
  });

  it('of which nothing comes are rejected, and none of them holds up the rest', async () => {
    const files = { 'a.md': TEXT, 'b.md': TEXT, 'c.txt': TEXT };
    const { ids, rejected, threads } = await read(files, silent, { ms: 50, perMiB: 0 });
    const reason = expect.stringContaining('takes too long to read');
    expect(rejected).toEqual(['a.md', 'b.md'].map((file) => ({ file, line: null, reason })));
    expect(ids).toEqual(['c']);
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  });

  it('of lines lose the line on which the thread fails, and are read on behind it', async () => {
    const files = { 'a.jsonl': 'one\ntwo\nthree\nfails\nfive\nfails\nseven\n', 'b.jsonl': 'eight\n' };
    const { rejected, threads } = await read(files, failingAtLines);
    const failed = expect.stringContaining('the parser failed on it');
    expect(rejected.map(({ file, line, reason }) => [file, line, reason])).toEqual([
      ...['one', 'two', 'three', failed, 'five', failed, 'seven'].map((reason, at) => [
        'a.jsonl',
        at + 1,
        reason,
      ]),
      ['b.jsonl', 1, 'eight'],
    ]);
    expect(threads).toHaveLength(3);
  });

  it('of many such lines are left unread behind the fourth, and say so', async () => {
    const files = { 'a.jsonl': `one\n${'fails\n'.repeat(20)}`, 'b.jsonl': 'two\n' };
    const { rejected, threads } = await read(files, failingAtLines);
    expect(rejected.map(({ file, line }) => [file, line])).toEqual([
      ...[1, 2, 3, 4, 5].map((line) => ['a.jsonl', line]),
      ['b.jsonl', 1],
    ]);
    expect(rejected[4]?.reason).toContain('lines behind it were not read');
    expect(threads).toHaveLength(5);
  });
});

describe('a thread that is kept between readings', () => {
  /** Reads a corpus of one file, as loads do one after the other. */
  async function reads(kept: KeptThread, starts: StartReading, times: number) {
    const corpus = await temporaryCorpus({ 'a.md': TEXT });
    let started = 0;
    const counts: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const reader = readInThread({
        start: () => {
          started += 1;
          return starts();
        },
        kept,
        within: { ms: 60_000, perMiB: 0 },
      });
      counts.push((await readCorpus(fs, corpus.folder, { reader })).articles.length);
      await reader.close();
    }
    return { started, counts };
  }

  it('reads the next files as well', async () => {
    const kept = createKeptThread(60_000);
    onTestFinished(async () => void (await kept.take()?.terminate()));
    expect(await reads(kept, start, 3)).toEqual({ started: 1, counts: [1, 1, 1] });
  });

  it('ends once its time is up', async () => {
    const kept = createKeptThread(0);
    const thread = silent();
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    await kept.keep(thread);
    await ended;
    expect(kept.take()).toBeNull();
  });

  it('is not kept where it ended over a file, nor beside another', async () => {
    const kept = createKeptThread(60_000);
    expect(await reads(kept, failing, 2)).toEqual({ started: 2, counts: [0, 0] });
    expect(kept.take()).toBeNull();
    const [first, second] = [silent(), silent()];
    await kept.keep(first);
    await kept.keep(second);
    expect(second.threadId).toBe(-1);
    expect(kept.take()).toBe(first);
    await first.terminate();
  });
});
