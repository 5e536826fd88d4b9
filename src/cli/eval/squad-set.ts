import { z } from 'zod';
import type { EvalQuestion } from './question-set.js';

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string().default(''),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.union([z.string(), z.number()]).transform(String),
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A reading-comprehension set as a corpus of one article a paragraph, and its questions. */
export interface SquadSet {
  /** Lines of a `.jsonl` corpus. */
  readonly corpus: string;
  readonly questions: readonly EvalQuestion[];
}

/** Reads a set in SQuAD's format (Rajpurkar et al. 2016 and 2018). Each paragraph becomes an article. */
export function readSquad(json: string): SquadSet {
  const lines: string[] = [];
  const questions: EvalQuestion[] = [];
  for (const [a, article] of squadSchema.parse(JSON.parse(json)).data.entries()) {
    for (const [p, { context, qas }] of article.paragraphs.entries()) {
      const id = `a${a}p${p}`;
      lines.push(JSON.stringify({ id, title: article.title.replaceAll('_', ' ') || null, text: context }));
      for (const { id: question, question: words, is_impossible: impossible, answers } of qas) {
        questions.push({
          id: question,
          question: words,
          kind: 'what',
          language: 'und',
          answerable: !impossible,
          gold: impossible
            ? []
            : [{ article: id, answers: answers.map(({ text }) => text.normalize('NFC').trim()) }],
        });
      }
    }
  }
  return { corpus: lines.join('\n'), questions };
}
