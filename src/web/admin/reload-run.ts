import type { Actor, Audit } from '../../app/article-ports.js';
import type { ReloadEndings } from '../../app/reload-endings.js';
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
  /** How the last reload ended, of these or begun at another door; null where there was none. */
  ended(): RunEnded | null;
}

/** What it takes. */
export interface ReloadRunOptions {
  readonly operations: Pick<Operations, 'reload'>;
  readonly audit: Pick<Audit, 'append'>;
  /** How reloads end, whoever begins them. */
  readonly endings: Pick<ReloadEndings, 'last'>;
  readonly logger: Logger;
}

const BY: Actor = { kind: 'administrator' };

/** Reloads that nobody's request waits for. */
export function createReloadRun({ operations, audit, endings, logger }: ReloadRunOptions): ReloadRun {
  const reload = reloadAudited(operations, audit);
  let running = false;
  /** How the last of these ended, and how many had ended by then, at any door. */
  let last: { readonly ended: RunEnded; readonly count: number } | null = null;
  const run = async (force: boolean): Promise<void> => {
    try {
      const ended = await reload(BY, { force });
      last = { ended, count: endings.last().count };
    } catch (error) {
      last = { ended: { kind: 'fault' }, count: endings.last().count };
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
    ended() {
      // What another door did since says how it stands now.
      const { outcome, count } = endings.last();
      return last !== null && last.count === count ? last.ended : outcome;
    },
  };
}
