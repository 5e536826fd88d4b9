import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { serveSnapshot } from '../app/serve-snapshot.js';
import type { SnapshotServices } from '../app/services.js';
import { createTimeSlice } from '../corpus/time-slice.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import { loadSnapshot, type Loaded } from '../corpus/load.js';
import { summarize } from '../corpus/reload-report.js';
import { AppError } from '../errors.js';
import { borrowArticles, lendArticles } from './lend-articles.js';
import { carryOut, plainError } from './link.js';
import type { FromThread, LoadOrder, ToThread } from './messages.js';

/** Entry of a thread: it loads the corpus once and then answers from it, until it is ended. */
async function load(send: (message: FromThread) => void, order: LoadOrder): Promise<Loaded | null> {
  const earlier = borrowArticles(order.fingerprints, order.earlier);
  try {
    const hasFacts = order.ready === 'with-facts';
    const loaded = await loadSnapshot({ ...order, fs, clock: () => new Date(), facts: hasFacts }, earlier);
    const { snapshot, changes } = loaded;
    const { fingerprints } = snapshot;
    send({ kind: 'ready', summary: summarize(snapshot), changes, fingerprints, hasFacts });
    return loaded;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, cause } = error;
    send({ kind: 'unloadable', code, message, cause: cause === undefined ? null : plainError(cause) });
    return null;
  } finally {
    earlier.giveBack();
  }
}

if (parentPort === null) throw new Error('this module is the entry of a thread');
const port = parentPort;
const send = (message: FromThread): void => port.postMessage(message);
const order: LoadOrder = workerData;
const loaded = await load(send, order);
if (loaded !== null) {
  const { snapshot, readFacts } = loaded;
  const yieldIfDue = createTimeSlice({ now: () => performance.now(), yieldTurn: () => nextTurn() });
  const serve = (snapshot: BuiltSnapshot, hasFacts: boolean): SnapshotServices => {
    const { threshold } = order;
    return serveSnapshot(snapshot, { now: () => performance.now(), threshold, yieldIfDue, hasFacts });
  };
  let services = serve(snapshot, order.ready === 'with-facts');
  port.on('message', (message: ToThread) => {
    if (message.kind === 'lend') lendArticles(message.port, snapshot.articles);
    else void carryOut(services, message, { send, yieldTurn: () => nextTurn() });
  });
  if (order.ready === 'before-facts') {
    try {
      const whole = await readFacts(yieldIfDue);
      services = serve(whole, true);
      send({ kind: 'completed', summary: summarize(whole) });
    } catch (error) {
      // Answers do not depend on facts. What is written here goes to the service's log.
      process.stderr.write(`The facts could not be read: ${plainError(error).stack ?? String(error)}\n`);
    }
  }
}
