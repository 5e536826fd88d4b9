import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createTimeSlice } from '../corpus/time-slice.js';
import { answerFrom } from './answer-from.js';
import { createStartReading, readInThread } from './read-in-thread.js';

// Entry of a thread: the effects of what it does are made here.
if (parentPort === null) throw new Error('this module is the entry of a thread');
const now = (): number => performance.now();
const yieldTurn = (): Promise<void> => nextTurn();
await answerFrom(parentPort, workerData, {
  fs,
  clock: () => new Date(),
  // What has no parser of others is read here, where it holds up nobody.
  openReader: () => readInThread({ start: createStartReading(), here: ['txt', 'json', 'jsonl', 'jsonl.gz'] }),
  now,
  yieldTurn,
  yieldIfDue: createTimeSlice({ now, yieldTurn }),
  // What is written here goes to the service's log.
  complain: (text) => void process.stderr.write(`${text}\n`),
});
