import { oneAtATime } from '../app/one-at-a-time.js';
import type { ReloadResult } from '../corpus/holder.js';
import type { KeptReader } from '../corpus/kept-corpus.js';
import type { Logger } from '../logger.js';

/** Between two looks for changes, and before another attempt where a reload is under way, in ms. */
const LOOK_EVERY = 2000;
const BUSY_WAIT = 100;

/** Options of taking changes in. */
export interface TakeInOptions {
  readonly kept: Pick<KeptReader, 'revision'>;
  /** The revision that was there before what serves was loaded; null where it could not be asked. */
  readonly seen: number | null;
  readonly reload: () => Promise<ReloadResult>;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
}

/** Takes changes of kept articles into what serves. */
export interface TakingIn {
  /** Looks now: something has changed. */
  look(): void;
}

/**
 * Reloads when kept articles have changed, whoever changed them: this process says so, and of others it is seen within two
 * seconds. Where the store is out of reach it goes on looking.
 */
export function takeInChanges({ kept, seen, reload, wait, logger }: TakeInOptions): TakingIn {
  let at = seen;

  async function takeIn(): Promise<void> {
    const revision = await kept.revision().catch(() => null);
    if (revision === null || revision === at) return;
    for (;;) {
      const { kind } = await reload();
      if (kind === 'busy') {
        if (await wait(BUSY_WAIT)) continue;
        return;
      }
      // Of a failed or refused one the log has told; it is tried again with the next change.
      at = revision;
      return;
    }
  }
  const look = oneAtATime(takeIn, (cause) => {
    logger.error({ cause }, 'changed articles could not be taken in; a reload does it');
  });
  void (async () => {
    while (await wait(LOOK_EVERY)) await look();
  })();
  return { look: () => void look() };
}
