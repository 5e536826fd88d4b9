import type { ReloadOutcome, Services } from './services.js';

/** How the last reload ended, whoever began it. */
export interface ReloadEndings {
  /** The same use cases, with how each reload ends noted. */
  noted(services: Services): Services;
  /** How the last ended, and how many have; `outcome` is null before the first. One that did not begin is none. */
  last(): { readonly outcome: ReloadOutcome | null; readonly count: number };
}

/** Notes how reloads end, in memory: of this process, and since it began. */
export function createReloadEndings(): ReloadEndings {
  let outcome: ReloadOutcome | null = null;
  let count = 0;
  return {
    noted: ({ operations, ...services }) => ({
      ...services,
      operations: {
        summary: () => operations.summary(),
        lastReload: () => operations.lastReload(),
        progress: () => operations.progress(),
        async reload(options) {
          const ended = await operations.reload(options);
          if (ended.kind !== 'busy') {
            outcome = ended;
            count += 1;
          }
          return ended;
        },
      },
    }),
    last: () => ({ outcome, count }),
  };
}
