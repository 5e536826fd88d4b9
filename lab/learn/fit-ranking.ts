import { byName, type AnyFeature } from '../../src/search/feature.js';
import {
  RANKING_FEATURES,
  WEIGHTS,
  type RankingFeature,
  type Weights,
} from '../../src/search/ranking/weights.js';
import { descend } from './descend.js';
import type { RankingExample } from './ranking-examples.js';
import { shareOf } from './shares.js';

/** Some are set by hand and not learned. */
const RANKING: readonly (AnyFeature & { readonly name: RankingFeature })[] = RANKING_FEATURES;

/** How much a right passage counts beside the answer inside the quotation. */
const SHARE = { holding: 0.6, inPassage: 0.4 } as const;
/**
 * Scores are multiplied by this before they become probabilities, so that weights come out about as large as features
 * and scores stay about 0..5.
 */
const SHARPNESS = 4;
/** Where each learned weight starts, with its sign: at the same for all, so that cross-validation knows nothing of what was learned before. */
const START = 0.5;
const DECAY = 0.0005;
const DESCENT = { steps: 250, rate: 0.15 } as const;

/**
 * Learns weights so that windows of a right passage, and among them those that hold the answer, come before the others
 * of their question: the softmax over a question's windows should fall on them. Small weights are preferred.
 */
export function fitRanking(examples: readonly RankingExample[]): Weights {
  const start = Float64Array.from(
    RANKING,
    ({ name, sign, byHand }) => SHARPNESS * (byHand === true ? WEIGHTS[name] : sign * START),
  );
  const slopeAt = (point: Float64Array): Float64Array => {
    const slope = new Float64Array(point.length);
    let total = 0;
    for (const example of examples) total += addSlope(example, point, slope);
    return slope.map((sum, at) => {
      if (RANKING[at]?.byHand === true) return 0;
      return sum / Math.max(1, total) + DECAY * (point[at] ?? 0);
    });
  };
  const bound = (point: Float64Array): void =>
    RANKING.forEach(({ sign }, at) => {
      if ((point[at] ?? 0) * sign < 0) point[at] = 0;
    });
  return toWeights(descend(start, slopeAt, { ...DESCENT, bound }).map((weight) => weight / SHARPNESS));
}

/** Adds the slope that one question gives, and tells what it counts. */
function addSlope(example: RankingExample, point: Float64Array, slope: Float64Array): number {
  const { features, windows, inPassage, holding } = example;
  if (inPassage.length === 0) return 0;
  const chances = softmax(scoreExamples(example, point));
  // What pulls at each window: its chance now, less its chance where only the right ones had any.
  const pull = chances.slice();
  const aims = [
    [inPassage, SHARE.inPassage],
    [holding.length > 0 ? holding : inPassage, SHARE.holding],
  ] as const;
  for (const [right, share] of aims) {
    const sum = right.reduce((total, at) => total + (chances[at] ?? 0), Number.EPSILON);
    for (const at of right) pull[at] = (pull[at] ?? 0) - (share * (chances[at] ?? 0)) / sum;
  }
  const counts = shareOf(example.set).ranking;
  const width = slope.length;
  for (let window = 0; window < windows; window += 1) {
    const by = counts * (pull[window] ?? 0);
    if (Math.abs(by) < 1e-6) continue;
    for (let n = 0; n < width; n += 1) slope[n] = (slope[n] ?? 0) + by * (features[window * width + n] ?? 0);
  }
  return counts;
}

/** The weighted sum of each window's features. */
export function scoreExamples({ features, windows }: RankingExample, weights: Float64Array): Float64Array {
  const scores = new Float64Array(windows);
  const width = weights.length;
  for (let window = 0; window < windows; window += 1) {
    let sum = 0;
    for (let n = 0; n < width; n += 1) sum += (weights[n] ?? 0) * (features[window * width + n] ?? 0);
    scores[window] = sum;
  }
  return scores;
}

function softmax(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function toWeights(vector: Float64Array): Weights {
  const rounded = Array.from(vector, (weight) => Math.round(weight * 100) / 100);
  return byName<RankingFeature>(RANKING, rounded);
}
