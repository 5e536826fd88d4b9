import * as z from 'zod';
import { toArticle } from '../../src/sources/complete-article.js';
import { NO_METADATA } from '../../src/sources/metadata.js';
import { AppError } from '../../src/errors.js';
import type { SetSource } from './catalogue.js';
import type { EvalSet } from './load-set.js';

const schema = z.object({
  id: z.string(),
  kind: z.string(),
  lang: z.string(),
  qlang: z.string(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string(),
  question: z.string(),
  right: z.union([z.string(), z.array(z.string())]).nullable(),
});

/**
 * Reads small reading cases, a line each: a set of one article and one question for each.
 * @throws AppError `bad-usage` naming the line
 */
export function readCases(jsonl: string, source: SetSource): EvalSet[] {
  return jsonl.split('\n').flatMap((line, at): EvalSet[] => {
    if (line.trim() === '') return [];
    const given = caseOf(line, `${source.corpus}:${at + 1}`);
    const origin = { file: `${given.id}.txt`, line: at + 1, defaultId: given.id };
    const metadata = {
      ...NO_METADATA,
      id: given.id,
      title: given.title ?? null,
      language: given.lang,
      published: given.published ?? null,
    };
    const read = toArticle(origin, metadata, given.text);
    if (!read.ok) return [];
    const answers = given.right === null ? [] : [given.right].flat();
    return [
      {
        source,
        articles: [read.value],
        questions: [
          {
            id: given.id,
            question: given.question,
            kind: given.kind,
            language: given.qlang,
            answerable: given.right !== null,
            gold: given.right === null ? [] : [{ article: given.id, answers }],
          },
        ],
      },
    ];
  });
}

function caseOf(line: string, place: string): z.output<typeof schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new AppError('bad-usage', `${place} is no reading case: correct the line.`, { cause: error });
  }
}
