import { setTimeout as delay } from 'node:timers/promises';

/** Times of the gateway door, in milliseconds. */
export interface DoorTiming {
  /** Before the second attempt to connect or to register; doubled after each. */
  readonly firstRetryMs: number;
  /** No attempt waits longer, and a connection that stood as long is not the next attempt of the one before. */
  readonly longestRetryMs: number;
  /** How long each step of a login may take: connecting, being greeted, being answered. */
  readonly stepMs: number;
  /** Between two sessions that are begun: Discord allows one in 5 s. */
  readonly identifyEveryMs: number;
  /** A reply not ready by then is deferred: Discord gives up on a first response after 3 s. */
  readonly deferAfterMs: number;
  /** Between two lines of the log that say what a person has to do, while nobody has. */
  readonly remindEveryMs: number;
  /** How long a stop waits for interactions in flight. */
  readonly drainMs: number;
}

export const defaultTiming = {
  firstRetryMs: 1000,
  longestRetryMs: 5 * 60_000,
  stepMs: 15_000,
  // Discord counts 5 s from one to the next as they arrive; these are counted as they are permitted.
  identifyEveryMs: 5500,
  deferAfterMs: 2000,
  remindEveryMs: 60 * 60_000,
  drainMs: 3000,
} satisfies DoorTiming;

/** Wait before attempt `attempt` + 1; attempts count from 1. */
export function retryDelay(attempt: number, timing: DoorTiming): number {
  return Math.min(timing.firstRetryMs * 2 ** (attempt - 1), timing.longestRetryMs);
}

/** Resolves to true after the time, to false as soon as the signal aborts. */
export async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

/**
 * What the work gives, but no longer than until the signal aborts: for work that does not heed it everywhere.
 * @throws the signal's reason then, and whatever the work throws.
 */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
