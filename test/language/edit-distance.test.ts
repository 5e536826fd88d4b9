import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.js';

const FAR = 99;
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'k'), maxLength: 9 });

describe('the distance between two words', () => {
  it.each([
    ['kalin', 'kalin', 0, 'the same word'],
    ['kalin', 'kalim', 1, 'one letter for another'],
    ['kushner', 'kushne', 1, 'one letter left out'],
    ['kushner', 'kushnner', 1, 'one letter too many'],
    ['witkoff', 'witkfof', 1, 'two neighbours exchanged'],
    ['dermer', 'rashad', 6, 'another word'],
    ['', 'doha', 4, 'nothing'],
  ])('from %s to %s is %i (%s)', (a, b, distance) => {
    expect(editDistance(a, b, FAR)).toBe(distance);
  });

  it('is one more than the limit where it is larger', () => {
    expect(editDistance('kalin', 'witkoff', 2)).toBe(3);
    expect(editDistance('kalin', 'rashad', 1)).toBe(2);
    expect(editDistance('ab', 'abcdef', 3)).toBe(4);
  });

  it('is the same both ways, 0 only for equal words and never above the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, FAR);
        expect(editDistance(b, a, FAR)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  it('does not depend on the limit as long as it is within it', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 8 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, editDistance(a, b, FAR)));
      }),
    );
  });
});
