import type * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from './set-paths.js';

/** What is read and written of the disk. */
export type Disk = Pick<
  typeof nodeFs,
  'mkdir' | 'mkdtemp' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'stat' | 'writeFile'
>;

/** The files of a source, in a clone, an archive or a folder. */
export interface SourceTree {
  /** Paths of all files, with `/`, ordered by code units. Links are no files. */
  list(): Promise<string[]>;
  /**
   * Reads files in one go. One that is listed may still be missing from the answer: a clone may lack its content.
   * @param paths some of those listed
   */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** A source's tree, or why there is none, with the way out. */
export type Opened =
  | { readonly kind: 'tree'; readonly tree: SourceTree }
  | { readonly kind: 'none'; readonly reason: string };

/** The files below a folder, such as an archive that was unpacked. Hidden folders are passed over. */
export function folderTree(folder: string, fs: Disk): SourceTree {
  return {
    list: async () => byCodeUnits(await filesBelow(folder, '', fs)),
    read: async (paths) => {
      const contents = new Map<string, Uint8Array>();
      for (const path of paths) {
        const content = await fs.readFile(join(folder, path)).catch(() => null);
        if (content !== null) contents.set(path, content);
      }
      return contents;
    },
  };
}

async function filesBelow(folder: string, below: string, fs: Disk): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await fs.readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) paths.push(path);
    else if (entry.isDirectory() && !entry.name.startsWith('.'))
      paths.push(...(await filesBelow(folder, path, fs)));
  }
  return paths;
}
