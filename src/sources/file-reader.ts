import type { FoundFile } from './find-files.js';
import { readFileItems, type FileItem } from './read-file.js';

/** What reads the articles of files, one file at a time, for as long as a corpus is read. */
export interface FileReader {
  /** The articles of one file, in order; never throws. `bytes` are its own to keep. */
  readItems(file: string, bytes: Uint8Array): AsyncIterable<FileItem>;
  /** What the file gave when it was read last, where nobody has written to it since; null where it is to be read. */
  readonly unchanged?: (found: FoundFile) => readonly FileItem[] | null;
  /** Ends it; nothing is read after. */
  close(): Promise<void>;
}

/** Reads in this thread: for programs that a person waits for, and can end. */
export const readsHere: FileReader = {
  readItems: (file, bytes) => readFileItems(file, bytes),
  close: async () => {},
};
