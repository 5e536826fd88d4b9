import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { Fact } from '../model/fact.js';
import type { CountedWord } from '../search/index/article-terms.js';
import type { FileItem } from '../sources/read-file.js';
import type { ReadTerms } from './analyse.js';

/*
 * Analyses as bytes: a head that says what they were made of, and records one after the other, each with its length and
 * checksum, so that more can be added at the end and a last one that was not written whole is seen to be none.
 */

/** A record: the terms of an article, its facts, or what a file gave. */
export type AnalysisRecord =
  | { readonly kind: 'terms'; readonly key: string; readonly read: ReadTerms }
  | { readonly kind: 'facts'; readonly key: string; readonly facts: readonly Fact[] }
  /** What came of a file. */
  | { readonly kind: 'items'; readonly key: string; readonly items: readonly FileItem[] };

/** Where a record stands in the bytes. */
export interface RecordPlace {
  readonly kind: AnalysisRecord['kind'];
  readonly key: string;
  /** Where it begins, with its length and checksum. */
  readonly record: number;
  /** What it holds. */
  readonly start: number;
  readonly end: number;
}

const MAGIC = 'parley-analyses-1';
/** Length and checksum before each record. */
const PREFIX = 8;
const KEY_LENGTH = 22;
/** Kind and key at the beginning of each record. */
const MARK = 1 + KEY_LENGTH;
const LETTERS = { terms: 'T', facts: 'F', items: 'I' } as const;
const KINDS = new Map<string, AnalysisRecord['kind']>([
  ['T', 'terms'],
  ['F', 'facts'],
  ['I', 'items'],
]);

/** Words in columns: hundreds of an article's as objects would take most of the room and time. */
export type TermColumns = z.output<typeof termsSchema>;

const numbers = z.custom<Uint32Array>((value) => value instanceof Uint32Array);
/** Made by this build, as the head says, and as it was made, as the checksum says: 100,000s of facts are not looked at one by one. */
const factsSchema = z.custom<readonly Fact[]>((value) => Array.isArray(value));
const itemsSchema = z.custom<readonly FileItem[]>((value) => Array.isArray(value));
const termsSchema = z.object({
  stretches: z.array(z.object({ start: z.number(), end: z.number(), section: z.string().nullable() })),
  terms: z.array(z.string()),
  stream: numbers,
  starts: numbers,
  title: numbers,
  headings: z.array(numbers),
  headingOf: z.custom<Int32Array>((value) => value instanceof Int32Array),
  folded: z.array(z.string()),
  written: z.array(z.string()),
  language: z.string(),
  word: numbers,
  capital: numbers,
  small: numbers,
});

/** The first line: analyses under another one are of other knowledge or of another build, and no use. */
export function headOf(madeOf: string): Buffer {
  return Buffer.from(`${MAGIC} ${madeOf}\n`, 'latin1');
}

/** A record as bytes. Facts and articles are JSON, as they are made of nothing else. */
export function writeRecord(record: AnalysisRecord): Buffer {
  const payload =
    record.kind === 'terms'
      ? writeTerms(record.read)
      : Buffer.from(JSON.stringify(record.kind === 'facts' ? record.facts : record.items));
  const mark = Buffer.from(`${LETTERS[record.kind]}${record.key.padEnd(KEY_LENGTH)}`, 'latin1');
  const content = Buffer.concat([mark, payload]);
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32LE(content.length, 0);
  prefix.writeUInt32LE(crc32(content), 4);
  return Buffer.concat([prefix, content]);
}

/**
 * Where the records stand in bytes under this head: null where the head is another. What follows a damaged record is passed
 * over, and said.
 */
export function findRecords(
  bytes: Buffer,
  madeOf: string,
): { readonly places: readonly RecordPlace[]; readonly isWhole: boolean } | null {
  const head = headOf(madeOf);
  if (!bytes.subarray(0, head.length).equals(head)) return null;
  const places: RecordPlace[] = [];
  let at = head.length;
  while (at + PREFIX <= bytes.length) {
    const start = at + PREFIX;
    const end = start + bytes.readUInt32LE(at);
    if (end < start + MARK || end > bytes.length) break;
    if (crc32(bytes.subarray(start, end)) !== bytes.readUInt32LE(at + 4)) break;
    const mark = bytes.toString('latin1', start, start + MARK);
    const kind = KINDS.get(mark.charAt(0));
    if (kind === undefined) break;
    places.push({ kind, key: mark.slice(1).trimEnd(), record: at, start: start + MARK, end });
    at = end;
  }
  return { places, isWhole: at === bytes.length };
}

/** The terms of an article as bytes, as `readTermsAt` reads them. */
function writeTerms(read: ReadTerms): Buffer {
  return serialize(termColumns(read));
}

/** Reads the terms at a place; null where they are none, whatever their checksum says. */
export function readTermsAt(
  bytes: Buffer,
  { start, end }: Pick<RecordPlace, 'start' | 'end'>,
): ReadTerms | null {
  const read = termsSchema.safeParse(orNull(() => deserialize(bytes.subarray(start, end))));
  return read.success ? termsOfColumns(read.data) : null;
}

/** Reads the facts at a place; null where they are none, whatever their checksum says. */
export function readFactsAt(bytes: Buffer, { start, end }: RecordPlace): readonly Fact[] | null {
  const read = factsSchema.safeParse(orNull(() => JSON.parse(bytes.toString('utf8', start, end))));
  return read.success ? read.data : null;
}

/** What `read` gives; null where the bytes are of another kind, which it throws on. */
export function orNull(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Reads what a file gave; null where it is nothing. */
export function readItemsAt(bytes: Buffer, { start, end }: RecordPlace): readonly FileItem[] | null {
  return itemsSchema.safeParse(orNull(() => JSON.parse(bytes.toString('utf8', start, end)))).data ?? null;
}

/** The terms of an article in columns. */
export function termColumns({ stretches, terms: { words, ...terms } }: ReadTerms): TermColumns {
  return {
    stretches: stretches.map(({ start, end, section }) => ({ start, end, section })),
    ...terms,
    terms: [...terms.terms],
    headings: [...terms.headings],
    folded: words.map(({ folded }) => folded),
    written: words.map(({ written, folded }) => (written === folded ? '' : written)),
    language: words[0]?.language ?? '',
    word: Uint32Array.from(words, ({ number }) => number),
    capital: Uint32Array.from(words, ({ capital }) => capital),
    small: Uint32Array.from(words, ({ small }) => small),
  };
}

/** The same as they were. */
export function termsOfColumns(columns: TermColumns): ReadTerms {
  const { stretches, folded, written, language, word, capital, small, ...terms } = columns;
  const words = folded.map((each, at): CountedWord => ({
    folded: each,
    written: written[at] === '' ? each : (written[at] ?? each),
    language,
    number: word[at] ?? 0,
    capital: capital[at] ?? 0,
    small: small[at] ?? 0,
  }));
  return { stretches, terms: { ...terms, words } };
}
