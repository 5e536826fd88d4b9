import { setTimeout as delay } from 'node:timers/promises';
import { answerFromStore } from './runtime/answer-stored.js';
import { beginAnswering } from './runtime/begin-answering.js';
import { openPostgresPassages } from './store/postgres/passages/postgres-passages.js';

// Entry of a thread whose passages are in a database, of which no room but the store knows.
const { port, order, effects } = await beginAnswering();
const { stored: url } = order;
if (url === null) throw new Error('an order without a database');
await answerFromStore(port, order, {
  ...effects,
  wait: (ms) => delay(ms),
  openStore: (kind) => openPostgresPassages({ url, kind }),
});
