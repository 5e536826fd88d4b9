import * as z from 'zod';
import type { EvalQuestion } from './question-set.js';

const id = z.union([z.string(), z.number()]).transform(String);

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string().default(''),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id,
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

/** One row a question, answers as parallel lists: the shape ParaShoot is published in. */
const flatSchema = z.object({
  data: z.array(
    z.object({
      id,
      title: z.string().default(''),
      context: z.string(),
      question: z.string(),
      answers: z.object({ text: z.array(z.string()) }),
    }),
  ),
});

/** A reading-comprehension set as a corpus of one article a paragraph, and its questions. */
export interface SquadSet {
  /** Lines of a `.jsonl` corpus. */
  readonly corpus: string;
  readonly questions: readonly EvalQuestion[];
}

/**
 * Reads a set in SQuAD's format (Rajpurkar et al. 2016 and 2018), or flat with one row a question (Keren and Levy 2021).
 * Each paragraph becomes an article.
 * @throws ZodError where it is neither
 */
export function readSquad(json: string): SquadSet {
  const value: unknown = JSON.parse(json);
  const flat = flatSchema.safeParse(value);
  return flat.success ? fromRows(flat.data.data) : fromArticles(squadSchema.parse(value).data);
}

function fromArticles(articles: z.output<typeof squadSchema>['data']): SquadSet {
  const lines: string[] = [];
  const questions: EvalQuestion[] = [];
  for (const [a, { title, paragraphs }] of articles.entries()) {
    for (const [p, { context, qas }] of paragraphs.entries()) {
      const paragraph = `a${a}p${p}`;
      lines.push(toLine(paragraph, title, context));
      for (const { id: question, question: words, is_impossible: impossible, answers } of qas) {
        const texts = answers.map(({ text }) => text);
        questions.push(toQuestion(question, words, paragraph, impossible ? null : texts));
      }
    }
  }
  return { corpus: lines.join('\n'), questions };
}

function fromRows(rows: z.output<typeof flatSchema>['data']): SquadSet {
  const paragraphs = new Map<string, string>();
  const lines: string[] = [];
  const questions = rows.map(({ id: question, title, context, question: words, answers }) => {
    const paragraph = paragraphs.get(context) ?? `p${paragraphs.size}`;
    if (!paragraphs.has(context)) {
      paragraphs.set(context, paragraph);
      lines.push(toLine(paragraph, title, context));
    }
    return toQuestion(question, words, paragraph, answers.text.length === 0 ? null : answers.text);
  });
  return { corpus: lines.join('\n'), questions };
}

function toLine(article: string, title: string, text: string): string {
  return JSON.stringify({ id: article, title: title.replaceAll('_', ' ') || null, text });
}

/** @param answers null for a question that the paragraph does not answer */
function toQuestion(
  question: string,
  words: string,
  article: string,
  answers: readonly string[] | null,
): EvalQuestion {
  const texts = new Set(answers?.map((text) => text.normalize('NFC').trim()));
  const gold = answers === null ? [] : [{ article, answers: [...texts] }];
  return { id: question, question: words, kind: 'what', language: 'und', answerable: answers !== null, gold };
}
