import * as z from 'zod';
import type { EvalQuestion } from './question-set.js';

const schema = z.object({
  id: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  articles: z.array(z.string()),
});

/**
 * Reads the questions of a news quiz, one JSON object a line. The articles are a weak label: those that were retrieved
 * for the question once and hold the words of the answer.
 * @throws ZodError where a line is no such question
 */
export function readNewsQuestions(jsonl: string): EvalQuestion[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, question, answers, articles } = schema.parse(JSON.parse(line));
      return {
        id,
        question,
        kind: 'what',
        language: 'en',
        answerable: articles.length > 0,
        gold: articles.map((article) => ({ article, answers: answers.map((text) => text.normalize('NFC')) })),
      };
    });
}
