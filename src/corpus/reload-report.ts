import type { ReloadReport, Rejection, Snapshot, SnapshotSummary } from '../model/snapshot.js';
import type { BuiltSnapshot } from './build.js';

/** Rejections that a report, and so the log, names: beyond that they are counted. */
const REJECTIONS_NAMED = 100;

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
  const named = { rejected: rejected.slice(0, REJECTIONS_NAMED), rejectedCount: rejected.length };
  return { ok: true, version, added, changed, removed, unchanged, ...named, articles, passages, facts };
}

/** A snapshot in figures. */
export function summarize({ version, builtAt, articles, passages, facts }: Snapshot): SnapshotSummary {
  return { version, builtAt, articles: articles.length, passages: passages.length, facts: facts.length };
}
