import type { SourceDefinition, SourceResult, SourceState } from '../../model/source-definition.js';
import type { HubOffer } from './hub-keeping.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longest time between two checks of a source that fails, in ms, unless it is checked more seldom by itself. */
const SELDOM = DAY;
/** After so many failures in a row, over more than a week, a source is switched off. */
const SWITCHED_OFF_AFTER = 14;
/** Checks come up to this share later than they are due, so that sources do not all come at once. */
const JITTER = 0.2;

/** How a check ended, and what its server wishes. */
export interface CheckEnd {
  readonly result: SourceResult;
  /** Validators of what was read; null where it is to be read anew whatever the server says. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which the server says nothing changes, or wants to be left alone; null where it does not say. */
  readonly notBefore: number | null;
  /** Where its news are told at once; null where it says nothing of it, missing where it was not read. */
  readonly hubOffer?: HubOffer | null;
}

/** Options of what comes next. `random` gives numbers from 0 up to 1. */
export interface ScheduleOptions {
  readonly now: Date;
  readonly random: () => number;
}

/** How a source stands after a check. */
export function stateAfter(
  { definition, state }: { readonly definition: SourceDefinition; readonly state: SourceState },
  { result, etag, lastModified, notBefore }: CheckEnd,
  { now, random }: ScheduleOptions,
): SourceState {
  const failures = result.kind === 'failed' ? state.failures + 1 : 0;
  const every = definition.every * MINUTE;
  // One failure alone is nothing unusual.
  const patient = Math.min(every * 2 ** Math.min(Math.max(failures - 1, 0), 20), Math.max(SELDOM, every));
  const wished = Math.min((notBefore ?? 0) * 1000, result.kind === 'failed' ? 7 * DAY : DAY);
  const ms = Math.max(patient * (1 + JITTER * random()), wished);
  const isOff = failures >= SWITCHED_OFF_AFTER;
  return {
    checkedAt: now.toISOString(),
    nextCheckAt: isOff ? null : new Date(now.getTime() + Math.ceil(ms)).toISOString(),
    lastReadAt: result.kind === 'failed' ? state.lastReadAt : now.toISOString(),
    result,
    failures,
    switchedOff:
      isOff && result.kind === 'failed' ? `it failed ${failures} times in a row: ${result.reason}` : null,
    etag,
    lastModified,
  };
}

/** Whether a source is to be checked now. */
export function isDue(
  { definition, state }: { readonly definition: SourceDefinition; readonly state: SourceState },
  now: Date,
): boolean {
  if (!definition.enabled || state.switchedOff !== null) return false;
  return state.nextCheckAt === null || state.nextCheckAt <= now.toISOString();
}

/** What a person wants to know of a source of which nothing comes: one sentence; null where all is well. */
export function whyNothing({
  definition,
  state,
}: {
  readonly definition: SourceDefinition;
  readonly state: SourceState;
}): string | null {
  if (!definition.enabled) return 'It is switched off in its definition.';
  if (state.switchedOff !== null)
    return `It was switched off: ${state.switchedOff}. Check it to switch it on again.`;
  const { result } = state;
  if (result === null) return 'It was not checked yet.';
  if (result.kind === 'failed') return `The last check failed: ${result.reason}.`;
  if (result.kind === 'unchanged') return 'Nothing changed there since it was last read.';
  if (result.added + result.changed > 0) return result.reason;
  if (result.reason !== null) return result.reason;
  return result.found === 0 ? 'There are no articles in it.' : 'All articles in it are known already.';
}
