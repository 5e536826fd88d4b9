import { basename, join, sep } from 'node:path';
import { AppError } from '../errors.js';
import type { Article } from '../model/article.js';
import type { Rejection } from '../model/snapshot.js';
import { MAX_ARTICLE_BYTES } from './decode-text.js';
import { fileKind, readFileItems } from './read-file.js';

/** The part of the file system that reading needs; `node:fs/promises` has this shape. */
export interface FileSystem {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<{ isDirectory(): boolean; isFile(): boolean; readonly size: number }>;
}

/** What a corpus holds: its good articles in a fixed order, and what was left out with the reason. */
export interface CorpusReading {
  readonly articles: readonly Article[];
  readonly rejected: readonly Rejection[];
}

interface FoundFile {
  /** Path below the corpus with `/` separators. */
  readonly file: string;
  readonly path: string;
  readonly size: number;
}

/**
 * Reads every article of a corpus: a folder, searched recursively, or one file. A bad file or line is rejected by name
 * and the rest goes on. Hidden files are passed over.
 *
 * @param breathe awaited between articles, so that a long reading leaves the event loop to others
 * @throws AppError `corpus-unreadable` where the corpus itself cannot be read
 */
export async function readCorpus(
  fs: FileSystem,
  corpus: string,
  breathe: () => Promise<void> = async () => {},
): Promise<CorpusReading> {
  const rejected: Rejection[] = [];
  const byId = new Map<string, Article>();
  for (const found of await findFiles(fs, corpus, rejected)) {
    const bytes = await readBytes(fs, found, rejected);
    if (bytes === null) continue;
    for await (const item of readFileItems(found.file, bytes)) {
      if (item.kind === 'rejected') rejected.push(item.rejection);
      else {
        const { id, file, line } = item.article;
        const other = byId.get(id);
        if (other === undefined) byId.set(id, item.article);
        else rejected.push({ file, line, reason: `id "${id}" is already that of ${placeOf(other)}` });
      }
      await breathe();
    }
  }
  return { articles: [...byId.values()], rejected };
}

function placeOf(article: Article): string {
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
    rejected.push({ file: found.file, line: null, reason: `cannot be read (${codeOf(error)})` });
    return null;
  }
}

async function findFiles(fs: FileSystem, corpus: string, rejected: Rejection[]): Promise<FoundFile[]> {
  try {
    const root = await fs.realpath(corpus);
    const stats = await fs.stat(root);
    if (!stats.isDirectory()) return [{ file: basename(corpus), path: root, size: stats.size }];
    return await walk(fs, root, '', new Set([root]), root, rejected);
  } catch (error) {
    throw new AppError(
      'corpus-unreadable',
      `The corpus "${corpus}" cannot be read (${codeOf(error)}): name a folder or file of articles that exists.`,
      { cause: error },
    );
  }
}

async function walk(
  fs: FileSystem,
  folder: string,
  below: string,
  visited: Set<string>,
  root: string,
  rejected: Rejection[],
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of (await fs.readdir(folder)).sort()) {
    if (name.startsWith('.')) continue;
    const file = below === '' ? name : `${below}/${name}`;
    try {
      const path = await fs.realpath(join(folder, name));
      if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) {
        rejected.push({ file, line: null, reason: 'is a link that leaves the corpus' });
        continue;
      }
      const stats = await fs.stat(path);
      if (stats.isFile()) found.push({ file, path, size: stats.size });
      else if (stats.isDirectory() && !visited.has(path)) {
        visited.add(path);
        for (const inner of await walk(fs, path, file, visited, root, rejected)) found.push(inner);
      }
    } catch (error) {
      rejected.push({ file, line: null, reason: `cannot be read (${codeOf(error)})` });
    }
  }
  return found;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
