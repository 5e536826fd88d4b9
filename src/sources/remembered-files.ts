import { createHash } from 'node:crypto';
import type { FileReader } from './file-reader.js';
import type { FileItem } from './read-file.js';

/** What came of the files of a corpus when they were read last. */
export interface RememberedFiles {
  /** Reads as `reader` does; a file that is byte for byte as it was when it was read last gives what it gave then. */
  reading(reader: FileReader): FileReader;
}

/** Remembers files until others are read in their place: one that a reading passes over is forgotten at its end. */
export function rememberFiles(): RememberedFiles {
  let last = new Map<string, { readonly hash: string; readonly items: readonly FileItem[] }>();
  return {
    reading(reader) {
      const now: typeof last = new Map();
      return {
        async *readItems(file, bytes) {
          const hash = createHash('sha256').update(bytes).digest('base64url');
          const before = last.get(file);
          if (before?.hash === hash) {
            now.set(file, before);
            yield* before.items;
            return;
          }
          const items: FileItem[] = [];
          for await (const item of reader.readItems(file, bytes)) {
            items.push(item);
            yield item;
          }
          // What was left out may be read another time: a thread may have ended over it.
          if (items.every(({ kind }) => kind === 'article')) now.set(file, { hash, items });
        },
        async close() {
          last = now;
          await reader.close();
        },
      };
    },
  };
}
