import { brotliCompressSync, constants } from 'node:zlib';
import {
  MAGIC,
  PREAMBLE,
  VERSION,
  type Columns,
  type ModelHeader,
  type ParserModel,
} from '../../src/reading/parser-model.js';
import type { StoredWeights } from '../../src/reading/weight-table.js';

type Tables = Omit<ParserModel, 'header'>;
type HeaderStart = Omit<ModelHeader, keyof Tables>;

/** A model as it stands in a file. */
export function writeModel(start: HeaderStart, tables: Tables): Uint8Array {
  const columns: Uint8Array[] = [];
  const take = ({ keys, sizes, classes, weights, unit }: StoredWeights): Columns => {
    const packed = packKeys(keys);
    columns.push(packed, sizes, classes, bytesOf(weights));
    return { features: keys.length, keys: packed.length, entries: classes.length, unit };
  };
  const words = take(tables.words);
  const cutting = take(tables.cutting);
  const tagging = take(tables.tagging);
  const labels = take(tables.labels);
  const stepKeys = packKeys(tables.steps.keys);
  columns.push(stepKeys, bytesOf(tables.steps.weights));
  const steps = {
    features: tables.steps.keys.length,
    keys: stepKeys.length,
    entries: tables.steps.weights.length,
    unit: tables.steps.unit,
  };
  const header = new TextEncoder().encode(
    JSON.stringify({ ...start, words, cutting, tagging, steps, labels }),
  );
  const body = Buffer.concat(columns);
  const packed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  const preamble = Buffer.alloc(PREAMBLE);
  preamble.write(MAGIC, 'latin1');
  [VERSION, header.length, body.length].forEach((number, index) =>
    preamble.writeUInt32LE(number, MAGIC.length + index * 4),
  );
  return Buffer.concat([preamble, header, packed]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Each hash as its distance from the one before, seven bits a byte. */
function packKeys(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let distance = key - before;
    before = key;
    for (; distance >= 128; distance = Math.floor(distance / 128)) bytes.push((distance % 128) + 128);
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}
