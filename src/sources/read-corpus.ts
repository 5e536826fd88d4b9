import type { Article } from '../model/article.js';
import type { ArticleWarning, Rejection } from '../model/snapshot.js';
import { MAX_ARTICLE_BYTES } from './decode-text.js';
import { systemCodeOf, findFiles, type FileSystem, type FoundFile } from './find-files.js';
import { readsHere, type FileReader } from './file-reader.js';
import { withoutRepeated } from './pages/repeated-lines.js';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.js';
import { fileKind } from './file-kind.js';

/** How a corpus is read. */
export interface ReadCorpusOptions {
  /** Awaited between articles, so that a long reading leaves the event loop to others. */
  readonly yieldIfDue?: () => Promise<void>;
  /** Default: in this thread. It is the caller's to close. */
  readonly reader?: Pick<FileReader, 'readItems'>;
  readonly limits?: ReadingLimits;
}

export type { FileSystem } from './find-files.js';

/** What a corpus holds: its good articles in a fixed order, and what was left out with the reason. */
export interface CorpusReading {
  readonly articles: readonly Article[];
  readonly rejected: readonly Rejection[];
  /** What wants a look of the articles, in their order. */
  readonly warnings: readonly ArticleWarning[];
}

/**
 * Reads every article of a corpus: a folder, searched recursively, or one file. A bad file or line is rejected by name
 * and the rest goes on. Hidden files are passed over.
 *
 * @throws AppError `corpus-unreadable` where the corpus itself cannot be read
 */
export async function readCorpus(
  fs: FileSystem,
  corpus: string,
  { yieldIfDue = async () => {}, reader = readsHere, limits = READING_LIMITS }: ReadCorpusOptions = {},
): Promise<CorpusReading> {
  const rejected: Rejection[] = [];
  const warnings: ArticleWarning[] = [];
  const byId = new Map<string, Article>();
  for (const found of await findFiles(fs, corpus, rejected)) {
    const bytes = await readBytes(fs, found, rejected);
    if (bytes === null) continue;
    for await (const item of reader.readItems(found.file, bytes)) {
      if (item.kind === 'rejected') rejected.push(item.rejection);
      else {
        const { id, file, line } = item.article;
        if (byId.size >= limits.articles) {
          const most = limits.articles.toLocaleString('en-GB');
          rejected.push({ file, line, reason: `the corpus has ${most} articles already: take others out` });
          break;
        }
        const other = byId.get(id);
        if (other === undefined) {
          byId.set(id, item.article);
          for (const warning of item.warnings) warnings.push(warning);
        } else rejected.push({ file, line, reason: `id "${id}" is already that of ${lineKey(other)}` });
      }
      await yieldIfDue();
    }
  }
  const articles = [...byId.values()];
  const pages = new Map(
    withoutRepeated(articles.filter(({ file }) => fileKind(file) === 'html')).map((page) => [page.id, page]),
  );
  return { articles: articles.map((article) => pages.get(article.id) ?? article), rejected, warnings };
}

function lineKey(article: Article): string {
  return article.line === null ? article.file : `${article.file}:${article.line}`;
}

async function readBytes(
  fs: FileSystem,
  found: FoundFile,
  rejected: Rejection[],
): Promise<Uint8Array | null> {
  const kind = fileKind(found.file);
  // A whole-file article over the limit is refused before it is read into memory.
  if (found.size > MAX_ARTICLE_BYTES && kind !== 'jsonl' && kind !== 'jsonl.gz') {
    rejected.push({ file: found.file, line: null, reason: 'larger than 10 MiB' });
    return null;
  }
  try {
    return await fs.readFile(found.path);
  } catch (error) {
    rejected.push({ file: found.file, line: null, reason: `cannot be read (${systemCodeOf(error)})` });
    return null;
  }
}
