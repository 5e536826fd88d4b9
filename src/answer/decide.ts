import type { AbstentionReason } from '../model/answer.js';
import type { Hit } from '../search/rank.js';
import type { AnalyzedQuestion } from './analyze-question.js';
import { evidenceOf, type Evidence } from './evidence.js';

/** Below this confidence Parley abstains. */
export const ANSWER_THRESHOLD = 0.5;

/** Whether to answer, and how sure. */
export type Decision =
  | { readonly answer: true; readonly confidence: number }
  | { readonly answer: false; readonly confidence: number; readonly reason: AbstentionReason };

/** Weights of a logistic regression on the evidence, set on question sets that have unanswerable questions. */
const CONFIDENCE = {
  coverage: 0.2,
  windowCoverage: 1.2,
  exact: -0.5,
  nearness: 0,
  windowNearness: 0.4,
  bm25: 0.8,
  title: 1.5,
  namesMissing: -1.3,
  namesMissingHere: -0.7,
  entitiesMissing: 0,
  entitiesMissingHere: 0,
  personsApart: 0,
  nameUnknown: -2,
  unknown: -0.2,
  heaviestMissing: -0.2,
  kindShown: 0.3,
  kindMissing: -0.7,
  definition: 0.6,
  lead: 2.5,
  brevity: -1,
  isQuestion: 0.4,
} as const satisfies Record<keyof Evidence, number>;
const BIAS = -1.4;

/** Decides on the best hit. `hits` are best first. */
export function decide(analyzed: AnalyzedQuestion, hits: readonly Hit[]): Decision {
  const { query, isQuestion } = analyzed;
  if (query.units.length === 0) return { answer: false, confidence: 0, reason: 'not-a-question' };
  const missingName = query.units.some(({ isName, terms }) => isName && terms.length === 0);
  const [best, ...others] = hits;
  if (best === undefined) {
    const reason = missingName ? 'names-not-in-articles' : isQuestion ? 'nothing-relevant' : 'not-a-question';
    return { answer: false, confidence: 0, reason };
  }
  const evidence = evidenceOf(analyzed, [best, ...others]);
  const confidence = confidenceOf(evidence);
  if (missingName) {
    return {
      answer: false,
      confidence: Math.min(confidence, ANSWER_THRESHOLD / 2),
      reason: 'names-not-in-articles',
    };
  }
  if (confidence >= ANSWER_THRESHOLD) return { answer: true, confidence };
  return { answer: false, confidence, reason: reasonOf(evidence) };
}

function reasonOf(evidence: Evidence): AbstentionReason {
  if (evidence.isQuestion === 0 && evidence.coverage < 0.6) return 'not-a-question';
  return evidence.coverage >= 0.5 ? 'not-stated' : 'nothing-relevant';
}

function confidenceOf(evidence: Evidence): number {
  let z = BIAS;
  for (const [name, value] of Object.entries(evidence)) if (isPart(name)) z += CONFIDENCE[name] * value;
  return 1 / (1 + Math.exp(-z));
}

function isPart(name: string): name is keyof Evidence {
  return name in CONFIDENCE;
}
