import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadTerms } from '../../src/corpus/analyse.js';
import {
  findRecords,
  headOf,
  readFactsAt,
  readTermsAt,
  writeRecord,
  type AnalysisRecord,
  type RecordPlace,
} from '../../src/corpus/analysis-records.js';
import { aFact, aPerson } from '../support/a-fact.js';
import { articleIn } from '../sources/read-items.js';

const SENTENCE = 'Hakan Fidan met Ron Dermer in Ankara.';
const article = await articleIn('a.txt', SENTENCE);

const count = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const counts = fc.array(count, { maxLength: 20 }).map((list) => Uint32Array.from(list));
const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });

const readTerms: fc.Arbitrary<ReadTerms> = fc
  .record({ language: fc.constantFrom('en', 'tr', 'ar', 'he', 'und'), words: fc.integer({ min: 0, max: 8 }) })
  .chain(({ language, words }) =>
    fc.record({
      stretches: fc.array(fc.record({ start: count, end: count, section: fc.option(word, { nil: null }) }), {
        maxLength: 5,
      }),
      terms: fc.record({
        terms: fc.array(word, { maxLength: 10 }),
        stream: counts,
        starts: counts,
        title: counts,
        headings: fc.array(counts, { maxLength: 4 }),
        headingOf: fc
          .array(fc.integer({ min: -1, max: 100 }), { maxLength: 10 })
          .map((list) => Int32Array.from(list)),
        words: fc.array(
          fc.record({
            folded: word,
            written: word,
            language: fc.constant(language),
            number: count,
            capital: count,
            small: count,
          }),
          { minLength: words, maxLength: words },
        ),
      }),
    }),
  );

const key = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '9', '-', '_'), minLength: 1, maxLength: 22 });
const record: fc.Arbitrary<AnalysisRecord> = fc.oneof(
  fc.record({ kind: fc.constant('terms'), key, read: readTerms }),
  fc.record({
    kind: fc.constant('facts'),
    key,
    facts: fc.array(
      word.map((topic) =>
        aFact(article, SENTENCE, {
          kind: 'meeting',
          subject: aPerson('Hakan Fidan'),
          predicate: 'meet',
          participants: [aPerson('Ron Dermer')],
          topics: [topic],
        }),
      ),
      { maxLength: 3 },
    ),
  }),
);

function fileOf(records: readonly AnalysisRecord[], madeOf = 'x'): Buffer {
  return Buffer.concat([headOf(madeOf), ...records.map(writeRecord)]);
}

/** What stands at a place, as a record. */
function readAt(bytes: Buffer, place: RecordPlace): unknown {
  return place.kind === 'terms'
    ? { kind: 'terms', key: place.key, read: readTermsAt(bytes, place) }
    : { kind: 'facts', key: place.key, facts: readFactsAt(bytes, place) };
}

/** The intact records at the beginning of bytes, read. */
function readAll(bytes: Buffer): unknown[] {
  return findRecords(bytes, 'x')?.places.map((place) => readAt(bytes, place)) ?? [];
}

/** A record whose length and checksum are right, whatever it holds. */
function sealed(content: Buffer): Buffer {
  const prefix = Buffer.alloc(8);
  prefix.writeUInt32LE(content.length, 0);
  prefix.writeUInt32LE(crc32(content), 4);
  return Buffer.concat([prefix, content]);
}

describe('analyses as bytes', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), (records) => {
        const bytes = fileOf(records);
        expect(findRecords(bytes, 'x')?.isWhole).toBe(true);
        expect(readAll(bytes)).toEqual(records);
      }),
    );
  });

  it('are no use under another head', () => {
    expect(findRecords(fileOf([], 'y'), 'x')).toBeNull();
    expect(findRecords(Buffer.alloc(0), 'x')).toBeNull();
  });

  it('that are cut off give those that are whole, and say so', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), fc.nat(), (records, at) => {
        const bytes = fileOf(records);
        const before = headOf('x').length;
        const cut = bytes.subarray(0, before + (at % (bytes.length - before)));
        const read = readAll(cut);
        expect(read).toEqual(records.slice(0, read.length));
        expect(read.length).toBeLessThan(records.length);
        expect(findRecords(cut, 'x')?.isWhole).toBe(
          fileOf(records.slice(0, read.length)).length === cut.length,
        );
      }),
    );
  });

  it('with a damaged byte give those before it alone', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (records, at, flip) => {
          const bytes = fileOf(records);
          const before = headOf('x').length;
          const place = before + (at % (bytes.length - before));
          bytes.writeUInt8(bytes.readUInt8(place) ^ flip, place);
          const read = readAll(bytes);
          expect(read).toEqual(records.slice(0, read.length));
          expect(fileOf(records.slice(0, read.length)).length).toBeLessThanOrEqual(place);
          expect(findRecords(bytes, 'x')?.isWhole).toBe(false);
        },
      ),
    );
  });

  it('that hold something else give nothing, though their checksum is right', () => {
    fc.assert(
      fc.property(fc.constantFrom('T', 'F', '?', ''), fc.uint8Array({ maxLength: 60 }), (kind, content) => {
        const bytes = Buffer.concat([
          headOf('x'),
          sealed(Buffer.concat([Buffer.from(kind), content])),
          writeRecord({ kind: 'facts', key: 'behind', facts: [] }),
        ]);
        for (const place of findRecords(bytes, 'x')?.places ?? []) {
          expect(place.start).toBeLessThanOrEqual(place.end);
          if (place.key === 'behind') continue;
          expect(place.kind === 'terms' ? readTermsAt(bytes, place) : readFactsAt(bytes, place)).toBeNull();
        }
      }),
      {
        examples: [
          ['T', new Uint8Array(22)],
          ['F', new Uint8Array(22)],
          ['', new Uint8Array()],
        ],
      },
    );
  });
});
