import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseQuestions } from '../../../lab/bench/bench-data.js';
import { percentile, spread, sumUp } from '../../../lab/bench/percentiles.js';

describe('summing up times', () => {
  it('gives median, 99th percentile and rate', () => {
    const times = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(sumUp(times)).toEqual({ questions: 100, perSecond: 100_000 / 5050, p50: 50, p99: 99 });
  });

  it('says nothing of no times', () => {
    expect(sumUp([])).toBeNull();
  });

  it('takes a percentile that is one of the times, with its share at or below it', () => {
    const times = fc.array(fc.nat(1000), { minLength: 1 });
    fc.assert(
      fc.property(times, fc.double({ min: 0.01, max: 1, noNaN: true }), (unsorted, share) => {
        const sorted = unsorted.toSorted((a, b) => a - b);
        const value = percentile(sorted, share);
        expect(sorted).toContain(value);
        const reached = sorted.filter((time) => time <= value).length / sorted.length;
        expect(reached).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});

describe('choosing questions', () => {
  it('spreads them over the list', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
    expect(spread([1, 2], 5)).toEqual([1, 2]);
  });

  it('warms up with others than those that count', () => {
    const all = Array.from({ length: 480 }, (_, n) => `question ${n}`);
    const { warmUp, questions } = chooseQuestions(all, 100);
    expect(questions).toHaveLength(100);
    expect(warmUp).toHaveLength(20);
    expect(new Set([...warmUp, ...questions]).size).toBe(120);
  });
});
