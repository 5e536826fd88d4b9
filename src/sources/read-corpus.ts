import type { Article } from '../model/article.js';
import type { ArticleWarning, Rejection } from '../model/snapshot.js';
import { aheadOf } from './ahead-of.js';
import { MAX_ARTICLE_BYTES } from './decode-text.js';
import { systemCodeOf, findFiles, type FileSystem, type FoundFile } from './find-files.js';
import { readsHere, type FileReader } from './file-reader.js';
import { repeatedNote, withoutRepeated } from './pages/repeated-lines.js';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.js';
import { fileKind } from './file-kind.js';
import type { FileItem } from './read-file.js';

/** How a corpus is read. */
export interface ReadCorpusOptions {
  /** Awaited between articles, so that a long reading leaves the event loop to others. */
  readonly yieldIfDue?: () => Promise<void>;
  /** Default: in this thread. It is the caller's to close. */
  readonly reader?: Pick<FileReader, 'readItems' | 'unchanged'>;
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
  const files = await findFiles(fs, corpus, rejected);
  const look = async (found: FoundFile): Promise<Content> =>
    reader.unchanged?.(found) ?? (await readBytes(fs, found));
  for await (const [found, content] of aheadOf(files, look, { ...AHEAD, weigh: sizeOf })) {
    if (typeof content === 'string') {
      rejected.push({ file: found.file, line: null, reason: content });
      continue;
    }
    const items = content instanceof Uint8Array ? reader.readItems(found.file, content) : content;
    for await (const item of items) {
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
  const pages = new Map<string, Article>();
  for (const { article, repeated } of withoutRepeated(
    articles.filter(({ file }) => fileKind(file) === 'html'),
  )) {
    if (repeated.length === 0) continue;
    const { id, file, line } = article;
    pages.set(id, article);
    warnings.push({ about: 'left-out', file, line, reason: repeatedNote(repeated) });
  }
  return { articles: articles.map((article) => pages.get(article.id) ?? article), rejected, warnings };
}

function lineKey(article: Article): string {
  return article.line === null ? article.file : `${article.file}:${article.line}`;
}

/** The bytes of a file; what came of it before, where it is unchanged; or why there is nothing. */
type Content = Uint8Array | readonly FileItem[] | string;

/** Most files, and bytes of them, that are read before their turn. */
const AHEAD = { most: 32, weight: 8 * 1024 ** 2 } as const;

function sizeOf({ size }: FoundFile): number {
  return size;
}

/** The bytes of a file, or why there are none. */
async function readBytes(fs: FileSystem, { file, path, size }: FoundFile): Promise<Uint8Array | string> {
  const kind = fileKind(file);
  // A whole-file article over the limit is refused before it is read into memory.
  if (size > MAX_ARTICLE_BYTES && kind !== 'jsonl' && kind !== 'jsonl.gz') return 'larger than 10 MiB';
  try {
    return await fs.readFile(path);
  } catch (error) {
    return `cannot be read (${systemCodeOf(error)})`;
  }
}
