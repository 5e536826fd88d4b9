import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { createStartAnalysing } from './runtime/analyse-in-threads.js';
import { answerFromStore } from './runtime/answer-stored.js';
import { beginAnswering } from './runtime/begin-answering.js';
import { openPostgresPassages } from './store/postgres/passages/postgres-passages.js';

/** Threads that analyse articles at most: one that writes is busy with what six have for it. */
const ANALYSTS = 6;

// Entry of a thread whose passages are in a database, of which no room but the store knows.
const { port, order, effects } = await beginAnswering();
const { stored: url } = order;
if (url === null) throw new Error('an order without a database');
await answerFromStore(port, order, {
  ...effects,
  analysing: { start: createStartAnalysing(), threads: Math.min(availableParallelism(), ANALYSTS) },
  wait: (ms) => delay(ms),
  openStore: (kind) => openPostgresPassages({ url, kind }),
});
