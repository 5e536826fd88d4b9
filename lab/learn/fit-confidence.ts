import { CONFIDENCE, logistic, type ConfidenceModel } from '../../src/answer/confidence.js';
import { EVIDENCE_FEATURES, type EvidenceFeature } from '../../src/answer/evidence.js';
import { byName, type AnyFeature } from '../../src/search/feature.js';
import type { ConfidenceExample } from './confidence-examples.js';
import { descend } from './descend.js';
import { shareOf } from './shares.js';

/** Some are set by hand and not learned. */
const EVIDENCE: readonly (AnyFeature & { readonly name: EvidenceFeature })[] = EVIDENCE_FEATURES;

/** What an answerable question counts by what was found: a miss of the ranking says less of the evidence. */
const COUNTS = { quotation: 1, passage: 0.5, nothing: 0.3 } as const;
const DECAY = 0.003;
const LEAST_SCALE = 0.07;
const DESCENT = { steps: 800, rate: 0.02 } as const;

/** Learns how sure the evidence makes: a logistic regression on whether the best window is of a right passage. */
export function fitConfidence(given: readonly ConfidenceExample[]): ConfidenceModel {
  const width = EVIDENCE_FEATURES.length;
  const scales = scalesOf(given.filter((example) => countOf(example) > 0));
  const examples = given.map((example) => ({
    ...example,
    evidence: example.evidence.map((value, n) => value / (scales[n] ?? 1)),
  }));
  const counts = examples.map(countOf);
  const total = Math.max(
    1,
    counts.reduce((a, b) => a + b, 0),
  );
  const slopeAt = (point: Float64Array): Float64Array => {
    const slope = new Float64Array(point.length);
    examples.forEach(({ evidence, found }, at) => {
      const aim = found === 'nothing' ? 0 : 1;
      const by = ((confidenceAt(point, evidence) - aim) * (counts[at] ?? 0)) / total;
      for (let n = 0; n < width; n += 1) slope[n] = (slope[n] ?? 0) + by * (evidence[n] ?? 0);
      slope[width] = (slope[width] ?? 0) + by;
    });
    for (let n = 0; n < width; n += 1) {
      slope[n] = EVIDENCE[n]?.byHand === true ? 0 : (slope[n] ?? 0) + DECAY * (point[n] ?? 0);
    }
    return slope;
  };
  const bound = (point: Float64Array): void =>
    EVIDENCE.forEach(({ sign }, at) => {
      if ((point[at] ?? 0) * sign < 0) point[at] = 0;
    });
  const start = new Float64Array(width + 1);
  EVIDENCE.forEach(({ name, byHand }, n) => {
    if (byHand === true) start[n] = CONFIDENCE.weights[name] * (scales[n] ?? 1);
  });
  const point = descend(start, slopeAt, { ...DESCENT, bound });
  return toModel(point.map((weight, n) => weight / (scales[n] ?? 1)));
}

/**
 * The standard deviation of each part, at least that of one case in two hundred: small weights are preferred alike for
 * parts that vary much and for parts that vary little.
 */
function scalesOf(examples: readonly ConfidenceExample[]): Float64Array {
  const count = Math.max(1, examples.length);
  return Float64Array.from(EVIDENCE_FEATURES, (_, n) => {
    const mean = examples.reduce((sum, { evidence }) => sum + (evidence[n] ?? 0), 0) / count;
    const square = examples.reduce((sum, { evidence }) => sum + ((evidence[n] ?? 0) - mean) ** 2, 0) / count;
    return Math.max(LEAST_SCALE, Math.sqrt(square));
  });
}

function countOf({ set, answerable, found, ceiling }: ConfidenceExample): number {
  if (ceiling === 0) return 0;
  return shareOf(set).confidence * (answerable ? COUNTS[found] : 1);
}

/** `point` has the weights in the order of the features, and the bias last. */
function confidenceAt(point: Float64Array, evidence: Float64Array): number {
  let sum = point[evidence.length] ?? 0;
  for (let n = 0; n < evidence.length; n += 1) sum += (point[n] ?? 0) * (evidence[n] ?? 0);
  return logistic(sum);
}

function toModel(point: Float64Array): ConfidenceModel {
  // Adding 0 makes of -0 a plain 0.
  const rounded = (at: number): number => Math.round((point[at] ?? 0) * 100) / 100 + 0;
  const weights = EVIDENCE_FEATURES.map((_, at) => rounded(at));
  return { weights: byName<EvidenceFeature>(EVIDENCE_FEATURES, weights), bias: rounded(weights.length) };
}
