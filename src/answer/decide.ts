import type { AbstentionReason } from '../model/answer.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { ReadHit } from './read-hits.js';
import { featureOf } from '../search/ranking/weights.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import { ANSWER_THRESHOLD, confidenceOf } from './confidence.js';
import { evidenceOf, type Evidence } from './evidence.js';
import { hasHourBeside } from './hours-of-others.js';
import { hasUnknownName, MISSING_CEILING, plainlyMissing } from './plainly-missing.js';

/** Whether to answer, and how sure. */
export type Decision =
  | { readonly answer: true; readonly confidence: number }
  | {
      readonly answer: false;
      readonly confidence: number;
      readonly reason: AbstentionReason;
      /** What is plainly missing, in plain words, where that alone decides. */
      readonly missing?: string;
    };

/**
 * How far from the threshold to certainty confidence has to be where "when" is asked and no time can be marked, and where no clause
 * that could be read says what is asked when or where: it may be told in words that are not known for it.
 */
const SURER = { unmarkedDay: 0.69, anotherEvent: 0.26 } as const;
/**
 * Decides on the best hit. `hits` are best first.
 * @param threshold the least confidence, 0..1, that is answered with
 */
export function decide(
  analyzed: AnalyzedQuestion,
  hits: readonly ReadHit[],
  threshold: number = ANSWER_THRESHOLD,
): Decision {
  const { query, isQuestion, isPleasantry } = analyzed;
  if (query.units.length === 0 || isPleasantry)
    return { answer: false, confidence: 0, reason: 'not-a-question' };
  const [best, ...others] = hits;
  if (best === undefined) {
    const reason = hasUnknownName(query)
      ? 'names-not-in-articles'
      : isQuestion
        ? 'nothing-relevant'
        : 'not-a-question';
    return { answer: false, confidence: 0, reason };
  }
  const evidence = evidenceOf(analyzed, [best, ...others]);
  const confidence = confidenceOf(evidence);
  const missing = plainlyMissing(analyzed, best, evidence);
  if (missing !== null) {
    const { ceiling, reason, what } = missing;
    return { answer: false, confidence: Math.min(confidence, ceiling * threshold), reason, missing: what };
  }
  const surer = surerOf(analyzed, best);
  if (surer > 0 && confidence < threshold + (1 - threshold) * surer)
    return {
      answer: false,
      confidence: Math.min(confidence, MISSING_CEILING * threshold),
      reason: 'not-stated',
    };
  if (confidence >= threshold) return { answer: true, confidence };
  return { answer: false, confidence, reason: reasonOf(analyzed, best, evidence) };
}

/** Of `SURER`, where the rest has to make all the surer that it is told; else 0. */
function surerOf({ query, asked }: Pick<AnalyzedQuestion, 'query' | 'asked'>, best: ReadHit): number {
  // No words there are the day.
  if (query.kind === 'when' && best.window.spans.length === 0 && !hasHourBeside(query, best))
    return SURER.unmarkedDay;
  return isOfAnotherEvent(query, asked, best) ? SURER.anotherEvent : 0;
}

/** When or where somebody did something is asked, and the quotation has no word for it. */
function isOfAnotherEvent(query: Query, asked: AskedUnits | null, { event }: ReadHit): boolean {
  return (
    (query.kind === 'when' || query.kind === 'where') &&
    asked?.isFirm === true &&
    event.isRead === 1 &&
    event.isHeld === 0 &&
    query.units.some(({ isName }) => isName)
  );
}

function reasonOf({ isQuestion }: AnalyzedQuestion, best: ReadHit, evidence: Evidence): AbstentionReason {
  const coverage = featureOf(best, 'passageCoverage');
  if (!isQuestion && coverage < 0.6) return 'not-a-question';
  // Every name is in the articles, only not together: what is asked of them is not stated.
  const namesApart = evidence.entitiesMissing > 0 && evidence.entitiesMissing < 1;
  return namesApart || coverage >= 0.5 ? 'not-stated' : 'nothing-relevant';
}
