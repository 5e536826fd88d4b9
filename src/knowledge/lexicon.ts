import * as z from 'zod';
import type { Concept } from './thesaurus.js';
import { perLanguage } from '../language/languages.js';
import { parseJsonFile } from './parse-json-file.js';

const words = z.array(z.string().trim().min(1)).default([]);

const lexiconSchema = z.strictObject({
  concepts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug such as "take-part"'),
      /** False: what things are counted or measured in, and nothing that is negotiated. */
      matter: z.boolean().default(true),
      /** Its single words may be put for one another; `setting`: and it is what something happens at. */
      alike: z.enum(['words', 'setting']).optional(),
      ...perLanguage(() => words),
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
  const { concepts } = parseJsonFile(json, file, lexiconSchema, 'lexicon-invalid');
  return concepts.map(({ id, matter, alike, ...byLanguage }) => ({
    id,
    words: new Map(Object.entries(byLanguage)),
    isMatter: matter,
    alike,
  }));
}
