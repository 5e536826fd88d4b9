import learned from './confidence.json' with { type: 'json' };
import type { Evidence } from './evidence.js';

/** The evidence that confidence is read from; the rest says outright that, or why, Parley abstains. */
export type ConfidencePart = Exclude<keyof Evidence, 'coverage' | 'personUnsaid'>;

/** A logistic regression on the evidence. */
export interface ConfidenceModel {
  readonly weights: Readonly<Record<ConfidencePart, number>>;
  readonly bias: number;
}

/** As checked in, and where it comes from: `confidence.json`. Does not compile where the file lacks a part or has one too many. */
export const CONFIDENCE = {
  weights: learned.weights satisfies ConfidenceModel['weights'] &
    Record<Exclude<keyof typeof learned.weights, ConfidencePart>, never>,
  bias: learned.bias,
} as const satisfies ConfidenceModel;

/** Below this confidence Parley abstains, where no other threshold is given. */
export const ANSWER_THRESHOLD: number = learned.threshold;

/** Names of the parts, in the order of the file. */
export const CONFIDENCE_PARTS: readonly ConfidencePart[] = Object.keys(CONFIDENCE.weights).filter(isPart);

/** How sure the evidence makes, 0..1. */
export function confidenceOf(evidence: Evidence, { weights, bias }: ConfidenceModel = CONFIDENCE): number {
  return logistic(CONFIDENCE_PARTS.reduce((sum, part) => sum + weights[part] * evidence[part], bias));
}

/** From any sum of evidence to 0..1. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function isPart(name: string): name is ConfidencePart {
  return name in CONFIDENCE.weights;
}
