import type { Article } from '../model/article.js';
import type {
  ArticleWarning,
  FactsState,
  ReloadReport,
  Rejection,
  Snapshot,
  SnapshotSummary,
} from '../model/snapshot.js';
import { whyAhead } from '../sources/look-at.js';
import type { BuiltSnapshot } from './build.js';

/** Rejections, and warnings, that a report, and so the log, names: beyond that they are counted. */
const NAMED = 100;

/** A reload's report but for the time it took. */
export type Changes = Omit<ReloadReport, 'elapsedMs'>;

/**
 * What differs between two snapshots, by article id.
 * @param before fingerprints of the earlier one's articles by id
 */
export function reportChanges(
  before: ReadonlyMap<string, string>,
  after: BuiltSnapshot,
  rejected: readonly Rejection[],
  warnings: readonly ArticleWarning[],
): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [id, fingerprint] of after.fingerprints) {
    const old = before.get(id);
    if (old === undefined) added.push(id);
    else if (old !== fingerprint) changed.push(id);
  }
  const removed = [...before.keys()].filter((id) => !after.fingerprints.has(id));
  const { version, articles, passages, facts } = summarize(after);
  const unchanged = articles - added.length - changed.length;
  const named = { rejected: rejected.slice(0, NAMED), rejectedCount: rejected.length };
  return {
    ok: true,
    version,
    added,
    changed,
    removed,
    unchanged,
    ...named,
    warnings: warnings.slice(0, NAMED),
    warningsCount: warnings.length,
    articles,
    passages,
    facts,
  };
}

/** A snapshot in figures. */
export function summarize(
  { version, builtAt, articles, passages, facts }: Snapshot,
  factsState: FactsState = 'ready',
): SnapshotSummary {
  return {
    version,
    builtAt,
    articles: articles.length,
    passages: passages.length,
    facts: facts.length,
    factsState,
  };
}

/** Articles that say they were published later than tomorrow, which a slip of the year makes the newest of all. */
export function warnOfFuture(articles: readonly Article[], now: Date): ArticleWarning[] {
  return articles.flatMap(({ file, line, published }) => {
    const reason = whyAhead(published, now);
    return reason === null ? [] : [{ about: 'future', file, line, reason }];
  });
}

const GRAVEST_FIRST: readonly ArticleWarning['about'][] = [
  'override',
  'future',
  'left-out',
  'furniture',
  'undated',
];

/** Warnings with those first that change most of what is answered; many articles have no date, and that is no slip. */
export function gravestFirst(warnings: readonly ArticleWarning[]): ArticleWarning[] {
  return warnings.toSorted((a, b) => GRAVEST_FIRST.indexOf(a.about) - GRAVEST_FIRST.indexOf(b.about));
}
