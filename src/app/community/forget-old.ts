import type { Logger } from '../../logger.js';
import type { Store } from '../ports.js';

/** For how many days anything that members leave behind is kept: a question since it was asked last. */
export const KEPT_DAYS = 90;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Between two looks for what is to be forgotten, in ms. */
const LOOK_EVERY = 6 * 60 * 60 * 1000;

type Forgetting = Pick<Store, 'gaps' | 'watches' | 'feedback'>;

/** Forgets what is older than it may be by `now`; how much that was. */
export async function forgetOld({ gaps, watches, feedback }: Forgetting, now: Date): Promise<number> {
  const time = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString();
  const forgotten = [
    await gaps.forgetBefore(time),
    await watches.forgetBefore(time),
    await feedback.forgetBefore(time),
  ];
  return forgotten.reduce((sum, count) => sum + count, 0);
}

/** What forgetting again and again takes. */
export interface ForgettingOptions {
  readonly store: Forgetting;
  readonly clock: () => Date;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
}

/** Forgets what is old, now and every six hours, until the program stops. */
export async function keepForgetting({ store, clock, wait, logger }: ForgettingOptions): Promise<void> {
  do {
    try {
      const forgotten = await forgetOld(store, clock());
      if (forgotten > 0)
        logger.info({ forgotten, days: KEPT_DAYS }, 'What members left behind was forgotten.');
    } catch (cause) {
      if (!(await wait(0))) return;
      logger.warn({ cause }, 'what is old could not be forgotten; it is tried again');
    }
  } while (await wait(LOOK_EVERY));
}
