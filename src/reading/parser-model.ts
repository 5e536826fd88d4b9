import { brotliDecompressSync } from 'node:zlib';
import * as z from 'zod';
import { AppError } from '../errors.js';
import type { StoredSteps } from './step-table.js';
import type { StoredWeights } from './weight-table.js';

/*
 * A model file: eight letters, then three numbers of 32 bits (little-endian): version, bytes of the header, bytes of the
 * body once unpacked; then the header (JSON) and the body (Brotli), which is one column after the other.
 */
export const MAGIC = 'PARLEYRD';
export const VERSION = 1;
export const PREAMBLE = MAGIC.length + 12;

/** Bytes that a body is unpacked into at a time: zlib takes no fewer, and a damaged file may ask for any number. */
const PIECE = { least: 64, most: 32 * 1024 ** 2 } as const;

/** Columns of a table of weights; those of the parser's steps have neither sizes nor classes. */
const columns = z.strictObject({
  features: z.int().nonnegative(),
  /** Bytes of the hashes: each as its distance from the one before, seven bits a byte. */
  keys: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  /** What a weight of one was before it was rounded to a byte. */
  unit: z.number().positive(),
});
export type Columns = z.infer<typeof columns>;

const headerSchema = z.strictObject({
  /** BCP 47 tag. */
  language: z.string().min(2),
  /** Whether letters written for one another are one (`fold`); else only their case is folded. */
  foldsLetters: z.boolean(),
  /** `NOUN|Case=Acc|Number=Sing`. */
  tags: z.array(z.string().min(1)).min(1),
  relations: z.array(z.string().min(1)).min(1).max(255),
  /** Rows of steps that are kept beside each other. */
  beam: z.int().min(1).max(64),
  /** Weights of `margin`: a constant, then of the step, the tree and the relation. */
  margin: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  words: columns,
  cutting: columns,
  tagging: columns,
  steps: columns,
  labels: columns,
});
export type ModelHeader = z.infer<typeof headerSchema>;

/** What was learned of a language. */
export interface ParserModel {
  readonly header: ModelHeader;
  /** Words met while learning, by hash, and how well each is known (in `weights`). */
  readonly words: StoredWeights;
  readonly cutting: StoredWeights;
  readonly tagging: StoredWeights;
  readonly steps: StoredSteps;
  readonly labels: StoredWeights;
}

/**
 * Reads a model.
 *
 * @param file its name, for messages
 * @throws AppError `parser-invalid` where it is no such file, of another version, cut short or damaged
 */
export function readModel(bytes: Uint8Array, file: string): ParserModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREAMBLE || new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw broken(file, 'it does not begin as a model of the parser does');
  const version = view.getUint32(MAGIC.length, true);
  if (version !== VERSION)
    throw broken(file, `it is of version ${version}, and this Parley reads version ${VERSION}`);
  const headerBytes = view.getUint32(MAGIC.length + 4, true);
  const bodyBytes = view.getUint32(MAGIC.length + 8, true);
  if (PREAMBLE + headerBytes > bytes.length) throw broken(file, 'it is cut short');
  const header = readHeader(bytes.subarray(PREAMBLE, PREAMBLE + headerBytes), file);
  return readBody(header, unpack(bytes.subarray(PREAMBLE + headerBytes), bodyBytes, file), file);
}

function readHeader(bytes: Uint8Array, file: string): ModelHeader {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    throw broken(file, 'its header is damaged', error);
  }
}

function unpack(bytes: Uint8Array, size: number, file: string): Uint8Array {
  let body: Uint8Array;
  try {
    // In one piece: else it comes in thousands, which are copied together.
    const chunkSize = Math.min(Math.max(size, PIECE.least), PIECE.most);
    body = brotliDecompressSync(bytes, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch (error) {
    throw broken(file, 'it is cut short or damaged', error);
  }
  if (body.length !== size) throw broken(file, `it holds ${body.length} bytes where ${size} should be`);
  return body;
}

function readBody(header: ModelHeader, body: Uint8Array, file: string): ParserModel {
  let at = 0;
  const take = (size: number): Uint8Array => {
    at += size;
    if (at > body.length) throw broken(file, 'its columns are longer than it is');
    return body.subarray(at - size, at);
  };
  const weights = ({ features, keys, entries, unit }: Columns, classes: number): StoredWeights => {
    const table = {
      keys: readKeys(take(keys), features, file),
      sizes: take(features),
      // Copies, which are kept: the body, half of which is keys, can go.
      classes: new Uint8Array(take(entries)),
      weights: new Int8Array(signed(take(entries))),
      unit,
    };
    if (sumOf(table.sizes) !== entries || greatestOf(table.classes) >= classes)
      throw broken(file, 'its columns do not fit each other');
    return table;
  };
  const words = weights(header.words, 256);
  const cutting = weights(header.cutting, 1);
  const tagging = weights(header.tagging, 256);
  const labels = weights(header.labels, header.relations.length);
  const steps = {
    keys: readKeys(take(header.steps.keys), header.steps.features, file),
    weights: signed(take(header.steps.features * 3)),
    unit: header.steps.unit,
  };
  if (at !== body.length) throw broken(file, 'its columns are shorter than it is');
  return { header, words, cutting, tagging, steps, labels };
}

/** The same bytes, read as signed numbers. */
function signed({ buffer, byteOffset, length }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, length);
}

function sumOf(numbers: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] ?? 0;
  return sum;
}

function greatestOf(numbers: Uint8Array): number {
  let greatest = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (number > greatest) greatest = number;
  }
  return greatest;
}

function readKeys(bytes: Uint8Array, count: number, file: string): Uint32Array {
  const keys = new Uint32Array(count);
  let at = 0;
  let key = 0;
  for (let index = 0; index < count; index += 1) {
    let distance = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at];
      if (byte === undefined) throw broken(file, 'its columns do not fit each other');
      at += 1;
      distance += (byte & 127) * weight;
      if (byte < 128) break;
    }
    key += distance;
    keys[index] = key;
  }
  if (at !== bytes.length || key > 0xffff_ffff) throw broken(file, 'its columns do not fit each other');
  return keys;
}

function broken(file: string, what: string, cause?: unknown): AppError {
  return new AppError(
    'parser-invalid',
    `${file} cannot be read: ${what}. Restore it, or take it from the release that this Parley is of.`,
    { cause },
  );
}
