import type { Article } from '../model/article.js';
import type { Rejection } from '../model/snapshot.js';
import type { BuiltSnapshot } from './build.js';

/** What loading needs of the snapshot before, wherever that lives. */
export interface Earlier {
  /** Fingerprint by article id. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Its articles that stand where these files and lines were rejected. */
  standingFor(rejected: readonly Rejection[]): Promise<readonly Article[]>;
}

/** Where an article was read. */
type Placed = Pick<Article, 'id' | 'file' | 'line'>;

/** Before the first load. */
export const NOTHING_EARLIER: Earlier = { fingerprints: new Map(), standingFor: async () => [] };

/** A snapshot of this thread as the one before. */
export function earlierOf({ fingerprints, articles }: BuiltSnapshot): Earlier {
  return { fingerprints, standingFor: async (rejected) => articlesStandingFor(rejected, articles) };
}

/** Articles whose file or line was rejected: a folder stands for all below it, a file for its articles, a line for its own. */
export function articlesStandingFor<A extends Pick<Article, 'file' | 'line'>>(
  rejected: readonly Rejection[],
  live: readonly A[],
): A[] {
  const places = new Set(rejected.map(({ file, line }) => storageKey(file, line)));
  const files = new Set(rejected.map(({ file }) => file));
  return live.filter(({ file, line }) => {
    if (places.has(storageKey(file, null)) || foldersOf(file).some((folder) => files.has(folder)))
      return true;
    return line === null ? files.has(file) : places.has(storageKey(file, line));
  });
}

/**
 * Adds the earlier versions of what was rejected to what was read, so that a broken edit takes nothing away. The result
 * is in the order of files and lines.
 */
export function keepEarlierVersions<A extends Placed>(read: readonly A[], standing: readonly A[]): A[] {
  const ids = new Set(read.map(({ id }) => id));
  return [...read, ...standing.filter(({ id }) => !ids.has(id))].sort(byPlace);
}

function storageKey(file: string, line: number | null): string {
  return `${line ?? ''}:${file}`;
}

/** `a/b/c.md` is below `a` and `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

function byPlace(a: Placed, b: Placed): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
