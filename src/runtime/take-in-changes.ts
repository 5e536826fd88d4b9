import { oneAtATime } from '../app/one-at-a-time.js';
import type { Announced, AnnouncedCounts, Announcements } from '../app/shared-ports.js';
import type { ReloadOptions, ReloadResult } from '../corpus/holder.js';
import type { Logger } from '../logger.js';

/** Between two looks for what was announced, and before another attempt where a reload is under way, in ms. */
const LOOK_EVERY = 1000;
const BUSY_WAIT = 100;
/** Most looks that are let go by between two attempts at the same changes, while what is stored is out of reach for them. */
const MOST_LET_BY = 30;

/** Options of taking changes in. */
export interface TakeInOptions {
  readonly announcements: Pick<Announcements, 'counts'>;
  /** The counts that were there before what serves was loaded; null where they could not be asked. */
  readonly seen: AnnouncedCounts | null;
  /** Reloads here, and tells no other process. */
  readonly reload: (options?: ReloadOptions) => Promise<ReloadResult>;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
}

/** Takes changes into what serves. */
export interface TakingIn {
  /** Looks now: something has changed, or may have. */
  look(): void;
  /** What this process announced, it has done already. `count`: what announcing it gave. */
  done(what: Announced, count: number): void;
}

/**
 * Reloads when articles have changed or another process has reloaded, whoever did it: this process says so, those that listen
 * are woken, and of others it is seen within a second. Where the store is out of reach it goes on looking, and what could not be taken
 * in because of that is tried again until it is.
 */
export function takeInChanges({ announcements, seen, reload, wait, logger }: TakeInOptions): TakingIn {
  let at = seen;
  /** What was out of reach when it was tried last; how often in a row, and how many looks since. */
  let missed: { readonly counts: AnnouncedCounts; readonly times: number; letBy: number } | null = null;

  async function takeIn(): Promise<void> {
    const counts = await announcements.counts().catch(() => null);
    if (counts === null || isTooSoon(counts)) return;
    const isNew = (what: Announced): boolean => at === null || counts[what] !== at[what];
    const force = at !== null && isNew('forced-reload');
    if (!force && !isNew('articles') && !isNew('reload')) return;
    for (;;) {
      const outcome = await reload(force ? { force } : {});
      const isAway = outcome.kind === 'failed' && outcome.isAway === true;
      if (outcome.kind === 'busy') {
        if (await wait(BUSY_WAIT)) continue;
        return;
      }
      // Of a failed or refused one the log has told; it is tried again with the next change.
      if (isAway || (await announcements.counts().catch(() => null)) === null)
        missed = { counts, times: isSame(missed?.counts, counts) ? (missed?.times ?? 0) + 1 : 1, letBy: 0 };
      else {
        missed = null;
        at = counts;
      }
      return;
    }
  }

  /** What failed just now fails the next moment as well, and each attempt is told in the log. */
  function isTooSoon(counts: AnnouncedCounts): boolean {
    if (missed === null || !isSame(missed.counts, counts)) return false;
    missed.letBy += 1;
    return missed.letBy < Math.min(2 ** (missed.times - 1), MOST_LET_BY);
  }
  const look = oneAtATime(takeIn, (cause) => {
    logger.error({ cause }, 'changed articles could not be taken in; a reload does it');
  });
  void (async () => {
    while (await wait(LOOK_EVERY)) await look();
  })();
  return {
    look: () => void look(),
    done(what, count) {
      // Where another announced it in between, there is something to take in all the same.
      if (at !== null && at[what] === count - 1) at = { ...at, [what]: count };
    },
  };
}

function isSame(one: AnnouncedCounts | undefined, other: AnnouncedCounts): boolean {
  return (
    one?.articles === other.articles &&
    one.reload === other.reload &&
    one['forced-reload'] === other['forced-reload']
  );
}
