import { describe, expect, it } from 'vitest';
import { descend } from '../../../lab/learn/descend.js';

/** The slope of a bowl whose bottom is at `(3, -1)`. */
const bowl = (point: Float64Array): Float64Array =>
  Float64Array.of(2 * ((point[0] ?? 0) - 3), 20 * ((point[1] ?? 0) + 1));

describe('descent', () => {
  it('comes to the bottom, from anywhere', () => {
    for (const start of [
      [0, 0],
      [-5, 8],
    ]) {
      const [x, y] = descend(Float64Array.from(start), bowl, { steps: 500, rate: 0.1 });
      expect(x).toBeCloseTo(3, 2);
      expect(y).toBeCloseTo(-1, 2);
    }
  });

  it('stays within bounds', () => {
    const bound = (point: Float64Array): void => {
      point[1] = Math.max(0, point[1] ?? 0);
    };
    const [x, y] = descend(new Float64Array(2), bowl, { steps: 500, rate: 0.1, bound });
    expect(x).toBeCloseTo(3, 2);
    expect(y).toBe(0);
  });

  it('leaves its start as it was', () => {
    const start = Float64Array.of(1, 1);
    descend(start, bowl, { steps: 3, rate: 0.1 });
    expect([...start]).toEqual([1, 1]);
  });
});
