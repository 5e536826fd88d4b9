import type { EvalQuestion } from './question-set.js';

/** What judging reads of a citation: where its quotation comes from and its words. */
export interface MeasuredQuote {
  readonly article: { readonly id: string };
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What judging reads of an answer; an `Answer` is one. */
export interface MeasuredOutcome {
  /** Null for a search that never abstains. */
  readonly status: 'answered' | 'abstained' | null;
  /** Grows with certainty; null where nothing is said of it. */
  readonly confidence: number | null;
  /** Best first. */
  readonly citations: readonly MeasuredQuote[];
}

/** An answer beside the question it was given to. */
export interface Judged {
  readonly question: EvalQuestion;
  readonly answer: MeasuredOutcome;
}

/** Quality over a set of questions; shares 0..1, null where nothing was there to measure. */
export interface Measures {
  readonly answerable: number;
  readonly unanswerable: number;
  /** The first (three) citations come from a right passage, whatever was decided. */
  readonly passageAt1: number | null;
  readonly passageAt3: number | null;
  /** A right passage is among the first ten articles cited. */
  readonly articleAt10: number | null;
  /** A right passage, and its quotation of at most 350 characters holds the answer. */
  readonly quoteAt1: number | null;
  readonly quoteAt3: number | null;
  /** Unanswerable questions that were abstained from; answerable ones that were, wrongly. */
  readonly abstained: number | null;
  readonly abstainedWrongly: number | null;
  /** Area under the curve of confidence, answerable against unanswerable. */
  readonly abstentionAuc: number | null;
}

/** Longest quotation that counts, in UTF-16 code units. */
export const LONGEST_QUOTE = 350;

/** Judges citations against gold: the right article and place, and for a quotation an answer inside it. */
export function measure(judged: readonly Judged[]): Measures {
  const answerable = judged.filter(({ question }) => question.answerable);
  const unanswerable = judged.filter(({ question }) => !question.answerable);
  const at = (
    among: number,
    right: (question: EvalQuestion, citation: MeasuredQuote) => boolean,
  ): number | null =>
    share(answerable, ({ question, answer }) =>
      answer.citations.slice(0, among).some((citation) => right(question, citation)),
    );
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    passageAt1: at(1, fromRightPassage),
    passageAt3: at(3, fromRightPassage),
    articleAt10: share(answerable, ({ question, answer }) =>
      firstOfEachArticle(answer.citations, 10).some((citation) => fromRightPassage(question, citation)),
    ),
    quoteAt1: at(1, holdsAnswer),
    quoteAt3: at(3, holdsAnswer),
    abstained: shareAbstained(unanswerable),
    abstainedWrongly: shareAbstained(answerable),
    abstentionAuc: areaUnderCurve(confidences(answerable), confidences(unanswerable)),
  };
}

/** Whether a citation comes from a right article (and place in it). */
export function fromRightPassage({ gold }: EvalQuestion, citation: MeasuredQuote): boolean {
  return gold.some((right) => isIn(right, citation));
}

/** Whether a citation comes from a right passage and its quotation holds an answer. */
export function holdsAnswer({ gold }: EvalQuestion, citation: MeasuredQuote): boolean {
  const { quote } = citation;
  if (quote.length > LONGEST_QUOTE) return false;
  return gold.some((right) => isIn(right, citation) && right.answers.some((words) => quote.includes(words)));
}

function isIn({ article, within }: EvalQuestion['gold'][number], citation: MeasuredQuote): boolean {
  if (article !== citation.article.id) return false;
  return !within || (citation.start < within[1] && citation.end > within[0]);
}

/** The best citation of each article, in order. */
export function firstOfEachArticle<T extends MeasuredQuote>(citations: readonly T[], limit: number): T[] {
  const seen = new Set<string>();
  const first: T[] = [];
  for (const citation of citations) {
    if (first.length === limit) break;
    if (seen.has(citation.article.id)) continue;
    seen.add(citation.article.id);
    first.push(citation);
  }
  return first;
}

function shareAbstained(judged: readonly Judged[]): number | null {
  if (judged.some(({ answer }) => answer.status === null)) return null;
  return share(judged, ({ answer }) => answer.status === 'abstained');
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

/** Empty where any is unknown: a rest of them would say nothing of the whole. */
function confidences(judged: readonly Judged[]): number[] {
  const known = judged.flatMap(({ answer }) => (answer.confidence === null ? [] : [answer.confidence]));
  return known.length === judged.length ? known : [];
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
