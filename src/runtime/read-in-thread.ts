import type { Worker } from 'node:worker_threads';
import type { FileReader } from '../sources/file-reader.js';
import { fileKind, readFileItems, type FileItem, type FileKind } from '../sources/read-file.js';
import { entryBeside, startWorker } from '../start-worker.js';
import type { ReadOrder, ReadPart } from './messages.js';

/** Most memory for objects that a thread may take to read a file, in MiB; whatever the file, the rest of the service keeps its own. */
const HEAP_MIB = 512;
const MIB = 1024 ** 2;

/** Starts a thread that reads files. */
export type StartReading = () => Worker;

/** What starts the thread whose code stands at `entry`; default: this build's own. */
export function createStartReading(entry = entryBeside(import.meta.url, 'read-thread')): StartReading {
  return () => startWorker(entry, { stderr: true, resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB } });
}

/** Options of a reader in a thread; times in ms. */
export interface ReadInThreadOptions {
  readonly start: StartReading;
  /** Longest that nothing may come of a file, and so much longer for each MiB of it. */
  readonly within?: { readonly ms: number; readonly perMiB: number };
  /** Kinds of file that are read in this thread all the same. */
  readonly here?: readonly FileKind[];
}

/**
 * Reads files in a thread of its own, which is started with the first. A parser that a file keeps busy, or that takes all
 * memory for it, costs that file alone: the thread is ended, the file rejected, and another reads the next.
 */
export function readInThread({
  start,
  within = { ms: 10_000, perMiB: 5000 },
  here = [],
}: ReadInThreadOptions): FileReader {
  let thread: Worker | null = null;
  const end = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  const tell = (message: ReadOrder): void => thread?.postMessage(message, []);
  async function* readItems(file: string, bytes: Uint8Array): AsyncGenerator<FileItem> {
    const kind = fileKind(file);
    if (kind !== null && here.includes(kind)) {
      yield* readFileItems(file, bytes);
      return;
    }
    const reading = (thread ??= start());
    const ms = within.ms + Math.ceil(bytes.byteLength / MIB) * within.perMiB;
    tell({ kind: 'read', file, bytes });
    for (;;) {
      const said = await nextPart(reading, ms);
      if (typeof said === 'string') {
        await end();
        yield { kind: 'rejected', rejection: { file, line: null, reason: said } };
        return;
      }
      yield* said.items;
      if (said.last) return;
      tell({ kind: 'more' });
    }
  }
  return { readItems, close: end };
}

/** The next part, or why there is none. */
function nextPart(thread: Worker, ms: number): Promise<ReadPart | string> {
  return new Promise((resolve) => {
    const settle = (said: ReadPart | string): void => {
      clearTimeout(timer);
      thread.off('message', settle).off('error', failed).off('exit', ended);
      resolve(said);
    };
    const failed = (error: Error): void =>
      settle(
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'takes too much memory to read: split it, or make it simpler'
          : 'cannot be read: the parser failed on it',
      );
    const ended = (): void => settle('cannot be read: the thread that read it ended');
    const timer = setTimeout(() => settle('takes too long to read: split it, or make it simpler'), ms);
    thread.on('message', settle).on('error', failed).on('exit', ended);
  });
}
