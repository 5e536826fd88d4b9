import * as fs from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStartReading, readInThread, type StartReading } from '../../src/runtime/read-in-thread.js';
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

async function read(files: Files, starts: StartReading, within = { ms: 60_000, perMiB: 0 }) {
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
  it('give what they give in this one, in their order, and the thread ends with the reading', async () => {
    const files = {
      'a.md': '---\ntitle: One\n---\n# Talks\n\nText.',
      'b.jsonl': Array.from({ length: 600 }, () => `${JSON.stringify({ text: TEXT })}\n`).join(''),
      'c.md': '---\ntitle: [\n---\nBroken.',
      'd.txt': TEXT,
    };
    const { articles, rejected, threads } = await read(files, start);
    const here = await readCorpus(fs, (await temporaryCorpus(files)).folder);
    expect({ articles, rejected }).toEqual(here);
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
});
