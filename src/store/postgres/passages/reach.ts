import { setTimeout as delay } from 'node:timers/promises';
import { outOfReach } from './told-when-gone.js';

/** A database that is read, and may get out of reach. */
export interface Reach<Opened> {
  /**
   * Does work with what is open. Once that failed since the database is out of reach, all further work is told so at once, until another
   * one that was opened answers, which is tried again and again: what waits for a machine that is lost keeps all else from being answered.
   * @param withinMs longest that the work may take; past it, the database counts as out of reach
   * @throws AppError `store-unavailable` where it is out of reach
   */
  readonly use: <Found>(work: (opened: Opened) => Promise<Found>, withinMs?: number) => Promise<Found>;
  readonly close: () => Promise<void>;
}

/** What it takes to open one and to see whether it answers. */
export interface ReachOptions<Opened> {
  readonly open: () => Opened;
  readonly probe: (opened: Opened) => Promise<unknown>;
  /** What hangs in it may keep it from ending: nobody waits for that. */
  readonly shut: (opened: Opened) => Promise<unknown>;
  /** Between two looks whether it is back, and longest that one may take, in ms. */
  readonly everyMs: number;
}

/** Opens one. */
export function createReach<Opened>({ open, probe, shut, everyMs }: ReachOptions<Opened>): Reach<Opened> {
  let opened = open();
  let isAway = false;
  const over = new AbortController();

  /** Whether another one answers, which is used from here on then. */
  async function openAnew(): Promise<boolean> {
    const next = open();
    try {
      await endsIn(everyMs, probe(next));
    } catch {
      shut(next).catch(() => undefined);
      return false;
    }
    shut(opened).catch(() => undefined);
    opened = next;
    return true;
  }
  /** @param used what failed; what fails of one that was left tells nothing of that which is used now */
  async function lost(used: Opened): Promise<void> {
    if (isAway || used !== opened) return;
    isAway = true;
    while (!over.signal.aborted && !(await openAnew()))
      await delay(everyMs, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
    isAway = false;
  }
  return {
    async use(work, withinMs) {
      if (isAway) throw outOfReach(new Error(LATE));
      const used = opened;
      try {
        return await (withinMs === undefined ? work(used) : endsIn(withinMs, work(used)));
      } catch (error) {
        const told = outOfReach(error);
        if (told !== error) void lost(used);
        throw told;
      }
    },
    async close() {
      over.abort();
      await shut(opened);
    },
  };
}

/** As the driver says it. */
const LATE = 'Query read timeout';

/** Rejects as the driver does where work takes longer than so many ms. */
export async function endsIn<Found>(ms: number, work: Promise<Found>): Promise<Found> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(LATE)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
