import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { orNull } from './analysis-records.js';
import type { SavedOptions } from './saved-analyses.js';
import type { KeptIndex } from './taken-in.js';

/*
 * The index of a corpus in one file: a line that says what it was made of, a checksum, and columns. It saves a start from taking in
 * one article after the other, whose terms alone `saved-analyses.ts` keeps.
 */

/** An index that is kept in a file. */
export interface SavedIndex {
  /** Null where there is none, or it is damaged or of something else. */
  read(): Promise<KeptIndex | null>;
  /** Writes it beside the file and then in its place; null: there is to be none. Never throws: the next start takes articles in one by one. */
  write(index: KeptIndex | null): Promise<void>;
}

const MAGIC = 'parley-index-1';
const CHECKSUM = 4;

const numbers = z.custom<Uint32Array>((value) => value instanceof Uint32Array);
/** As it was made by this build, as the first line says: its 100,000s of words are not looked at one by one. */
const texts = z.custom<readonly string[]>((value) => Array.isArray(value));
const runs = z.object({ numbers, ends: numbers });
const savedSchema = z.object({
  keys: texts,
  columns: z.object({
    terms: texts,
    words: z.object({ folded: texts, written: texts, language: texts, number: numbers }),
    passages: numbers,
    titles: runs,
    ownWords: runs,
    capital: runs,
    small: runs,
    starts: numbers,
    ends: numbers,
    streams: runs,
    sectionOf: z.custom<Int32Array>((value) => value instanceof Int32Array),
    sections: z.object({ texts, terms: runs }),
  }),
});

/** A saved index; nothing is opened yet. */
export function savedIndex({ fs, folder, name, madeOf, unique, say }: SavedOptions): SavedIndex {
  const file = join(folder, `${name}.index`);
  const head = Buffer.from(`${MAGIC} ${madeOf}\n`, 'latin1');
  return {
    async read() {
      const bytes = await fs.readFile(file).catch(() => null);
      if (bytes === null) return null;
      const found = indexIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), head);
      if (found === 'damaged') say('The index that was saved is damaged: articles are taken in one by one.');
      return typeof found === 'string' ? null : found;
    },
    async write(index) {
      const content = index === null ? Buffer.alloc(0) : serialize(index);
      const checksum = Buffer.alloc(CHECKSUM);
      checksum.writeUInt32LE(crc32(content));
      try {
        await fs.mkdir(folder, { recursive: true });
        await fs.writeFile(`${file}.${unique}`, Buffer.concat([head, checksum, content]));
        await fs.rename(`${file}.${unique}`, file);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        say(
          `The index could not be saved in ${folder} (${reason}): the next start takes the articles in one by one.`,
        );
      }
    },
  };
}

/** What stands in the bytes; none: nothing was worth keeping, or it is of another build, as the analyses then are, of which it is told. */
function indexIn(bytes: Buffer, head: Buffer): KeptIndex | 'damaged' | 'none' {
  const from = head.length + CHECKSUM;
  if (!bytes.subarray(0, MAGIC.length).equals(head.subarray(0, MAGIC.length))) return 'damaged';
  if (!bytes.subarray(0, head.length).equals(head)) return 'none';
  const content = bytes.subarray(from);
  if (bytes.length < from || crc32(content) !== bytes.readUInt32LE(head.length)) return 'damaged';
  if (content.length === 0) return 'none';
  return savedSchema.safeParse(orNull(() => deserialize(content))).data ?? 'damaged';
}
