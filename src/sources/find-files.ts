import { basename, join, sep } from 'node:path';
import { AppError } from '../errors.js';
import type { Rejection } from '../model/snapshot.js';
import { aheadOf } from './ahead-of.js';

/** The part of the file system that reading needs; `node:fs/promises` has this shape. */
export interface FileSystem {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<FileStats>;
}

/** How a file stands. Without times nothing is known of it until it is read. */
interface FileStats {
  isDirectory(): boolean;
  isFile(): boolean;
  readonly size: number;
  readonly mtimeMs?: number;
  readonly ctimeMs?: number;
  readonly ino?: number;
}

/** What tells a file that may have been written to since from one that was not. */
export interface FileStamp {
  /** Its size, times and place on the disk, as one word. */
  readonly word: string;
  /** When it was last changed, in ms of the clock of its disk. */
  readonly changedMs: number;
}

/** Names that are looked at beside each other: each look waits for the disk, or for a network mount. */
const AHEAD = 64;

/** A file of a corpus. */
export interface FoundFile {
  /** Path below the corpus with `/` separators. */
  readonly file: string;
  readonly path: string;
  readonly size: number;
  /** Null where the file system does not tell. */
  readonly stamp: FileStamp | null;
}

/**
 * Every file of a corpus, hidden ones passed over, in a fixed order; what cannot be followed is added to `rejected`.
 * @throws AppError `corpus-unreadable` where the corpus itself cannot be read
 */
export async function findFiles(fs: FileSystem, corpus: string, rejected: Rejection[]): Promise<FoundFile[]> {
  try {
    const root = await fs.realpath(corpus);
    const stats = await fs.stat(root);
    if (!stats.isDirectory())
      return [{ file: basename(corpus), path: root, size: stats.size, stamp: stampOf(stats) }];
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
  const names = (await fs.readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  for await (const [name, looked] of aheadOf(names, (name) => lookAt(fs, join(folder, name)), {
    most: AHEAD,
  })) {
    const file = below === '' ? name : `${below}/${name}`;
    if (typeof looked === 'string') {
      rejected.push({ file, line: null, reason: `cannot be read (${looked})` });
      continue;
    }
    const { path, size, stamp } = looked;
    if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) {
      rejected.push({ file, line: null, reason: 'is a link that leaves the corpus' });
      continue;
    }
    if (looked.kind === 'file') found.push({ file, path, size, stamp });
    else if (looked.kind === 'folder' && !visited.has(path)) {
      visited.add(path);
      try {
        for (const inner of await walk(fs, path, file, visited, root, rejected)) found.push(inner);
      } catch (error) {
        rejected.push({ file, line: null, reason: `cannot be read (${systemCodeOf(error)})` });
      }
    }
  }
  return found;
}

/** What a name leads to. */
interface LookedAt extends Omit<FoundFile, 'file'> {
  readonly kind: 'file' | 'folder' | 'other';
}

/** What a name in a folder leads to; the system's word for why it cannot be followed. */
async function lookAt(fs: FileSystem, link: string): Promise<LookedAt | string> {
  try {
    const path = await fs.realpath(link);
    const stats = await fs.stat(path);
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    return { kind, path, size: stats.size, stamp: stampOf(stats) };
  } catch (error) {
    return systemCodeOf(error);
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: FileStats): FileStamp | null {
  if (mtimeMs === undefined || ctimeMs === undefined || ino === undefined) return null;
  return { word: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changedMs: Math.max(mtimeMs, ctimeMs) };
}

/** The system's own word for what went wrong, such as `EACCES`. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
