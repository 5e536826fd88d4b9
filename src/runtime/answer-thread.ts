import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { serveSnapshot, type SnapshotServices } from '../app/local-services.js';
import { createTimeSlice } from '../corpus/time-slice.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import { loadSnapshot, type Loaded } from '../corpus/load.js';
import { summarize } from '../corpus/reload-report.js';
import { AppError } from '../errors.js';
import { borrowArticles, lendArticles } from './lend-articles.js';
import {
  plainError,
  type FromThread,
  type LoadOrder,
  type ThreadRequest,
  type ToThread,
} from './messages.js';
import { sendInParts } from './parts.js';

/** Entry of a thread: it loads the corpus once and then answers from it, until it is ended. */
async function load(send: (message: FromThread) => void, order: LoadOrder): Promise<Loaded | null> {
  const earlier = borrowArticles(order.fingerprints, order.earlier);
  try {
    const options = { ...order, fs, clock: () => new Date(), facts: false };
    const loaded = await loadSnapshot(options, earlier);
    const { snapshot, changes } = loaded;
    send({ kind: 'ready', summary: summarize(snapshot), changes, fingerprints: snapshot.fingerprints });
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
  const yieldIfDue = createTimeSlice({ now: () => performance.now(), yieldTurn: () => nextTurn() });
  const serve = (snapshot: BuiltSnapshot): SnapshotServices =>
    serveSnapshot(snapshot, { now: () => performance.now(), threshold: order.threshold, yieldIfDue });
  let services = serve(loaded.snapshot);
  const reply = async (request: ThreadRequest): Promise<void> => {
    const { id } = request;
    try {
      if (request.kind === 'ask') {
        send({ kind: 'answer', id, answer: await services.ask(request.question, request.options) });
      } else if (request.kind === 'view') {
        send({ kind: 'view', id, result: await services.view(request.request) });
      } else {
        const sendPart = (part: Awaited<ReturnType<typeof services.articles>>, last: boolean): void =>
          send({ kind: 'articles', id, part, last });
        await sendInParts(await services.articles(), sendPart, () => nextTurn());
      }
    } catch (error) {
      send({ kind: 'fault', id, error: plainError(error) });
    }
  };
  port.on('message', (message: ToThread) => {
    if (message.kind === 'lend') lendArticles(message.port, loaded.snapshot.articles);
    else void reply(message);
  });
  // A large corpus serves as soon as its passages are indexed; its facts take longer and take their place at one stroke.
  try {
    const whole = await loaded.readFacts(yieldIfDue);
    services = serve(whole);
    send({ kind: 'completed', summary: summarize(whole) });
  } catch (error) {
    // Answers do not depend on facts. What is written here goes to the service's log.
    process.stderr.write(`The facts could not be read: ${plainError(error).stack ?? String(error)}\n`);
  }
}
