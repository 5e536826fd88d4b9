import * as z from 'zod';
import { FACT_KINDS } from '../model/fact.js';
import type { FactPattern } from '../model/fact-pattern.js';
import { LANGUAGES } from '../language/languages.js';
import { parseJsonFile } from './parse-json-file.js';

const wording = z.string().trim().min(1);

/** What a wording names: anybody or any body, a person, a place, anything. */
export const WORDING_SLOTS = ['WHO', 'PERSON', 'WHERE', 'WHAT'] as const;

export type WordingSlot = (typeof WORDING_SLOTS)[number];

const SLOT_NAMES: ReadonlySet<string> = new Set(WORDING_SLOTS);

/** A wording has a slot at least, and no word in capitals that is none. */
const saying = wording.superRefine((text, context) => {
  const slots = text.match(/(?<![\p{L}\p{N}])[A-Z]{3,}(?![\p{L}\p{N}])/gu) ?? [];
  for (const slot of slots) {
    if (SLOT_NAMES.has(slot)) continue;
    context.addIssue({
      code: 'custom',
      message: `${slot} is no slot: write one of ${WORDING_SLOTS.join(', ')}`,
    });
  }
  if (!slots.some((slot) => SLOT_NAMES.has(slot)) && !text.includes(' ')) {
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
