import type { ReadUpload } from '../app/editing/editing-effects.js';
import type { FileItem } from '../sources/read-file.js';
import type { FileReader } from '../sources/file-reader.js';
import { createSerialQueue } from '../serial-queue.js';
import { createStartReading, readInThread, type StartReading } from './read-in-thread.js';

/** Reads files that people give, until it is closed. */
export interface UploadReader {
  readonly readUpload: ReadUpload;
  /** Ends what is being read. */
  close(): Promise<void>;
}

/** Reads one file at a time, each in a thread that ends with it: what keeps the parser busy costs nobody else. */
export function createUploadReader(start: StartReading = createStartReading()): UploadReader {
  const queue = createSerialQueue();
  let reading: FileReader | null = null;
  let isClosed = false;

  async function read(file: string, bytes: Uint8Array): Promise<readonly FileItem[]> {
    if (isClosed) {
      return [{ kind: 'rejected', rejection: { file, line: null, reason: 'the program stopped before' } }];
    }
    const reader = readInThread({ start });
    reading = reader;
    const items: FileItem[] = [];
    try {
      for await (const item of reader.readItems(file, bytes)) items.push(item);
      return items;
    } finally {
      await reader.close();
    }
  }

  return {
    readUpload: (file, bytes) => queue.add(() => read(file, bytes)),
    async close() {
      isClosed = true;
      await reading?.close();
      await queue.idle();
    },
  };
}
