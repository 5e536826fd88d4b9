import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { createKnowledgeLoader } from '../corpus/prepared-knowledge.js';
import { createTimeSlice } from '../corpus/time-slice.js';
import type { FileReader } from '../sources/file-reader.js';
import { answerFrom } from './answer-from.js';
import { loadAhead } from './load-ahead.js';
import { createKeptThread } from './kept-thread.js';
import type { FromThread, LoadOrder } from './messages.js';
import { createStartReading, readInThread } from './read-in-thread.js';
import type { PathsAhead } from './start-thread.js';

/** Longest that a thread is kept which read files, in ms. */
const KEEP_READING_MS = 60_000;

/** Between two signs of life, in ms: a tenth of what a question may take. */
const BEAT_MS = 1000;

// Entry of a thread: the effects of what it does are made here.
if (parentPort === null) throw new Error('this module is the entry of a thread');
const now = (): number => performance.now();
const yieldTurn = (): Promise<void> => nextTurn();
// Comes while the thread has turns to give, however busy it is.
setInterval(() => parentPort?.postMessage({ kind: 'beat' } satisfies FromThread, []), BEAT_MS).unref();
const paths: PathsAhead | null = workerData;
const loadKnowledge = createKnowledgeLoader();
const [[order]]: [LoadOrder[], void] = await Promise.all([
  once(parentPort, 'message'),
  paths === null ? undefined : loadAhead(fs, paths, loadKnowledge),
]);
if (order === undefined) throw new Error('a message without an order');
const kept = createKeptThread(KEEP_READING_MS);
let loads = 0;
/** What has no parser of others is read here, where it holds up nobody. */
const openReader = (): FileReader => {
  loads += 1;
  return readInThread({
    start: createStartReading(),
    here: ['txt', 'json', 'jsonl', 'jsonl.gz'],
    // A start is followed by no other soon, but whoever reloads what was edited goes on editing.
    kept: loads > 1 ? kept : null,
  });
};
await answerFrom(parentPort, order, {
  fs,
  clock: () => new Date(),
  openReader,
  loadKnowledge,
  now,
  yieldTurn,
  yieldIfDue: createTimeSlice({ now, yieldTurn }),
  // What is written here goes to the service's log.
  complain: (text) => void process.stderr.write(`${text}\n`),
  unique: `${process.pid}-${threadId}`,
});
