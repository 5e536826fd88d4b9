import * as fs from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { serveSnapshot } from '../chat/local-services.js';
import { createBreather } from '../corpus/breathe.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import { loadSnapshot } from '../corpus/load.js';
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
async function serve(send: (message: FromThread) => void, order: LoadOrder): Promise<BuiltSnapshot | null> {
  const earlier = borrowArticles(order.fingerprints, order.earlier);
  try {
    const { snapshot, changes } = await loadSnapshot({ ...order, fs, clock: () => new Date() }, earlier);
    const { fingerprints } = snapshot;
    send({ kind: 'ready', summary: summarize(snapshot), changes, fingerprints });
    return snapshot;
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
const snapshot = await serve(send, order);
if (snapshot !== null) {
  const breathe = createBreather({ now: () => performance.now(), yieldTurn: () => nextTurn() });
  const services = serveSnapshot(snapshot, {
    now: () => performance.now(),
    threshold: order.threshold,
    breathe,
  });
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
    if (message.kind === 'lend') lendArticles(message.port, snapshot.articles);
    else void reply(message);
  });
}
