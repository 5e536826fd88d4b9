import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { createTimeSlice } from './corpus/time-slice.js';
import { answerFromStore } from './runtime/answer-stored.js';
import type { FromThread } from './runtime/messages.js';
import { createStartReading, readInThread } from './runtime/read-in-thread.js';
import { openPostgresPassages } from './store/postgres/passages/postgres-passages.js';

/** Between two signs of life, in ms: a tenth of what a question may take. */
const BEAT_MS = 1000;

// Entry of a thread: the effects of what it does are made here, those of a database among them, of which no room but the store knows.
if (parentPort === null) throw new Error('this module is the entry of a thread');
const { stored: url } = z.object({ stored: z.string() }).parse(workerData);
const now = (): number => performance.now();
const yieldTurn = (): Promise<void> => nextTurn();
// Comes while the thread has turns to give, however busy it is.
setInterval(() => parentPort?.postMessage({ kind: 'beat' } satisfies FromThread, []), BEAT_MS).unref();
await answerFromStore(parentPort, workerData, {
  fs,
  clock: () => new Date(),
  openReader: () => readInThread({ start: createStartReading(), here: ['txt', 'json', 'jsonl', 'jsonl.gz'] }),
  now,
  yieldTurn,
  yieldIfDue: createTimeSlice({ now, yieldTurn }),
  // What is written here goes to the service's log.
  complain: (text) => void process.stderr.write(`${text}\n`),
  unique: randomUUID(),
  openStore: (kind) => openPostgresPassages({ url, kind }),
});
