import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongest } from '../../../src/search/ranking/candidates.js';

describe('the strongest candidates', () => {
  it('are those with the highest scores, the earlier place first among equals, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 1, maxLength: 4000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (given, limit, isReversed) => {
          const scores = Int32Array.from(given);
          const placeOf = (ordinal: number): number => (isReversed ? given.length - ordinal : ordinal);
          const ordinals = Uint32Array.from(given.keys());
          const expected = [...ordinals]
            .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || placeOf(a) - placeOf(b))
            .slice(0, limit);
          expect(strongest(ordinals, scores, placeOf, limit)).toEqual(expected);
        },
      ),
    );
  });
});
