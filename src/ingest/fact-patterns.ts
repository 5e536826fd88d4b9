import { z } from 'zod';
import type { FactPattern } from '../model/fact-pattern.js';
import { parseJsonFile } from './parse-json-file.js';

const wording = z.string().trim().min(1);

const patternsSchema = z.strictObject({
  patterns: z.array(
    z.strictObject({
      kind: z.enum([
        'role',
        'meeting',
        'contact',
        'talks',
        'travel',
        'statement',
        'agreement',
        'demand',
        'figure',
        'event',
      ]),
      language: z.enum(['en', 'tr', 'ar', 'he']),
      predicate: wording,
      says: z.array(wording).min(1),
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
