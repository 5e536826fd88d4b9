import { marginFeatures, type MarginWeights } from '../../src/reading/margin.js';

/** An arc that was read: how far it was ahead, and whether it is right. */
export interface JudgedArc {
  readonly ahead: readonly [number, number, number];
  readonly isRight: boolean;
}

const ROUNDS = 3000;
const RATE = 0.1;

/** Fits how sure an arc is to the share that is right: a logistic regression whose weights are not below nothing. */
export function fitMargin(arcs: readonly JudgedArc[]): MarginWeights {
  const rows = arcs.map(({ ahead, isRight }) => ({
    values: marginFeatures(...ahead),
    right: isRight ? 1 : 0,
  }));
  let weights: [number, number, number, number] = [0, 0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = [0, 0, 0, 0];
    for (const { values, right } of rows) {
      const inputs = [1, ...values];
      const sum = inputs.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
      const off = right - 1 / (1 + Math.exp(-sum));
      inputs.forEach((value, index) => {
        slope[index] = (slope[index] ?? 0) + off * value;
      });
    }
    const rate = RATE / Math.max(rows.length, 1);
    const moved = weights.map((weight, index) => weight + rate * (slope[index] ?? 0));
    const [constant = 0, ...others] = moved;
    const [a = 0, b = 0, c = 0] = others.map((weight) => Math.max(weight, 0));
    weights = [constant, a, b, c];
  }
  return weights;
}
