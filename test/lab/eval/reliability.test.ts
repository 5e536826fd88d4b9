import { describe, expect, it } from 'vitest';
import { calibrationError, reliability } from '../../../lab/eval/reliability.js';
import { answerable, judged, quoted, unanswerable } from './questions.js';

const right = quoted('a', 'They met in Doha.');

describe('the reliability table', () => {
  it('puts each question in the bin of its confidence, and full confidence in the last', () => {
    const bins = reliability([0, 0.09, 0.1, 0.55, 1].map((c) => judged(answerable(), c, right)));
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  it('counts an unanswerable question as never right', () => {
    const bins = reliability([judged(answerable(), 0.95, right), judged(unanswerable, 0.95, right)]);
    expect(bins[9]).toMatchObject({ count: 2, right: 0.5 });
  });

  it('measures how far confidence lies from the share right', () => {
    const bins = reliability([
      judged(answerable(), 1, right),
      judged(answerable(), 1, right),
      judged(unanswerable, 0.4, right),
      judged(unanswerable, 0.4, right),
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.2);
    expect(calibrationError(reliability([]))).toBeNull();
  });
});
