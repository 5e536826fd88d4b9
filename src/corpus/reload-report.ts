import type { ReloadReport, Rejection, Snapshot, SnapshotSummary } from '../model/snapshot.js';
import { fingerprintOf } from './build.js';

/** What differs between two snapshots, by article id. */
export function reportReload(
  before: Snapshot | null,
  after: Snapshot,
  rejected: readonly Rejection[],
  elapsedMs: number,
): ReloadReport {
  const old = new Map(before?.articles.map((article) => [article.id, fingerprintOf(article)]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const article of after.articles) {
    const fingerprint = old.get(article.id);
    if (fingerprint === undefined) added.push(article.id);
    else if (fingerprint !== fingerprintOf(article)) changed.push(article.id);
  }
  const ids = new Set(after.articles.map(({ id }) => id));
  const removed = [...old.keys()].filter((id) => !ids.has(id));
  const { version, articles, passages, facts } = summarize(after);
  const unchanged = articles - added.length - changed.length;
  return {
    ok: true,
    version,
    added,
    changed,
    removed,
    unchanged,
    rejected,
    articles,
    passages,
    facts,
    elapsedMs,
  };
}

/** A snapshot in figures. */
export function summarize({ version, builtAt, articles, passages, facts }: Snapshot): SnapshotSummary {
  return { version, builtAt, articles: articles.length, passages: passages.length, facts: facts.length };
}
