import { AppError } from '../errors.js';
import type { ThreadReply } from './messages.js';

/** Options of requests in flight. */
export interface RequestsOptions {
  /** Longest that a reply may take, in ms; then its request fails. */
  readonly replyWithinMs: number;
  /** Told when a reply is late and nothing else came meanwhile either: the other side hangs. */
  readonly onSilence: () => void;
}

/** Requests that wait for their replies. */
export interface RequestsInFlight {
  /**
   * Sends a request under an id of its own.
   * @param read gives the result once a reply, or the last part of one, is there; undefined until then
   * @returns the result; rejects with an AppError where it fails, is late, or the other side ends
   */
  send<T>(post: (id: number) => void, read: (reply: ThreadReply) => T | undefined): Promise<T>;
  receive(reply: ThreadReply): void;
  failAll(error: AppError): void;
  /** Calls back once nothing is in flight: at once, or after the last reply. */
  whenDone(done: () => void): void;
}

interface InFlight {
  receive(reply: ThreadReply): void;
  fail(error: Error): void;
}

/** Keeps account of requests to another thread. */
export function createRequestsInFlight({ replyWithinMs, onSilence }: RequestsOptions): RequestsInFlight {
  const inFlight = new Map<number, InFlight>();
  let lastId = 0;
  let received = 0;
  let done: (() => void) | null = null;
  const settled = (id: number): void => {
    inFlight.delete(id);
    if (inFlight.size === 0) done?.();
  };
  return {
    send: (post, read) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        const before = received;
        const fail = (error: Error): void => {
          clearTimeout(timer);
          reject(error);
          settled(id);
        };
        const timer = setTimeout(() => {
          const seconds = replyWithinMs / 1000;
          fail(
            new AppError('internal', `Answering took longer than ${seconds} s: try again a little later.`),
          );
          if (received === before) onSilence();
        }, replyWithinMs);
        const receive = (reply: ThreadReply): void => {
          if (reply.kind === 'fault') return fail(reply.error);
          const result = read(reply);
          if (result === undefined) return;
          clearTimeout(timer);
          resolve(result);
          settled(id);
        };
        inFlight.set(id, { receive, fail });
        post(id);
      }),
    receive(reply) {
      received += 1;
      inFlight.get(reply.id)?.receive(reply);
    },
    failAll(error) {
      for (const request of inFlight.values()) request.fail(error);
    },
    whenDone(callback) {
      done = callback;
      if (inFlight.size === 0) done();
    },
  };
}
