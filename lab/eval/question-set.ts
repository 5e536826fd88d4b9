import * as z from 'zod';
import { AppError } from '../../src/errors.js';

const schema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string().default('what'),
  language: z.string().default('und'),
  answerable: z.boolean(),
  asOf: z.string().nullish(),
  gold: z
    .array(
      z.object({
        article: z.string(),
        answers: z.array(z.string()),
        /** The passage the answer stands in, UTF-16 offsets; null where any place in the article counts. */
        within: z.tuple([z.number(), z.number()]).nullish(),
      }),
    )
    .default([]),
});

/** A question with its relevance judgements: where a right quotation comes from and what it must hold. */
export type EvalQuestion = z.output<typeof schema>;

/**
 * Reads a file of questions, one JSON object a line.
 * @throws AppError `bad-usage` naming the line
 */
export function readQuestions(jsonl: string, file: string): EvalQuestion[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new AppError('bad-usage', `${file}:${index + 1} is no question: correct the line.`, {
        cause: error,
      });
    }
  });
}
