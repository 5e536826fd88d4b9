import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/search/index/vocabulary.js';
import { StoredVocabulary } from '../../../src/search/stored/stored-vocabulary.js';

const term = fc.string({
  unit: fc.constantFrom('a', 'b', '@', 'é', 'ש', '\u{1f600}'),
  minLength: 1,
  maxLength: 4,
});

describe('a stored vocabulary', () => {
  it('tells of terms what one in memory does, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.array(term, { maxLength: 20 }), { maxLength: 6 }), term, (rounds, letters) => {
        const [stored, inMemory] = [new StoredVocabulary(), new Vocabulary()];
        for (const terms of rounds) {
          for (const each of terms) {
            if (inMemory.numberOf(each) === undefined) stored.set(inMemory.add(each), each);
          }
          expect(stored.beginningWith(letters)).toEqual(inMemory.beginningWith(letters));
        }
        expect(stored.size).toBe(inMemory.size === 1 ? 0 : inMemory.size);
        for (const [at, each] of inMemory.all().entries()) {
          expect(stored.numberOf(each)).toBe(at + 1);
          expect(stored.termOf(at + 1)).toBe(each);
          expect(stored.isEntity(at + 1)).toBe(inMemory.isEntity(at + 1));
        }
      }),
    );
  });
});
