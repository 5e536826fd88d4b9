import { AppError } from '../errors.js';
import type { Logger } from '../logger.js';
import type { ReloadReport } from '../model/snapshot.js';
import type { BuiltSnapshot } from './build.js';
import { loadSnapshot, type CorpusOptions } from './load.js';
import { reportReload } from './reload-report.js';

/** How a reload ended. */
export type ReloadResult =
  | { readonly kind: 'done'; readonly report: ReloadReport }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly message: string };

/** Holds the live snapshot. Readers take it once a question; a reload puts another in its place at one stroke. */
export interface SnapshotHolder {
  current(): BuiltSnapshot;
  lastReport(): ReloadReport;
  /** Builds a new snapshot beside the live one and swaps them. One at a time; a failure changes nothing. */
  reload(): Promise<ReloadResult>;
}

/** Options of a holder; `now` in ms from any fixed point. */
export interface HolderOptions extends CorpusOptions {
  readonly now: () => number;
  readonly logger: Logger;
}

/**
 * Loads the corpus and holds its snapshot.
 * @throws AppError where there is nothing to start with: the corpus or the gazetteer cannot be read
 */
export async function holdSnapshot(options: HolderOptions): Promise<SnapshotHolder> {
  const { now, logger } = options;
  const began = now();
  const first = await loadSnapshot(options);
  let live = first.snapshot;
  let report = reportReload(null, live, first.rejected, elapsed(now, began));
  let running = false;
  logReport(logger, report);

  const reload = async (): Promise<ReloadResult> => {
    if (running) return { kind: 'busy' };
    running = true;
    const started = now();
    try {
      const next = await loadSnapshot(options, live.articles);
      report = reportReload(live, next.snapshot, next.rejected, elapsed(now, started));
      live = next.snapshot;
      logReport(logger, report);
      return { kind: 'done', report };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      logger.error({ cause: error, code: error.code }, 'reload failed; the earlier snapshot still serves');
      return { kind: 'failed', message: error.message };
    } finally {
      running = false;
    }
  };
  return { current: () => live, lastReport: () => report, reload };
}

function elapsed(now: () => number, since: number): number {
  return Math.round(now() - since);
}

function logReport(logger: Logger, { rejected, added, changed, removed, ...figures }: ReloadReport): void {
  const counts = {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    rejected: rejected.length,
  };
  logger.info({ ...figures, ...counts }, 'corpus loaded');
  for (const rejection of rejected) logger.warn({ ...rejection }, 'left out of the corpus');
}
