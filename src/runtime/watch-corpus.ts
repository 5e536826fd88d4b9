import type { Operations } from '../app/services.js';
import type { Logger } from '../logger.js';

/** Between two looks, in ms; files that look the same in two of them have settled. */
export const LOOK_EVERY = 2000;
/** A look that takes long, over many files, is repeated less often: it gets this share of the time. */
const SHARE = 1 / 20;

export interface WatchOptions {
  /** A word for how the files stand; another one once anything has changed. Never rejects. */
  readonly look: () => Promise<string>;
  /** How they stood before the corpus was loaded. */
  readonly seen: string;
  readonly reload: Operations['reload'];
  /** Resolves to true after so many ms, to false once watching is over. */
  readonly wait: (ms: number) => Promise<boolean>;
  /** In ms from any fixed point. */
  readonly now: () => number;
  readonly logger: Logger;
}

/**
 * Reloads the corpus by itself once its files have changed and stand still again. A change that comes during a reload is
 * the next one's. Resolves when watching is over; never rejects.
 */
export async function watchCorpus({ look, seen, reload, wait, now, logger }: WatchOptions): Promise<void> {
  let read = seen;
  let before = seen;
  let pause = LOOK_EVERY;
  while (await wait(pause)) {
    const began = now();
    const state = await look();
    pause = Math.max(LOOK_EVERY, (now() - began) / SHARE);
    const hasSettled = state === before;
    before = state;
    if (state === read || !hasSettled) continue;
    logger.info({}, 'the articles have changed; reading them');
    // How a reload ended stands in the log; one that could not begin is asked for again. After a failure another try
    // would end alike, until something changes.
    const outcome = await reload().catch((error: unknown) => {
      logger.error({ cause: error }, 'changed articles could not be read');
    });
    if (outcome?.kind !== 'busy') read = state;
  }
}
