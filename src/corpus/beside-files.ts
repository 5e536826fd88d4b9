import type { Article } from '../model/article.js';
import type { ArticleWarning } from '../model/snapshot.js';
import type { CorpusReading } from '../sources/read-corpus.js';
import { storyAddress } from '../sources/story-address.js';

/**
 * The articles of a corpus' files, and behind them those that are kept beside. A file goes before what is kept under its id, or
 * was read at the address that it gives: the same page would be two voices, and be cited twice. The latter is told.
 */
export function besideFiles(read: CorpusReading, added: readonly Article[]): CorpusReading {
  const ids = new Set(read.articles.map(({ id }) => id));
  const files = new Map<string, Article>();
  for (const article of read.articles) {
    const address = comparedAddress(article);
    if (address !== null && !files.has(address)) files.set(address, article);
  }
  const beside: Article[] = [];
  const warnings: ArticleWarning[] = [...read.warnings];
  for (const article of added) {
    if (ids.has(article.id)) continue;
    const address = comparedAddress(article);
    const file = address === null ? undefined : files.get(address);
    if (file === undefined) beside.push(article);
    else {
      const reason = `has the address of ${article.id}, which was added or is followed: only the file is answered from`;
      warnings.push({ about: 'left-out', file: file.file, line: file.line, reason });
    }
  }
  return { ...read, articles: [...read.articles, ...beside], warnings };
}

function comparedAddress({ url }: Article): string | null {
  return url === null || !URL.canParse(url) ? null : storyAddress(url, { fragment: true });
}
