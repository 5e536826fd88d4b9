import { AppError } from '../errors.js';
import type { Logger } from '../logger.js';
import type { Services } from './services.js';
import type { Announced, Announcements } from './shared-ports.js';

/** What announcing takes. */
export interface AnnouncedReloadOptions {
  readonly announcements: Pick<Announcements, 'announce'>;
  /** Told what was announced, and how often so far. */
  readonly announced: (what: Announced, count: number) => void;
  readonly logger: Logger;
}

/** The same use cases, with a reload that, once it is done, is done in every other process on the same store as well. */
export function reloadingEverywhere(
  { operations, ...services }: Services,
  { announcements, announced, logger }: AnnouncedReloadOptions,
): Services {
  return {
    ...services,
    operations: {
      summary: () => operations.summary(),
      lastReload: () => operations.lastReload(),
      progress: () => operations.progress(),
      async reload(options) {
        const outcome = await operations.reload(options);
        if (outcome.kind !== 'done') return outcome;
        const what = options?.force === true ? 'forced-reload' : 'reload';
        try {
          announced(what, await announcements.announce(what));
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== 'store-unavailable') throw error;
          logger.warn({}, 'The other processes could not be told of a reload; reload once more later.');
        }
        return outcome;
      },
    },
  };
}
