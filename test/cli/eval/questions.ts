import type { EvalQuestion } from '../../../src/cli/eval/question-set.js';
import type { Judged, Quoted } from '../../../src/cli/eval/measure.js';

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

export function quoted(article: string, quote: string, start = 0): Quoted {
  return { article: { id: article }, start, end: start + quote.length, quote };
}

export function judged(question: EvalQuestion, confidence: number | null, ...citations: Quoted[]): Judged {
  return { question, answer: { status: 'answered', confidence, citations } };
}
