import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringTable } from '../../src/language/string-table.js';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 2000 });

describe('strings in columns', () => {
  it('have the numbers that they were given, each string once', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const table = new StringTable();
        const numbers = new Map<string, number>();
        for (const text of all) {
          if (!numbers.has(text)) numbers.set(text, numbers.size);
          expect(table.add(text)).toBe(numbers.get(text));
        }
        expect(table.size).toBe(numbers.size);
        for (const [text, number] of numbers) {
          expect(table.numberOf(text)).toBe(number);
          expect(table.textOf(number)).toBe(text);
          expect(table.numberOf(`${text}?`)).toBe(numbers.get(`${text}?`));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stand in the order of JavaScript’s strings, whole and by their beginnings', () => {
    const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const table = new StringTable();
        table.set(3, one);
        if (one !== other) table.set(1, other);
        expect(Math.sign(table.compare(3, one === other ? 3 : 1))).toBe(order(one, other));
        expect(Math.sign(table.compareBeginning(3, other))).toBe(order(one.slice(0, other.length), other));
      }),
    );
  });

  it('may be long, and have gaps between their numbers', () => {
    const table = new StringTable();
    const long = 'وساطة '.repeat(5000);
    table.set(700, long);
    expect(table.textOf(700)).toBe(long);
    expect([table.textOf(3), table.textOf(9999), table.firstOf(3), table.lastOf(9999)]).toEqual([
      '',
      '',
      0,
      0,
    ]);
    expect([table.firstOf(700), table.lastOf(700)]).toEqual(['و'.charCodeAt(0), ' '.charCodeAt(0)]);
    expect(table.numberOf('')).toBeUndefined();
  });
});
