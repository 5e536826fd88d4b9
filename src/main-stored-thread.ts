import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { createKnowledgeLoader } from './corpus/prepared-knowledge.js';
import { createTimeSlice } from './corpus/time-slice.js';
import { answerFromStore } from './runtime/answer-stored.js';
import { loadAhead } from './runtime/load-ahead.js';
import type { FromThread, LoadOrder } from './runtime/messages.js';
import { createStartReading, readInThread } from './runtime/read-in-thread.js';
import type { PathsAhead } from './runtime/start-thread.js';
import { openPostgresPassages } from './store/postgres/passages/postgres-passages.js';

/** Between two signs of life, in ms: a tenth of what a question may take. */
const BEAT_MS = 1000;

// Entry of a thread: the effects of what it does are made here, those of a database among them, of which no room but the store knows.
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
if (order === undefined || order.stored === null) throw new Error('a message without a database');
const url = order.stored;
await answerFromStore(parentPort, order, {
  fs,
  clock: () => new Date(),
  openReader: () => readInThread({ start: createStartReading(), here: ['txt', 'json', 'jsonl', 'jsonl.gz'] }),
  loadKnowledge,
  now,
  yieldTurn,
  yieldIfDue: createTimeSlice({ now, yieldTurn }),
  // What is written here goes to the service's log.
  complain: (text) => void process.stderr.write(`${text}\n`),
  unique: `${process.pid}-${threadId}`,
  openStore: (kind) => openPostgresPassages({ url, kind }),
});
