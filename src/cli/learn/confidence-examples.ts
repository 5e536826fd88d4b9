import { analyzeQuestion } from '../../answer/analyze-question.js';
import { CONFIDENCE_PARTS } from '../../answer/confidence.js';
import { plainlyMissing } from '../../answer/decide.js';
import { evidenceOf } from '../../answer/evidence.js';
import { rank } from '../../search/rank.js';
import type { Weights } from '../../search/weights.js';
import { fromRightPassage, holdsAnswer } from '../eval/measure.js';
import type { FromArticle } from './cross-validation.js';
import { toQuoted, type PreparedSet } from './prepared-set.js';

/** A question with the evidence for the best window found. */
export interface ConfidenceExample extends FromArticle {
  readonly set: string;
  /** In the order of `CONFIDENCE_PARTS`. */
  readonly evidence: Float64Array;
  readonly answerable: boolean;
  /** What of a right answer the best window is. */
  readonly found: 'quotation' | 'passage' | 'nothing';
  /** Where Parley abstains outright: the most that confidence can be, as a share of the threshold; else null. */
  readonly ceiling: number | null;
}

/** Puts every question of a set to the ranking and reads the evidence. Questions for which nothing is found are left out. */
export function gatherConfidenceExamples(
  { set, snapshot, articleKey }: PreparedSet,
  weights: Weights,
): ConfidenceExample[] {
  return set.questions.flatMap((question) => {
    const { answerable, gold, asOf } = question;
    const analyzed = analyzeQuestion(snapshot.index, question.question, asOf ?? null);
    const [best, ...others] = rank(snapshot.index, analyzed.query, weights);
    if (best === undefined) return [];
    const evidence = evidenceOf(analyzed, [best, ...others]);
    const quoted = toQuoted(best);
    const found =
      answerable && fromRightPassage(question, quoted)
        ? holdsAnswer(question, quoted)
          ? 'quotation'
          : 'passage'
        : 'nothing';
    return [
      {
        set: set.source.name,
        // A question without an answer belongs to the article that comes nearest.
        article: articleKey(gold[0]?.article ?? best.passage.article.id),
        evidence: Float64Array.from(CONFIDENCE_PARTS, (part) => evidence[part]),
        answerable,
        found,
        ceiling: analyzed.isPleasantry ? 0 : (plainlyMissing(analyzed.query, evidence)?.ceiling ?? null),
      },
    ];
  });
}
