import { setTimeout as delay } from 'node:timers/promises';

/** Times of the gateway door, in milliseconds. */
export interface DoorTiming {
  /** Before the second attempt to log in or to register; doubled after each. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** A reply not ready by then is deferred: Discord gives up on a first response after 3 s. */
  readonly deferAfterMs: number;
  /** How long a stop waits for interactions in flight. */
  readonly drainMs: number;
}

export const defaultTiming = {
  firstRetryMs: 1000,
  longestRetryMs: 5 * 60_000,
  deferAfterMs: 2000,
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
