import { createHash } from 'node:crypto';
import { findFiles, systemCodeOf, type FileSystem } from './find-files.js';
import type { Rejection } from '../model/snapshot.js';

/** What telling a changed file takes; `node:fs/promises` has this shape. */
export interface StampedFiles extends FileSystem {
  stat(path: string): Promise<{
    isDirectory(): boolean;
    isFile(): boolean;
    readonly size: number;
    readonly mtimeMs: number;
    readonly ctimeMs: number;
  }>;
}

/**
 * A word for how the files of a corpus and those beside it stand, by their names, sizes and times alone: another one once
 * anything has changed. A corpus that cannot be read has one too. It asks each file, so it knows of changes on network
 * mounts, which tell nobody.
 */
export async function stateOfCorpus(
  fs: StampedFiles,
  corpus: string,
  beside: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256');
  const rejected: Rejection[] = [];
  const paths = [...beside];
  try {
    for (const { path } of await findFiles(fs, corpus, rejected)) paths.push(path);
  } catch (error) {
    hash.update(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  for (const path of paths) hash.update(`${path} ${await stampOf(fs, path)}\n`);
  return hash.update(JSON.stringify(rejected)).digest('hex');
}

async function stampOf(fs: StampedFiles, path: string): Promise<string> {
  try {
    const { size, mtimeMs, ctimeMs } = await fs.stat(path);
    return `${size} ${mtimeMs} ${ctimeMs}`;
  } catch (error) {
    return systemCodeOf(error);
  }
}
