import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader, NumberWriter } from '../../../src/search/stored/packed-numbers.js';

const number = fc.oneof(fc.nat(200), fc.integer({ min: 0, max: 0xffffffff }));

describe('packed numbers', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(
        fc.array(number),
        fc.array(fc.integer()),
        fc.string({ unit: 'grapheme' }),
        number,
        (numbers, signed, text, last) => {
          const ascending = Uint32Array.from(new Set(numbers)).sort();
          const bytes = new NumberWriter()
            .putAll(numbers)
            .putAscending(ascending)
            .putSigned(signed)
            .putText(text)
            .put(last)
            .written();
          const read = new NumberReader(bytes);
          expect([...read.all()]).toEqual(numbers);
          expect(read.ascending()).toEqual(ascending);
          expect([...read.signed()]).toEqual(signed);
          expect(read.text()).toBe(text);
          expect(read.next()).toBe(last);
          expect(read.isAtEnd).toBe(true);
        },
      ),
    );
  });

  it('that end early give what there is, and no more memory is taken', () => {
    const read = new NumberReader(new NumberWriter().put(4_000_000_000).put(7).written());
    expect([...read.all()]).toEqual([7]);
    expect(read.next()).toBe(0);
  });
});
