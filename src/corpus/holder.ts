import { AppError } from '../errors.js';
import type { Logger } from '../logger.js';
import type { LoadProgress, LoadStep, ReloadReport } from '../model/snapshot.js';
import type { Changes } from './reload-report.js';

/** How a reload ended. */
export type ReloadResult =
  | { readonly kind: 'done'; readonly report: ReloadReport }
  | { readonly kind: 'busy' }
  /** `isAway`: what is stored was out of reach, so that the same may go well a little later. */
  | { readonly kind: 'failed'; readonly message: string; readonly isAway?: true }
  /** It would have left less than half of the articles, or none; nothing was changed. */
  | { readonly kind: 'refused'; readonly before: number; readonly after: number };

/** How a reload is asked for. */
export interface ReloadOptions {
  /** True: even where most of the articles would go. A folder that is not mounted looks like one that was emptied. */
  readonly force?: boolean;
}

/** Holds what serves. Readers take it once a question; a reload puts another in its place at one stroke. */
export interface Holder<S> {
  current(): S;
  lastReport(): ReloadReport;
  /** Makes a new one beside the live one and swaps them. One at a time; a failure changes nothing. */
  reload(options?: ReloadOptions): Promise<ReloadResult>;
  /** How far a reload has come; null where none runs. */
  progress(): LoadProgress | null;
}

/** Options of a holder; `now` in ms from any fixed point. */
export interface HolderOptions<S> {
  /**
   * Makes what is to serve next; `before` is null the first time and goes on serving meanwhile. `tell` is told how far it is.
   * `force`: it is wanted even where most of the articles go.
   * @throws AppError where a person can mend what keeps it from being made
   */
  readonly load: (
    before: S | null,
    tell: (step: LoadStep) => void,
    force: boolean,
  ) => Promise<{ readonly live: S; readonly changes: Changes }>;
  /** Told of what serves no longer. */
  readonly retire?: (old: S) => void;
  readonly now: () => number;
  readonly logger: Logger;
}

/**
 * Loads and holds what serves: a snapshot of this thread, or one that lives elsewhere.
 * @throws AppError where there is nothing to start with: the corpus or the gazetteer cannot be read
 */
export async function hold<S>({ load, retire, now, logger }: HolderOptions<S>): Promise<Holder<S>> {
  let step: LoadStep | null = null;
  const loadAndReport = async (
    before: S | null,
    force: boolean,
  ): Promise<{ live: S; report: ReloadReport }> => {
    const began = now();
    step = null;
    const { live, changes } = await load(before, (each) => (step = each), force);
    return { live, report: { ...changes, elapsedMs: Math.round(now() - began) } };
  };
  let { live, report } = await loadAndReport(null, false);
  let runningSince: number | null = null;
  logReport(logger, report);
  if (report.articles === 0)
    logger.warn({}, 'The corpus holds no article: every question is abstained from.');

  const reload = async ({ force = false }: ReloadOptions = {}): Promise<ReloadResult> => {
    if (runningSince !== null) return { kind: 'busy' };
    runningSince = now();
    try {
      const old = live;
      const next = await loadAndReport(old, force);
      const before = next.report.unchanged + next.report.changed.length + next.report.removed.length;
      const after = next.report.articles;
      if (!force && after * 2 < before) {
        retire?.(next.live);
        logger.warn({ before, after }, 'A reload was refused: it would lose most of the articles.');
        return { kind: 'refused', before, after };
      }
      ({ live, report } = next);
      retire?.(old);
      logReport(logger, report);
      return { kind: 'done', report };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      logger.error({ cause: error, code: error.code }, 'reload failed; the earlier snapshot still serves');
      const { message, code } = error;
      return { kind: 'failed', message, ...(code === 'store-unavailable' ? { isAway: true } : {}) };
    } finally {
      runningSince = null;
    }
  };
  return {
    current: () => live,
    lastReport: () => report,
    reload,
    progress: () => (runningSince === null ? null : { step, elapsedMs: Math.round(now() - runningSince) }),
  };
}

function logReport(logger: Logger, report: ReloadReport): void {
  const { rejected, rejectedCount, warnings, warningsCount, added, changed, removed, ...figures } = report;
  // That an article has no date is counted and not told line by line: in many a corpus none has one.
  const told = warnings.filter(({ about }) => about !== 'undated');
  const counts = {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    rejected: rejectedCount,
    warnings: warningsCount,
  };
  logger.info({ ...figures, ...counts }, 'corpus loaded');
  for (const rejection of rejected) logger.warn({ ...rejection }, 'left out of the corpus');
  const more = rejectedCount - rejected.length;
  if (more > 0)
    logger.warn({ more }, 'more were left out of the corpus; `npm run corpus -- --check` names all');
  for (const warning of told) logger.warn({ ...warning }, 'loaded, but wants a look');
}
