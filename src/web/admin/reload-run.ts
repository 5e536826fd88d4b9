import type { Actor, Audit } from '../../app/article-ports.js';
import { reloadAudited } from '../../app/reload-by.js';
import type { Operations, ReloadOutcome } from '../../app/services.js';
import type { Logger } from '../../logger.js';

/** How the last reload of the dashboard ended; `fault`: as nobody expected, and the log has the cause. */
export type RunEnded = ReloadOutcome | { readonly kind: 'fault' };

/** Reloads that are begun at the dashboard and go on behind it. */
export interface ReloadRun {
  /** Begins one; nothing where one of these runs. */
  begin(options: { readonly force: boolean }): void;
  isRunning(): boolean;
  /** How the last one ended; null where there was none. */
  ended(): RunEnded | null;
}

/** What it takes. */
export interface ReloadRunOptions {
  readonly operations: Pick<Operations, 'reload'>;
  readonly audit: Pick<Audit, 'append'>;
  readonly logger: Logger;
}

const BY: Actor = { kind: 'administrator' };

/** Reloads that nobody's request waits for. */
export function createReloadRun({ operations, audit, logger }: ReloadRunOptions): ReloadRun {
  const reload = reloadAudited(operations, audit);
  let running = false;
  let last: RunEnded | null = null;
  const run = async (force: boolean): Promise<void> => {
    try {
      last = await reload(BY, { force });
    } catch (error) {
      last = { kind: 'fault' };
      logger.error({ cause: error }, 'A reload of the dashboard failed.');
    } finally {
      running = false;
    }
  };
  return {
    begin({ force }) {
      if (running) return;
      running = true;
      void run(force);
    },
    isRunning: () => running,
    ended: () => last,
  };
}
