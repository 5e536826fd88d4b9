import { holdsAnswer, type MeasuredOutcome, type MeasuredQuote } from './measure.js';
import type { EvalQuestion } from './question-set.js';

/** A citation with what is marked in its quotation: stretches of it, UTF-16 offsets. */
export interface MarkedQuote extends MeasuredQuote {
  readonly highlights: readonly (readonly [number, number])[];
}

/** An answer as a member sees it, beside its question. */
export interface GivenAnswer {
  readonly question: EvalQuestion;
  readonly answer: Omit<MeasuredOutcome, 'citations'> & { readonly citations: readonly MarkedQuote[] };
}

/** What members get, at the threshold; shares 0..1, null where nothing was there to measure. */
export interface AsGiven {
  /** Of what is stated: answered with a right first quotation, with a right one among the first three. */
  readonly rightFirst: number | null;
  readonly rightInThree: number | null;
  /** The same where only articles of another language than the question state it. */
  readonly rightFirstAcross: number | null;
  /** Of all that was answered: what is not stated, or a first quotation that is not right and claims an answer by a mark. */
  readonly misleading: number | null;
  /** Of first quotations with marks: those in which something is marked that is no answer. */
  readonly wrongMarks: number | null;
}

/**
 * Measures answers as they are given.
 * @param languageOf the language of an article
 */
export function asGiven(
  given: readonly GivenAnswer[],
  languageOf: (article: string) => string | undefined,
): AsGiven {
  const stated = given.filter(({ question }) => question.answerable);
  const across = stated.filter(
    ({ question }) => !question.gold.some(({ article }) => languageOf(article) === question.language),
  );
  const answered = given.filter(({ answer }) => answer.status === 'answered');
  const marked = answered.filter((each) => marksOf(each).length > 0);
  return {
    rightFirst: share(stated, (each) => isRight(each, 1)),
    rightInThree: share(stated, (each) => isRight(each, 3)),
    rightFirstAcross: share(across, (each) => isRight(each, 1)),
    misleading: share(
      answered,
      (each) => !each.question.answerable || (!isRight(each, 1) && marksOf(each).length > 0),
    ),
    wrongMarks: share(marked, hasWrongMark),
  };
}

function isRight({ question, answer }: GivenAnswer, among: number): boolean {
  return (
    answer.status === 'answered' &&
    answer.citations.slice(0, among).some((citation) => holdsAnswer(question, citation))
  );
}

function marksOf({ answer }: GivenAnswer): string[] {
  const [first] = answer.citations;
  return first === undefined ? [] : first.highlights.map(([start, end]) => first.quote.slice(start, end));
}

function hasWrongMark(given: GivenAnswer): boolean {
  const answers = given.question.gold.flatMap((right) => right.answers).map(plain);
  return marksOf(given)
    .map(plain)
    .some((mark) => !answers.some((words) => mark.includes(words) || words.includes(mark)));
}

/** Without case, and without what stands at the end of a sentence. */
function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s"'“”‘’.,;:]+/gu, ' ')
    .trim();
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}
