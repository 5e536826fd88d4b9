import { describe, expect, it } from 'vitest';
import confidence from '../../src/answer/confidence.json' with { type: 'json' };
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.js';
import {
  addWeighted,
  byName,
  readWeights,
  valuesOf,
  vectorOf,
  type Feature,
} from '../../src/search/feature.js';
import { RANKING_FEATURES } from '../../src/search/ranking/weights.js';
import ranking from '../../src/search/ranking/weights.json' with { type: 'json' };

const FEATURES = [
  { name: 'long', doc: 'how long it is', sign: 1, value: ({ length }) => length },
  { name: 'empty', doc: 'nothing is there', sign: -1, value: ({ length }) => (length === 0 ? 1 : 0) },
] as const satisfies readonly Feature<string>[];

describe('a list of features', () => {
  it('is measured, weighed and read by name, in its order', () => {
    const values = valuesOf<string>(FEATURES, 'talks');
    expect(values).toEqual([5, 0]);
    expect(byName(FEATURES, values)).toEqual({ long: 5, empty: 0 });
    expect(vectorOf(FEATURES, { empty: -3, long: 0.5 })).toEqual([0.5, -3]);
    expect(addWeighted(1, values, [0.5, -3])).toBe(3.5);
  });

  it.each([
    [{ long: 1 }, /empty/],
    [{ long: 1, empty: -1, wide: 1 }, /wide/],
    [{ long: -1, empty: -1 }, /the weight of \\"long\\" may not be below 0/],
    [{ long: 1, empty: 0.5 }, /the weight of \\"empty\\" may not be above 0/],
    [{ long: '1', empty: -1 }, /long/],
    [null, /record/],
  ])('refuses weights %j and says why', (weights, reason) => {
    expect(() => readWeights(FEATURES, weights)).toThrow(reason);
  });
});

describe.each([
  ['ranking', RANKING_FEATURES, ranking.weights],
  ['evidence', EVIDENCE_FEATURES, confidence.weights],
] as const)('the features of %s', (_, features, weights) => {
  it('have names of their own and one short line each that says what they measure', () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length);
    for (const { doc } of features) expect(doc).toMatch(/^[^\n|]{10,60}$/);
  });

  it('stand in the file of weights in the order of the list, each with a weight', () => {
    expect(Object.keys(weights)).toEqual(features.map(({ name }) => name));
    expect(Object.entries(weights).filter(([, weight]) => weight === 0)).toEqual([]);
  });
});
