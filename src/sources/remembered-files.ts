import { createHash } from 'node:crypto';
import type { FileReader } from './file-reader.js';
import type { FoundFile } from './find-files.js';
import type { FileItem } from './read-file.js';

/** What came of files, by a key of their names and bytes, for longer than they are read. */
export interface FileMemory {
  itemsOf(key: string): readonly FileItem[] | null;
  keepItems(key: string, items: readonly FileItem[]): void;
}

/** Keeps nothing. */
const NO_FILES: FileMemory = { itemsOf: () => null, keepItems: () => {} };

/** What came of the files of a corpus when they were read last. */
export interface RememberedFiles {
  /**
   * Reads as `reader` does; a file that is byte for byte as it was when it was read last, or as `memory` has it, gives what
   * it gave then. One that was not written to since is not even opened.
   */
  reading(reader: FileReader, memory?: FileMemory): FileReader;
}

/**
 * A file that was changed no longer before it was looked at, in ms, may be changed again without its times telling: disks
 * count in steps, and their clocks are not quite ours.
 */
const SETTLED = 2000;

interface Remembered {
  readonly hash: string;
  readonly items: readonly FileItem[];
  /** How the file stood before it was read; null where that does not tell it from one that is written later. */
  readonly stamp: string | null;
}

/**
 * Remembers files until others are read in their place: one that a reading passes over is forgotten at its end.
 *
 * @param now in ms of the clock by which files have their times
 */
export function rememberFiles(now: () => number): RememberedFiles {
  let last: ReadonlyMap<string, Remembered> = new Map();
  return {
    reading(reader, memory = NO_FILES) {
      const read = new Map<string, Remembered>();
      /** Of files that are about to be read. */
      const stamps = new Map<string, string>();
      const remember = (file: string, hash: string, items: readonly FileItem[]): void => {
        read.set(file, { hash, items, stamp: stamps.get(file) ?? null });
      };
      return {
        unchanged({ file, stamp }: FoundFile) {
          if (stamp === null) return null;
          const before = last.get(file);
          if (before?.stamp === stamp.word) {
            read.set(file, before);
            return before.items;
          }
          if (now() - stamp.changedMs > SETTLED) stamps.set(file, stamp.word);
          return null;
        },
        async *readItems(file, bytes) {
          const hash = createHash('sha256')
            .update(`${file}\n`)
            .update(bytes)
            .digest('base64url')
            .slice(0, 22);
          const before = last.get(file);
          const known = before?.hash === hash ? before.items : memory.itemsOf(hash);
          if (known !== null) {
            remember(file, hash, known);
            yield* known;
            return;
          }
          const items: FileItem[] = [];
          for await (const item of reader.readItems(file, bytes)) {
            items.push(item);
            yield item;
          }
          // What was left out may be read another time: a thread may have ended over it.
          if (!items.every(({ kind }) => kind === 'article')) return;
          remember(file, hash, items);
          memory.keepItems(hash, items);
        },
        async close() {
          last = read;
          await reader.close();
        },
      };
    },
  };
}
