import { logistic, type ConfidenceModel } from '../../src/answer/confidence.js';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.js';
import { addWeighted, vectorOf } from '../../src/search/feature.js';
import { RANKING_FEATURES, type Weights } from '../../src/search/ranking/weights.js';
import { areaUnderCurve } from '../eval/measure.js';
import type { ConfidenceExample } from './confidence-examples.js';
import { scoreExamples } from './fit-ranking.js';
import type { RankingExample } from './ranking-examples.js';

/** How well weights rank; shares 0..1. */
export interface RankingQuality {
  readonly questions: number;
  /** The best window is of a right passage; and holds the answer. */
  readonly passage: number;
  readonly quote: number;
}

/** How well confidence tells; shares 0..1, null where there was nothing to measure. */
export interface ConfidenceQuality {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly auc: number | null;
  readonly abstained: number | null;
  readonly wrongly: number | null;
}

/** Judges a ranking. `weightsFor` gives each question's weights, since folds have their own. */
export function judgeRanking(
  examples: readonly RankingExample[],
  weightsFor: (example: RankingExample) => Weights,
): RankingQuality {
  const best = examples.map((example) => {
    const weights = Float64Array.from(vectorOf(RANKING_FEATURES, weightsFor(example)));
    const scores = scoreExamples(example, weights);
    return scores.reduce((top, score, at) => (top < 0 || score > (scores[top] ?? 0) ? at : top), -1);
  });
  const share = (right: (example: RankingExample) => readonly number[]): number =>
    examples.filter((example, n) => right(example).includes(best[n] ?? -1)).length /
    Math.max(1, examples.length);
  return {
    questions: examples.length,
    passage: share(({ inPassage }) => inPassage),
    quote: share(({ holding }) => holding),
  };
}

/** Judges a model of confidence at a threshold, with what is abstained from outright. */
export function judgeConfidence(
  examples: readonly ConfidenceExample[],
  modelFor: (example: ConfidenceExample) => ConfidenceModel,
  threshold: number,
): ConfidenceQuality {
  const judged = examples.map((example) => {
    const sure = sureness(example, modelFor(example));
    const { ceiling, answerable } = example;
    const confidence = ceiling === null ? sure : Math.min(sure, ceiling * threshold);
    return { answerable, confidence, abstained: ceiling !== null || confidence < threshold };
  });
  const positives = judged.filter(({ answerable }) => answerable);
  const negatives = judged.filter(({ answerable }) => !answerable);
  const shareAbstained = (of: typeof judged): number | null =>
    of.length === 0 ? null : of.filter(({ abstained }) => abstained).length / of.length;
  return {
    answerable: positives.length,
    unanswerable: negatives.length,
    auc: areaUnderCurve(
      positives.map(({ confidence }) => confidence),
      negatives.map(({ confidence }) => confidence),
    ),
    abstained: shareAbstained(negatives),
    wrongly: shareAbstained(positives),
  };
}

function sureness({ evidence }: ConfidenceExample, { weights, bias }: ConfidenceModel): number {
  return logistic(addWeighted(bias, Array.from(evidence), vectorOf(EVIDENCE_FEATURES, weights)));
}
