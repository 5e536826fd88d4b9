import { join } from 'node:path';
import type { FileMemory } from '../sources/remembered-files.js';
import type { AnalysisMemory } from './analyse.js';
import {
  findRecords,
  headOf,
  readFactsAt,
  readItemsAt,
  readTermsAt,
  writeRecord,
  type AnalysisRecord,
  type RecordPlace,
} from './analysis-records.js';

/** What saving needs of the file system; `node:fs/promises` has this shape. */
export interface SavingFiles {
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  appendFile(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
}

/** Where analyses are saved, and of what. */
export interface SavedOptions {
  readonly fs: SavingFiles;
  readonly folder: string;
  /** Tells this corpus from others whose analyses are in the folder: fit for a file's name. */
  readonly name: string;
  /** All that an analysis depends on beside its article: knowledge, models and the build. One word. */
  readonly madeOf: string;
  /** Part of the name of a file that is written beside: no other process has it. */
  readonly unique: string;
  /** Told, in words fit for the log, why what was saved is not used, or is not saved. */
  readonly say: (text: string) => void;
}

/** Analyses that are kept in a file. */
export interface SavedAnalyses extends AnalysisMemory, FileMemory {
  /**
   * Writes what was kept since the last time: at the end of the file or, where there is none or most of it is of other
   * articles, anew beside it and then in its place. Never throws: what cannot be saved is made again another time.
   *
   * @param isLast nothing more is asked of what was saved before
   */
  save(isLast: boolean): Promise<void>;
}

/** A file of which more than this share was not asked for is written anew. */
const USELESS = 0.5;

/** Opens what was saved. A file that is missing, damaged or of something else is as good as none, and is told of. */
export async function openSavedAnalyses(options: SavedOptions): Promise<SavedAnalyses> {
  const { fs, folder, name, madeOf, unique, say } = options;
  const file = join(folder, `${name}.analyses`);
  let saved = await readSaved(file, options);
  let isThere = saved.isWhole;
  /** Bytes in the file, and those of records that were asked for or added since it was opened. */
  let size = saved.bytes.length;
  let used = headOf(madeOf).length;
  const wanted = new Set<string>();
  const pending: Buffer[] = [];
  const keep = (record: AnalysisRecord): void => {
    const bytes = writeRecord(record);
    pending.push(bytes);
    want(`${record.kind} ${record.key}`, bytes.length);
  };
  const want = (id: string, length: number): void => {
    if (wanted.has(id)) return;
    wanted.add(id);
    used += length;
  };
  function find<T>(
    kind: AnalysisRecord['kind'],
    key: string,
    read: (bytes: Buffer, place: RecordPlace) => T,
  ): T | null {
    const place = saved.places.get(`${kind} ${key}`);
    if (place === undefined) return null;
    want(`${kind} ${key}`, place.end - place.record);
    return read(saved.bytes, place);
  }
  /** What stands in the file and is wanted, with what is added, beside the file and then in its place. */
  const rewrite = async (): Promise<void> => {
    const old = await readSaved(file, { ...options, say: () => {} });
    const records = [...old.places].flatMap(([id, { record, end }]) =>
      wanted.has(id) ? [old.bytes.subarray(record, end)] : [],
    );
    const bytes = Buffer.concat([headOf(madeOf), ...records, ...pending]);
    await fs.mkdir(folder, { recursive: true });
    await fs.writeFile(`${file}.${unique}`, bytes);
    await fs.rename(`${file}.${unique}`, file);
    size = bytes.length;
  };
  return {
    termsOf: (key) => find('terms', key, readTermsAt),
    factsOf: (key) => find('facts', key, readFactsAt),
    wantTerms: (key) => void find('terms', key, () => null),
    keepTerms: (key, read) => keep({ kind: 'terms', key, read }),
    keepFacts: (key, facts) => keep({ kind: 'facts', key, facts }),
    itemsOf: (key) => find('items', key, readItemsAt),
    keepItems: (key, items) => keep({ kind: 'items', key, items }),
    async save(isLast) {
      const added = Buffer.concat(pending);
      const isUseless = isLast && used < (size + added.length) * USELESS;
      try {
        if (!isThere || isUseless) await rewrite();
        else if (added.length > 0) {
          await fs.appendFile(file, added);
          size += added.length;
        }
        isThere = true;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        say(
          `What was read of the articles could not be saved in ${folder} (${reason}): the next start reads them again.`,
        );
      }
      pending.length = 0;
      // Of use while a corpus is built; behind it, it would only take memory.
      if (isLast) saved = NOTHING;
    },
  };
}

interface Saved {
  readonly bytes: Buffer;
  readonly places: ReadonlyMap<string, RecordPlace>;
  readonly isWhole: boolean;
}

const NOTHING: Saved = { bytes: Buffer.alloc(0), places: new Map(), isWhole: false };

async function readSaved(file: string, { fs, madeOf, say }: SavedOptions): Promise<Saved> {
  const read = await fs.readFile(file).catch(() => null);
  if (read === null) return NOTHING;
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  const found = findRecords(bytes, madeOf);
  if (found === null) {
    say(
      'What was saved of the articles is of another build, or of other names and words: they are read again.',
    );
    return NOTHING;
  }
  if (!found.isWhole)
    say('What was saved of the articles is damaged from some place on: those behind it are read again.');
  return {
    bytes,
    places: new Map(found.places.map((place) => [`${place.kind} ${place.key}`, place])),
    isWhole: found.isWhole,
  };
}
