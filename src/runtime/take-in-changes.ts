import { oneAtATime } from '../app/one-at-a-time.js';
import type { Announced, AnnouncedCounts, Announcements } from '../app/shared-ports.js';
import type { ReloadOptions, ReloadResult } from '../corpus/holder.js';
import type { Logger } from '../logger.js';

/** Between two looks for what was announced, and before another attempt where a reload is under way, in ms. */
const LOOK_EVERY = 1000;
const BUSY_WAIT = 100;

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
 * are woken, and of others it is seen within a second. Where the store is out of reach it goes on looking.
 */
export function takeInChanges({ announcements, seen, reload, wait, logger }: TakeInOptions): TakingIn {
  let at = seen;

  async function takeIn(): Promise<void> {
    const counts = await announcements.counts().catch(() => null);
    if (counts === null) return;
    const isNew = (what: Announced): boolean => at === null || counts[what] !== at[what];
    const force = at !== null && isNew('forced-reload');
    if (!force && !isNew('articles') && !isNew('reload')) return;
    for (;;) {
      const { kind } = await reload(force ? { force } : {});
      if (kind === 'busy') {
        if (await wait(BUSY_WAIT)) continue;
        return;
      }
      // Of a failed or refused one the log has told; it is tried again with the next change.
      at = counts;
      return;
    }
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
