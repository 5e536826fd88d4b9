import type { AbstentionReason } from '../model/answer.js';
import type { Hit } from '../search/rank.js';
import type { AnalyzedQuestion } from './analyze-question.js';

/** Below this confidence Parley abstains. */
export const ANSWER_THRESHOLD = 0.5;

/** Whether to answer, and how sure. */
export type Decision =
  | { readonly answer: true; readonly confidence: number }
  | { readonly answer: false; readonly confidence: number; readonly reason: AbstentionReason };

/** Kinds of answer that show in the words of a sentence: without any such word the sentence does not answer. */
const SHOWING_KINDS: ReadonlySet<string> = new Set(['who', 'when', 'where', 'how-many', 'how-much']);

/** Decides on the best hit. `hits` are best first. */
export function decide({ query, isQuestion }: AnalyzedQuestion, hits: readonly Hit[]): Decision {
  const best = hits[0];
  const missingName = query.units.some(({ isName, terms }) => isName && terms.length === 0);
  if (query.units.length === 0) return { answer: false, confidence: 0, reason: 'not-a-question' };
  if (best === undefined) {
    const reason = missingName ? 'names-not-in-articles' : isQuestion ? 'nothing-relevant' : 'not-a-question';
    return { answer: false, confidence: 0, reason };
  }
  const confidence = confidenceOf(query.kind, best, query.units.length);
  if (missingName) return { answer: false, confidence: confidence * 0.5, reason: 'names-not-in-articles' };
  if (confidence >= ANSWER_THRESHOLD) return { answer: true, confidence };
  const reason =
    best.features.passage.coverage >= 0.6 ? 'not-stated' : isQuestion ? 'nothing-relevant' : 'not-a-question';
  return { answer: false, confidence, reason };
}

/** A logistic reading of the best hit; its weights are set on the shared question sets. */
function confidenceOf(kind: string, { features }: Hit, units: number): number {
  const { passage, sentence } = features;
  const missing = SHOWING_KINDS.has(kind) && sentence.evidence === 0 && sentence.definition === 0 ? 1 : 0;
  const z =
    -3.2 +
    3.2 * passage.coverage +
    2.0 * sentence.coverage +
    1.0 * passage.nearness +
    0.5 * sentence.nearness +
    0.6 * sentence.evidence +
    0.5 * sentence.definition -
    1.2 * missing -
    (units === 1 ? 0.3 : 0);
  return 1 / (1 + Math.exp(-z));
}
