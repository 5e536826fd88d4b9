import type { AnswerQueue } from '../app/answer-queue.js';
import { callIn, forwardingRooms, type Rooms } from '../app/forward.js';
import { AppError, type ErrorCode } from '../errors.js';
import { createRequestsInFlight, type RequestsOptions } from './requests-in-flight.js';
import { sendInParts } from './parts.js';

/*
 * Carries the methods of an interface from one thread to another. An interface is made of rooms, each with asynchronous
 * methods whose arguments and results can be sent. The link knows none of their names: a new method needs nothing here.
 */

/** A method called; `id` comes back with its outcome. */
export interface Call {
  readonly kind: 'call';
  readonly id: number;
  readonly room: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What came of a call. A list comes in parts, of which the last says so. */
export type CallOutcome = { readonly kind: 'outcome'; readonly id: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: true; readonly part: readonly unknown[]; readonly last: boolean }
  /** `code`: of a fault that a person can be told of. */
  | { readonly ok: false; readonly error: Error; readonly code?: ErrorCode }
);

/** Options of the calling end. */
export interface LinkOptions extends RequestsOptions {
  /** Sends a call to the other end. */
  readonly post: (call: Call) => void;
}

/** The calling end of a link. */
export interface Link<T> {
  /** The interface of the other end; a call rejects where it fails there, is late, or the link is closed. */
  readonly remote: T;
  /** To be told of every outcome that comes. */
  receive(outcome: CallOutcome): void;
  /** To be told of each sign of life of the other end. */
  heard(): void;
  /** The other end is gone: fails all calls in flight, and all that come later. */
  close(error: AppError): void;
  /** What waits at the other end. */
  readonly queue: AnswerQueue;
  /** Calls back once nothing is in flight: at once, or after the last outcome. */
  whenDone(done: () => void): void;
}

/** Makes the calling end of a link to an interface. */
export function createLink<T extends Rooms<T>>({ post, ...watch }: LinkOptions): Link<T> {
  const requests = createRequestsInFlight(watch);
  let closed: AppError | null = null;
  return {
    remote: forwardingRooms(async (room, method, args) => {
      if (closed !== null) throw closed;
      return requests.send((id) => post({ kind: 'call', id, room, method, args }));
    }),
    receive: requests.receive,
    heard: requests.heard,
    close(error) {
      closed = error;
      requests.failAll(error);
    },
    queue: requests,
    whenDone: requests.whenDone,
  };
}

/** Effects of the end that carries calls out. */
export interface CarryOutOptions {
  /** Sends an outcome to the other end. */
  readonly send: (outcome: CallOutcome) => void;
  /** Awaited between the parts of a long list, so that others have their turn. */
  readonly yieldTurn: () => Promise<void>;
}

/** Carries out a call on an interface and sends what comes of it; faults are sent as well. */
export async function carryOut(
  rooms: object,
  { id, room, method, args }: Call,
  { send, yieldTurn }: CarryOutOptions,
): Promise<void> {
  try {
    const value = await callIn(rooms, room, method, args);
    if (!Array.isArray(value)) return send({ kind: 'outcome', id, ok: true, value });
    const sendPart = (part: readonly unknown[], last: boolean): void =>
      send({ kind: 'outcome', id, ok: true, part, last });
    await sendInParts(value, sendPart, yieldTurn);
  } catch (error) {
    const told = error instanceof AppError ? { code: error.code } : {};
    send({ kind: 'outcome', id, ok: false, error: plainError(error), ...told });
  }
}

/** An error that every thread can be sent: a message and a stack, whatever else the error held. */
export function plainError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const plain = new Error(error.message);
  if (error.stack !== undefined) plain.stack = error.stack;
  return plain;
}
