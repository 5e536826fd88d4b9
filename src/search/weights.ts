import type { PassageFeatures } from './score-passage.js';
import type { SentenceFeatures } from './score-sentence.js';

/** Weights of the second stage: a score is the weighted sum of its parts. */
export interface Weights {
  readonly passage: Readonly<Record<keyof PassageFeatures, number>>;
  readonly sentence: Readonly<Record<keyof SentenceFeatures, number>>;
}

export const WEIGHTS = {
  passage: { bm25: 2, coverage: 1, title: 0.3, section: 0.3, context: 0.3, nearness: 0.6 },
  sentence: { coverage: 0.8, nearness: 0.4, evidence: 0.25, definition: 0.8, brevity: -0.3 },
} as const satisfies Weights;

/** The weighted sum of a set of features. */
export function weigh<Name extends string>(
  features: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const name in weights) sum += weights[name] * features[name];
  return sum;
}
