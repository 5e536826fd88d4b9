/** Weights: a constant, then of how far the step, the whole tree and the relation were ahead of the next best. */
export type MarginWeights = readonly [number, number, number, number];

/** What is not bounded (a root of one word) counts as this far ahead. */
const FAR = 1e6;

/** How sure an arc is, 0..1, from how far it was ahead: never less sure for being further ahead. */
export function marginOf(weights: MarginWeights, step: number, tree: number, relation: number): number {
  const [constant, ...others] = weights;
  const [a, b, c] = marginFeatures(step, tree, relation);
  const sum = constant + others[0] * a + others[1] * b + others[2] * c;
  return 1 / (1 + Math.exp(-sum));
}

/** What is weighed: leads grow with the length of what was learned, so their order of size counts. */
export function marginFeatures(step: number, tree: number, relation: number): [number, number, number] {
  return [sizeOf(step), sizeOf(tree), sizeOf(relation)];
}

function sizeOf(lead: number): number {
  return Math.log1p(Math.min(Math.max(lead, 0), FAR));
}
