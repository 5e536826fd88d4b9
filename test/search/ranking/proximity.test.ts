import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proximity } from '../../../src/search/ranking/proximity.js';

const even = [{ weight: 1 }, { weight: 1 }];

describe('proximity', () => {
  it('is the greater the nearer two neighbours of the question stand', () => {
    const beside = proximity([[3], [4]], even);
    const apart = proximity([[3], [12]], even);
    expect(beside).toBeGreaterThan(apart);
    expect(apart).toBeGreaterThan(0);
  });

  it('takes the nearest of several places', () => {
    expect(
      proximity(
        [
          [0, 50],
          [20, 51],
        ],
        even,
      ),
    ).toBe(proximity([[50], [51]], even));
  });

  it('is nothing for a unit alone, or one that is not there', () => {
    expect(proximity([[1]], [{ weight: 1 }])).toBe(0);
    expect(proximity([[1], []], even)).toBe(0);
    expect(proximity([], [])).toBe(0);
  });

  it('is never more than the weight of the units', () => {
    const positions = fc
      .uniqueArray(fc.nat({ max: 60 }), { maxLength: 6 })
      .map((all) => all.sort((a, b) => a - b));
    const unit = fc.record({ at: positions, weight: fc.double({ min: 0, max: 9, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 6 }), (units) => {
        const found = proximity(
          units.map(({ at }) => at),
          units,
        );
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(units.reduce((sum, { weight }) => sum + weight, 0) + 1e-9);
      }),
    );
  });
});
