import { buffer } from 'node:stream/consumers';
import { list, type ReadEntry } from 'tar';
import { openPromise } from 'yauzl';
import { byCodeUnits, isInside } from './set-paths.js';
import type { Opened, SourceTree } from './source-tree.js';

/** The endings of archives that are read, such as those a code host offers of a commit. */
export const ARCHIVE = /\.(?:zip|tar\.gz|tgz)$/iu;

interface Walked {
  /** Every file's path, in the archive's order. */
  readonly paths: string[];
  readonly contents: Map<string, Uint8Array>;
}

/**
 * The files of an archive. The one folder that all of them stand in ("xquad-master/") is no part of their paths. One that
 * is damaged, or names a path outside of itself, is not read.
 */
export async function openArchive(file: string): Promise<Opened> {
  const walk = /zip$/iu.test(file) ? walkZip : walkTar;
  try {
    const { paths } = await walk(file, new Set());
    const outside = paths.find((path) => !isInside(path));
    if (outside !== undefined) throw new Error(`it names a path outside of itself, "${outside}"`);
    return { kind: 'tree', tree: archiveTree(paths, (wanted) => walk(file, wanted)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it is cut off';
    return { kind: 'none', reason: `${file} cannot be read as an archive (${why}): get it again` };
  }
}

function archiveTree(
  paths: readonly string[],
  walk: (wanted: ReadonlySet<string>) => Promise<Walked>,
): SourceTree {
  const [top = ''] = paths[0]?.split('/') ?? [];
  const within = paths.every((path) => path.startsWith(`${top}/`)) ? `${top}/` : '';
  return {
    list: async () => byCodeUnits(paths.map((path) => path.slice(within.length))),
    read: async (wanted) => {
      const { contents } = await walk(new Set(wanted.map((path) => within + path)));
      return new Map([...contents].map(([path, content]) => [path.slice(within.length), content]));
    },
  };
}

async function walkZip(file: string, wanted: ReadonlySet<string>): Promise<Walked> {
  const walked: Walked = { paths: [], contents: new Map() };
  const zip = await openPromise(file);
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName;
      if (path.endsWith('/')) continue;
      walked.paths.push(path);
      if (wanted.has(path)) walked.contents.set(path, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } finally {
    zip.close();
  }
  return walked;
}

async function walkTar(file: string, wanted: ReadonlySet<string>): Promise<Walked> {
  const walked: Walked = { paths: [], contents: new Map() };
  const reading: Promise<void>[] = [];
  const read = async (entry: ReadEntry): Promise<void> => {
    walked.contents.set(entry.path, await entry.concat());
  };
  const onReadEntry = (entry: ReadEntry): void => {
    if (entry.type !== 'File' && entry.type !== 'OldFile') return;
    walked.paths.push(entry.path);
    if (wanted.has(entry.path)) reading.push(read(entry));
  };
  await list({ file, strict: true, onReadEntry });
  await Promise.all(reading);
  return walked;
}
