import type { AnswerQueue } from '../app/answer-queue.js';
import { AppError } from '../errors.js';
import type { CallOutcome } from './link.js';
import { patience } from './patience.js';

/** Options of requests in flight. */
export interface RequestsOptions {
  /** Longest that an outcome may take, in ms; then its request fails. */
  readonly replyWithinMs: number;
  /** Told when an outcome is late and nothing else came meanwhile either: the other side hangs. */
  readonly onSilence: () => void;
  /** Refuses what would have to wait too long; default: nothing is refused. */
  readonly bound?: QueueBound;
  /** Gives each request an id that no other request to the other side has; default: their count. */
  readonly nextId?: () => number;
}

/**
 * How much may wait at the other side. What is refused at once costs nothing, and whoever asked can ask again; what waits for
 * longer than anybody does is answered for nobody, and everything behind it waits as well.
 */
export interface QueueBound {
  /**
   * From so many on, another is refused where the oldest has waited for longer than `waitMs`, or it would itself: by how long
   * the other side took for each of late.
   */
  readonly few: number;
  readonly waitMs: number;
  /** No more than these wait, however short. */
  readonly most: number;
  /** From so many ms on, a wait is long. */
  readonly longMs: number;
  /** In ms from any fixed point. */
  readonly now: () => number;
}

/** Requests that wait for their outcomes. */
export interface RequestsInFlight extends AnswerQueue {
  /**
   * Sends a request under an id of its own.
   * @returns its value, put together where it comes in parts; rejects where it fails, is late, or the other side ends, and
   * with AppError `busy` where it is not even sent
   */
  readonly send: (post: (id: number) => void) => Promise<unknown>;
  readonly receive: (outcome: CallOutcome) => void;
  /** The other side gave a sign of life. */
  readonly heard: () => void;
  readonly failAll: (error: AppError) => void;
  /** Calls back once nothing is in flight: at once, or after the last outcome. */
  readonly whenDone: (done: () => void) => void;
}

interface InFlight {
  /** When it was sent, in ms. */
  readonly since: number;
  readonly receive: (outcome: CallOutcome) => void;
  readonly fail: (error: Error) => void;
}

/** Keeps account of requests to another thread. */
export function createRequestsInFlight({
  replyWithinMs,
  onSilence,
  bound,
  nextId = countFromOne(),
}: RequestsOptions): RequestsInFlight {
  const inFlight = new Map<number, InFlight>();
  let received = 0;
  let done: (() => void) | null = null;
  const pace = bound === undefined ? null : createPace(bound.now);
  const settled = (id: number): void => {
    inFlight.delete(id);
    if (inFlight.size === 0) done?.();
  };
  /** Whether the oldest has waited for longer, or another would, in ms. */
  const isWaitOver = (ms: number): boolean => {
    if (bound === undefined || pace === null) return false;
    const [oldest] = inFlight.values();
    if (oldest !== undefined && bound.now() - oldest.since > ms) return true;
    return inFlight.size * pace.each() > ms;
  };
  const isFull = (): boolean => {
    if (bound === undefined || inFlight.size < bound.few) return false;
    return inFlight.size >= bound.most || isWaitOver(bound.waitMs);
  };
  return {
    isFull,
    isLong: () => bound !== undefined && isWaitOver(bound.longMs),
    send: (post) =>
      new Promise((resolve, reject) => {
        if (isFull()) {
          return reject(new AppError('busy', 'Too much is asked at once: ask again in some seconds.'));
        }
        const id = nextId();
        const before = received;
        const parts: unknown[] = [];
        const fail = (error: Error): void => {
          stop();
          reject(error);
          settled(id);
        };
        const succeed = (value: unknown): void => {
          stop();
          resolve(value);
          settled(id);
        };
        const stop = patience(replyWithinMs, () => {
          const seconds = replyWithinMs / 1000;
          fail(
            new AppError('internal', `Answering took longer than ${seconds} s: try again a little later.`),
          );
          if (received === before) onSilence();
        });
        const receive = (outcome: CallOutcome): void => {
          if (!outcome.ok) return fail(faultOf(outcome));
          if ('value' in outcome) return succeed(outcome.value);
          for (const item of outcome.part) parts.push(item);
          if (outcome.last) succeed(parts);
        };
        inFlight.set(id, { since: bound?.now() ?? 0, receive, fail });
        post(id);
      }),
    receive(outcome) {
      received += 1;
      const request = inFlight.get(outcome.id);
      request?.receive(outcome);
      if (request !== undefined && !inFlight.has(outcome.id)) pace?.done(request.since);
    },
    heard() {
      received += 1;
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

/** The fault as it was thrown at the other end, where a person can be told of it. */
function faultOf({ error, code }: Extract<CallOutcome, { readonly ok: false }>): Error {
  return code === undefined ? error : new AppError(code, error.message, { cause: error });
}

/** How much the last outcome counts beside those before it. */
const NEWEST = 1 / 8;

/** Tells how long the other side takes for each request, in ms, while it has any: 0 until it is known. */
function createPace(now: () => number) {
  let each = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    each: (): number => each,
    /** One is done that was sent then. */
    done(since: number): void {
      const took = now() - Math.max(since, last);
      last = now();
      each += (took - each) * NEWEST;
    },
  };
}

/** 1, 2, 3 … */
export function countFromOne(): () => number {
  let last = 0;
  return () => (last += 1);
}
