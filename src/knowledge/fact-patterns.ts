import { z } from 'zod';
import { FACT_KINDS } from '../model/fact.js';
import type { FactPattern } from '../model/fact-pattern.js';
import { LANGUAGES } from '../language/languages.js';
import { parseJsonFile } from './parse-json-file.js';

const wording = z.string().trim().min(1);

const SLOTS = ['WHO', 'PERSON', 'WHERE', 'WHAT'];

/** A wording has a slot at least, and no word in capitals that is none. */
const saying = wording.superRefine((text, context) => {
  const slots = text.match(/(?<![\p{L}\p{N}])[A-Z]{3,}(?![\p{L}\p{N}])/gu) ?? [];
  for (const slot of slots) {
    if (SLOTS.includes(slot)) continue;
    context.addIssue({ code: 'custom', message: `${slot} is no slot: write one of ${SLOTS.join(', ')}` });
  }
  if (!slots.some((slot) => SLOTS.includes(slot)) && !text.includes(' ')) {
    context.addIssue({ code: 'custom', message: 'a wording has a slot such as WHO, or a noun and a verb' });
  }
});

const patternsSchema = z.strictObject({
  patterns: z.array(
    z.strictObject({
      kind: z.enum(FACT_KINDS),
      language: z.enum(LANGUAGES),
      predicate: wording,
      says: z.array(saying).min(1),
      unless: z.array(wording).default([]),
    }),
  ),
});

/**
 * Reads the fact patterns: in which words articles tell of meetings, calls, journeys, agreements and demands.
 *
 * @param file its name, for messages
 * @throws AppError `patterns-invalid` naming every mistake
 */
export function readFactPatterns(json: string, file: string): readonly FactPattern[] {
  return parseJsonFile(json, file, patternsSchema, 'patterns-invalid').patterns;
}
