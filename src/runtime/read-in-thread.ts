import type { Worker } from 'node:worker_threads';
import type { FileReader } from '../sources/file-reader.js';
import { fileKind, type FileKind } from '../sources/file-kind.js';
import { readFileItems, type FileItem } from '../sources/read-file.js';
import { entryBeside, startWorker } from '../start-worker.js';
import type { KeptThread } from './kept-thread.js';
import type { ReadOrder, ReadPart } from './messages.js';
import { nextMessage, type NothingCame } from './next-message.js';

/** Most memory for objects that a thread may take to read a file, in MiB; whatever the file, the rest of the service keeps its own. */
const HEAP_MIB = 512;
const MIB = 1024 ** 2;
/** Lines of one file that may keep the thread from going on, before the rest of the file is left unread. */
const LINES_GIVEN_UP = 3;

/** Starts a thread that reads files. */
export type StartReading = () => Worker;

/** What starts the thread whose code stands at `entry`; default: this build's own. */
export function createStartReading(entry = entryBeside(import.meta.url, 'read-thread')): StartReading {
  return () => startWorker(entry, { stderr: true, resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB } });
}

/** Options of a reader in a thread; times in ms. */
export interface ReadInThreadOptions {
  readonly start: StartReading;
  /**
   * Longest that nothing may come of a file, and so much longer for each MiB of it, and for a thread to start: on a busy machine
   * that takes longer than to read, and is no fault of the file. Default of `starting`: nothing.
   */
  readonly within?: { readonly ms: number; readonly perMiB: number; readonly starting?: number };
  /** Kinds of file that are read in this thread all the same. */
  readonly here?: readonly FileKind[];
  /** Holds the thread between readings; default: each starts its own, and ends it. */
  readonly kept?: KeptThread | null;
}

/**
 * Reads files in a thread of its own, which is started with the first. A parser that a file keeps busy, or that takes all
 * memory for it, costs that file alone, and in a file of lines that line: the thread is ended, and another goes on behind.
 */
export function readInThread({
  start,
  within = { ms: 10_000, perMiB: 5000, starting: 60_000 },
  here = [],
  kept = null,
}: ReadInThreadOptions): FileReader {
  let thread: Worker | null = null;
  let isBusy = false;
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
    const ms = within.ms + Math.ceil(bytes.byteLength / MIB) * within.perMiB;
    const unread = new Map<number, string>();
    let after = 0;
    let last = Number.POSITIVE_INFINITY;
    for (;;) {
      thread ??= kept?.take() ?? null;
      let starting = thread === null ? (within.starting ?? 0) : 0;
      const reading = (thread ??= start());
      isBusy = true;
      const lineNow = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      tell({ kind: 'read', file, bytes, lines: { after, last, unread }, lineNow });
      for (;;) {
        const said = await nextPart(reading, starting + ms);
        starting = 0;
        if (typeof said === 'string') {
          await end();
          const line = Atomics.load(lineNow, 0);
          if (line === 0 || line >= last || unread.size > LINES_GIVEN_UP) {
            yield { kind: 'rejected', rejection: { file, line: line === 0 ? null : line, reason: said } };
            return;
          }
          const isLast = unread.size === LINES_GIVEN_UP;
          if (isLast) last = line;
          unread.set(line, isLast ? `${said}; the lines behind it were not read either` : said);
          break;
        }
        isBusy = !said.last;
        yield* said.items;
        if (said.last) return;
        after = Math.max(after, ...said.items.map(lineOf));
        tell({ kind: 'more' });
      }
    }
  }
  return {
    readItems,
    async close() {
      if (kept === null || thread === null || isBusy) return end();
      const idle = thread;
      thread = null;
      await kept.keep(idle);
    },
  };
}

function lineOf(item: FileItem): number {
  const { line } = item.kind === 'article' ? item.article : item.rejection;
  return line ?? 0;
}

const NOTHING_CAME: NothingCame = {
  tooMuchMemory: 'takes too much memory to read: split it, or make it simpler',
  failed: 'cannot be read: the parser failed on it',
  ended: 'cannot be read: the thread that read it ended',
  late: 'takes too long to read: split it, or make it simpler',
};

/** The next part, or why there is none. */
function nextPart(thread: Worker, ms: number): Promise<ReadPart | string> {
  return nextMessage(thread, ms, NOTHING_CAME);
}
