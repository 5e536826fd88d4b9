import type { EvalQuestion } from '../../../lab/eval/question-set.js';
import type { Judged, MeasuredQuote } from '../../../lab/eval/measure.js';

/** A question whose answer "Doha" stands in article `a`. */
export function answerable(question: Partial<EvalQuestion> = {}): EvalQuestion {
  return {
    id: 'q',
    question: 'Where did they meet?',
    kind: 'where',
    language: 'en',
    answerable: true,
    gold: [{ article: 'a', answers: ['Doha'] }],
    ...question,
  };
}

export const unanswerable = answerable({ answerable: false, gold: [] });

export function quoted(article: string, quote: string, start = 0): MeasuredQuote {
  return { article: { id: article }, start, end: start + quote.length, quote };
}

export function judged(
  question: EvalQuestion,
  confidence: number | null,
  ...citations: MeasuredQuote[]
): Judged {
  return { question, answer: { status: 'answered', confidence, citations } };
}
