import type { Answer, Citation } from '../../model/answer.js';
import type { EvalQuestion } from './question-set.js';

/** An answer beside the question it was given to. */
export interface Judged {
  readonly question: EvalQuestion;
  readonly answer: Answer;
}

/** Quality over a set of questions; shares 0..1, null where nothing was there to measure. */
export interface Measures {
  readonly answerable: number;
  readonly unanswerable: number;
  /** The first (three) citations come from a right passage, whatever was decided. */
  readonly passageAt1: number | null;
  readonly passageAt3: number | null;
  /** A right passage, and its quotation holds the answer. */
  readonly quoteAt1: number | null;
  readonly quoteAt3: number | null;
  /** Unanswerable questions that were abstained from; answerable ones that were, wrongly. */
  readonly abstained: number | null;
  readonly abstainedWrongly: number | null;
  /** Area under the curve of confidence, answerable against unanswerable. */
  readonly abstentionAuc: number | null;
}

/** Judges citations against gold: the right article, and for a quotation an answer inside it. */
export function measure(judged: readonly Judged[]): Measures {
  const answerable = judged.filter(({ question }) => question.answerable);
  const unanswerable = judged.filter(({ question }) => !question.answerable);
  const at = (among: number, right: (question: EvalQuestion, citation: Citation) => boolean): number | null =>
    share(answerable, ({ question, answer }) =>
      answer.citations.slice(0, among).some((c) => right(question, c)),
    );
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    passageAt1: at(1, fromRightPassage),
    passageAt3: at(3, fromRightPassage),
    quoteAt1: at(1, holdsAnswer),
    quoteAt3: at(3, holdsAnswer),
    abstained: share(unanswerable, ({ answer }) => answer.status === 'abstained'),
    abstainedWrongly: share(answerable, ({ answer }) => answer.status === 'abstained'),
    abstentionAuc: areaUnderCurve(
      answerable.map(({ answer }) => answer.confidence),
      unanswerable.map(({ answer }) => answer.confidence),
    ),
  };
}

/** Whether a citation comes from a right article (and place in it). */
export function fromRightPassage({ gold }: EvalQuestion, { article, start, end }: Citation): boolean {
  return gold.some(
    (right) =>
      right.article === article.id && (!right.within || (start < right.within[1] && end > right.within[0])),
  );
}

/** Whether a citation comes from a right passage and its quotation holds an answer. */
export function holdsAnswer({ gold }: EvalQuestion, { article, quote }: Citation): boolean {
  return gold.some(
    (right) => right.article === article.id && right.answers.some((words) => quote.includes(words)),
  );
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

/** Probability that a positive's score is above a negative's, ties counting half (Mann and Whitney). */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const sorted = negatives.toSorted((a, b) => a - b);
  const below = (score: number, strictly: boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const value = sorted[middle] ?? 0;
      if (strictly ? value < score : value <= score) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = positives.reduce((total, score) => total + (below(score, true) + below(score, false)) / 2, 0);
  return sum / (positives.length * negatives.length);
}
