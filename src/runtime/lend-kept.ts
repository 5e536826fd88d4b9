import { setImmediate as nextTurn } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { KeptReader } from '../corpus/kept-corpus.js';
import { carryOut, createLink, type Call, type CallOutcome } from './link.js';

/** Longest that a page of kept articles may take, in ms. */
const WITHIN_MS = 30_000;

/** Opens a port at which a thread may read kept articles; what it asks is carried out here, where the store is. */
export function lendKept(kept: KeptReader): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const send = (outcome: CallOutcome): void => port1.postMessage(outcome);
  port1.on('message', (call: Call) => void carryOut({ kept }, call, { send, yieldTurn: () => nextTurn() }));
  port1.unref();
  return port2;
}

/** The kept articles that are lent at a port. */
export function borrowKept(port: MessagePort): KeptReader {
  const link = createLink<{ kept: KeptReader }>({
    post: (call) => port.postMessage(call),
    replyWithinMs: WITHIN_MS,
    onSilence: () => {},
  });
  port.on('message', (outcome: CallOutcome) => link.receive(outcome));
  return link.remote.kept;
}
