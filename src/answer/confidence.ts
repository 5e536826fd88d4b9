import { addWeighted, vectorOf, readWeights } from '../search/feature.js';
import learned from './confidence.json' with { type: 'json' };
import { EVIDENCE_FEATURES, type Evidence, type EvidenceFeature } from './evidence.js';

/** A logistic regression on the evidence. */
export interface ConfidenceModel {
  readonly weights: Readonly<Record<EvidenceFeature, number>>;
  readonly bias: number;
}

/** As checked in, and where it comes from: `confidence.json`. */
export const CONFIDENCE: ConfidenceModel = {
  weights: readWeights<EvidenceFeature>(EVIDENCE_FEATURES, learned.weights),
  bias: learned.bias,
};

/** Below this confidence Parley abstains, where no other threshold is given. */
export const ANSWER_THRESHOLD: number = learned.threshold;

/** How sure the evidence makes, 0..1. */
export function confidenceOf(evidence: Evidence, model: ConfidenceModel = CONFIDENCE): number {
  return logistic(evidenceSum(evidence, model));
}

/** The weighted sum of the evidence, which a logistic curve takes to confidence. */
export function evidenceSum(evidence: Evidence, { weights, bias }: ConfidenceModel = CONFIDENCE): number {
  return addWeighted(bias, vectorOf(EVIDENCE_FEATURES, evidence), vectorOf(EVIDENCE_FEATURES, weights));
}

/** From any sum of evidence to 0..1. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
