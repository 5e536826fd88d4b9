import { z } from 'zod';
import { AppError } from '../errors.js';
import type { Concept } from '../text/thesaurus.js';

const words = z.array(z.string().trim().min(1)).default([]);

const lexiconSchema = z.strictObject({
  concepts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug such as "take-part"'),
      en: words,
      tr: words,
      ar: words,
      he: words,
    }),
  ),
});

/**
 * Reads the lexicon: words of one meaning in the languages of questions and articles.
 *
 * @param file its name, for messages
 * @throws AppError `lexicon-invalid` naming every mistake
 */
export function readLexicon(json: string, file: string): readonly Concept[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new AppError(
      'lexicon-invalid',
      `${file} is not valid JSON: correct it, or restore the shipped one.`,
      {
        cause: error,
      },
    );
  }
  const parsed = lexiconSchema.safeParse(value);
  if (parsed.success) {
    return parsed.data.concepts.map(({ id, ...byLanguage }) => ({
      id,
      words: new Map(Object.entries(byLanguage)),
    }));
  }
  const mistakes = parsed.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
  );
  throw new AppError('lexicon-invalid', `${file} has mistakes to correct:\n  ${mistakes.join('\n  ')}`);
}
