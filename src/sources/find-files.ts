import { basename, join, sep } from 'node:path';
import { AppError } from '../errors.js';
import type { Rejection } from '../model/snapshot.js';

/** The part of the file system that reading needs; `node:fs/promises` has this shape. */
export interface FileSystem {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<{ isDirectory(): boolean; isFile(): boolean; readonly size: number }>;
}

/** A file of a corpus. */
export interface FoundFile {
  /** Path below the corpus with `/` separators. */
  readonly file: string;
  readonly path: string;
  readonly size: number;
}

/**
 * Every file of a corpus, hidden ones passed over, in a fixed order; what cannot be followed is added to `rejected`.
 * @throws AppError `corpus-unreadable` where the corpus itself cannot be read
 */
export async function findFiles(fs: FileSystem, corpus: string, rejected: Rejection[]): Promise<FoundFile[]> {
  try {
    const root = await fs.realpath(corpus);
    const stats = await fs.stat(root);
    if (!stats.isDirectory()) return [{ file: basename(corpus), path: root, size: stats.size }];
    return await walk(fs, root, '', new Set([root]), root, rejected);
  } catch (error) {
    throw new AppError(
      'corpus-unreadable',
      `The corpus "${corpus}" cannot be read (${systemCodeOf(error)}): name a folder or file of articles that exists.`,
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
      rejected.push({ file, line: null, reason: `cannot be read (${systemCodeOf(error)})` });
    }
  }
  return found;
}

/** The system's own word for what went wrong, such as `EACCES`. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
