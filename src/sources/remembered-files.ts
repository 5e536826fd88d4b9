import { createHash } from 'node:crypto';
import type { FileReader } from './file-reader.js';
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
   * it gave then.
   */
  reading(reader: FileReader, memory?: FileMemory): FileReader;
}

/** Remembers files until others are read in their place: one that a reading passes over is forgotten at its end. */
export function rememberFiles(): RememberedFiles {
  let last = new Map<string, { readonly hash: string; readonly items: readonly FileItem[] }>();
  return {
    reading(reader, memory = NO_FILES) {
      const now: typeof last = new Map();
      return {
        async *readItems(file, bytes) {
          const hash = createHash('sha256')
            .update(`${file}\n`)
            .update(bytes)
            .digest('base64url')
            .slice(0, 22);
          const before = last.get(file);
          const known = before?.hash === hash ? before.items : memory.itemsOf(hash);
          if (known !== null) {
            now.set(file, { hash, items: known });
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
          now.set(file, { hash, items });
          memory.keepItems(hash, items);
        },
        async close() {
          last = now;
          await reader.close();
        },
      };
    },
  };
}
