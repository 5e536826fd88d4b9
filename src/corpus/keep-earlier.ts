import type { Article } from '../model/article.js';
import type { Rejection } from '../model/snapshot.js';

/**
 * Adds, for every file or line that was rejected, the good version of its article that the live snapshot holds, so
 * that a broken edit takes nothing away. The result is in the order of files and lines.
 */
export function keepEarlierVersions(
  read: readonly Article[],
  rejected: readonly Rejection[],
  live: readonly Article[],
): Article[] {
  const ids = new Set(read.map(({ id }) => id));
  const kept = live.filter(
    (article) => !ids.has(article.id) && rejected.some((rejection) => standsFor(rejection, article)),
  );
  return [...read, ...kept].sort(byPlace);
}

/** A rejected folder stands for all below it, a rejected file for its articles, a line for its own. */
function standsFor(rejection: Rejection, article: Article): boolean {
  if (article.file.startsWith(`${rejection.file}/`)) return true;
  if (article.file !== rejection.file) return false;
  return rejection.line === null || article.line === null || article.line === rejection.line;
}

function byPlace(a: Article, b: Article): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
