import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, threadId, workerData, type MessagePort } from 'node:worker_threads';
import { createKnowledgeLoader } from '../corpus/prepared-knowledge.js';
import { createTimeSlice } from '../corpus/time-slice.js';
import type { FileReader } from '../sources/file-reader.js';
import type { AnswerEffects } from './answer-from.js';
import { createKeptThread } from './kept-thread.js';
import { loadAhead } from './load-ahead.js';
import type { FromThread, LoadOrder } from './messages.js';
import { createStartReading, readInThread } from './read-in-thread.js';
import type { PathsAhead } from './start-thread.js';

/** Longest that a thread is kept which read files, in ms. */
const KEEP_READING_MS = 60_000;

/** Between two signs of life, in ms: a tenth of what a question may take. */
const BEAT_MS = 1000;

/** What a thread that answers begins with, wherever its passages are. */
export interface BegunAnswering {
  readonly port: MessagePort;
  readonly order: LoadOrder;
  readonly effects: AnswerEffects & { readonly fs: typeof fs };
}

/**
 * Begins what the entry of a thread is: signs of life, what is known beside the articles, and the order of what to load. The
 * effects of all that it does are made here, but for those of a database.
 */
export async function beginAnswering(): Promise<BegunAnswering> {
  const port = parentPort;
  if (port === null) throw new Error('this module is the entry of a thread');
  const now = (): number => performance.now();
  const yieldTurn = (): Promise<void> => nextTurn();
  // Comes while the thread has turns to give, however busy it is.
  setInterval(() => port.postMessage({ kind: 'beat' } satisfies FromThread, []), BEAT_MS).unref();
  const paths: PathsAhead | null = workerData;
  const loadKnowledge = createKnowledgeLoader();
  const [[order]]: [LoadOrder[], void] = await Promise.all([
    once(port, 'message'),
    paths === null ? undefined : loadAhead(fs, paths, loadKnowledge),
  ]);
  if (order === undefined) throw new Error('a message without an order');
  return {
    port,
    order,
    effects: {
      fs,
      clock: () => new Date(),
      openReader: createOpenReader(),
      loadKnowledge,
      now,
      yieldTurn,
      yieldIfDue: createTimeSlice({ now, yieldTurn }),
      // What is written here goes to the service's log.
      complain: (text) => void process.stderr.write(`${text}\n`),
      unique: `${process.pid}-${threadId}`,
    },
  };
}

/** What has no parser of others is read here, where it holds up nobody. */
function createOpenReader(): () => FileReader {
  const kept = createKeptThread(KEEP_READING_MS);
  let loads = 0;
  return () => {
    loads += 1;
    return readInThread({
      start: createStartReading(),
      here: ['txt', 'json', 'jsonl', 'jsonl.gz'],
      // A start is followed by no other soon, but whoever reloads what was edited goes on editing.
      kept: loads > 1 ? kept : null,
    });
  };
}
