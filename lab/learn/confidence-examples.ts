import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { plainlyMissing } from '../../src/answer/plainly-missing.js';
import { EVIDENCE_FEATURES, evidenceOf } from '../../src/answer/evidence.js';
import { vectorOf } from '../../src/search/feature.js';
import { findHits } from '../../src/answer/read-hits.js';
import type { Weights } from '../../src/search/ranking/weights.js';
import { fromRightPassage, holdsAnswer, type MeasuredQuote } from '../eval/measure.js';
import type { EvalQuestion } from '../eval/question-set.js';
import type { FromArticle } from './cross-validation.js';
import { toQuoted, type PreparedSet } from './prepared-set.js';

/** A question with the evidence for the best window found. */
export interface ConfidenceExample extends FromArticle {
  readonly set: string;
  /** In the order of `EVIDENCE_FEATURES`. */
  readonly evidence: Float64Array;
  readonly answerable: boolean;
  /** What of a right answer the best window is. */
  readonly found: 'quotation' | 'passage' | 'nothing';
  /**
   * Where Parley abstains outright: the most that confidence can be, as a share of the threshold; else null. 0 where
   * there was nothing to read evidence from.
   */
  readonly ceiling: number | null;
}

/** Puts every question of a set to the ranking and reads the evidence. */
export function gatherConfidenceExamples(
  { set, snapshot, articleKey }: PreparedSet,
  weights: Weights,
): ConfidenceExample[] {
  return set.questions.map((question) => {
    const { answerable, gold, asOf } = question;
    const analyzed = analyzeQuestion(snapshot.index, question.question, asOf ?? null);
    const { query, isPleasantry } = analyzed;
    const [best, ...others] = findHits(snapshot.index, analyzed, weights);
    const common = { set: set.source.name, answerable };
    if (best === undefined || query.units.length === 0 || isPleasantry) {
      const evidence = new Float64Array(EVIDENCE_FEATURES.length);
      return { ...common, article: question.id, evidence, found: 'nothing', ceiling: 0 };
    }
    const evidence = evidenceOf(analyzed, [best, ...others]);
    return {
      ...common,
      // A question without an answer belongs to the article that comes nearest.
      article: articleKey(gold[0]?.article ?? best.passage.article.id),
      evidence: Float64Array.from(vectorOf(EVIDENCE_FEATURES, evidence)),
      found: answerable ? foundBy(question, toQuoted(best)) : 'nothing',
      ceiling: plainlyMissing(analyzed, best, evidence)?.ceiling ?? null,
    };
  });
}

function foundBy(question: EvalQuestion, quoted: MeasuredQuote): ConfidenceExample['found'] {
  if (!fromRightPassage(question, quoted)) return 'nothing';
  return holdsAnswer(question, quoted) ? 'quotation' : 'passage';
}
