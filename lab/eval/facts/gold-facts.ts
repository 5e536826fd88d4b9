import * as z from 'zod';
import { AppError } from '../../../src/errors.js';
import { FACT_KINDS } from '../../../src/model/fact.js';

const MODALITIES = ['stated', 'planned', 'denied', 'conditional'] as const;

const words = z.string().trim().min(1);
/** Letters of any script: groups and bodies that the gazetteer lacks are named as their article writes them. */
const slug = z.string().regex(/^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u);

/** One value, or a list of which any will do. */
const anyOf = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one).min(1)]);

const participant = anyOf(
  z.string().regex(/^(?:\*|[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*)\??$/u),
).transform((ids) => ({
  ids: ids.map((id) => id.replace('?', '')),
  required: !ids.some((id) => id.endsWith('?')),
}));

const schema = z
  .strictObject({
    article: words,
    kind: anyOf(z.enum(FACT_KINDS)),
    subject: anyOf(z.union([slug, z.literal('*')])),
    predicate: anyOf(words),
    object: anyOf(words).nullable().optional(),
    participants: z.array(participant).min(1).optional(),
    place: anyOf(slug).nullable().optional(),
    date: z
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
      .nullable()
      .optional(),
    topics: z.array(words).optional(),
    value: z.number().optional(),
    unit: anyOf(words).optional(),
    attribution: z
      .strictObject({ source: anyOf(words) })
      .nullable()
      .optional(),
    modality: anyOf(z.enum(MODALITIES)),
    sentence: words,
    optional: z.literal(true).optional(),
  })
  .transform(({ optional, ...fact }) => ({ ...fact, optional: optional ?? false }));

/**
 * A fact that a careful reader finds in an article (`docs/facts-gold.md` has the rules). Lists hold alternatives; a
 * field left out is not judged, null means that there must be nothing.
 */
export type GoldFact = z.output<typeof schema>;

/**
 * Reads gold facts, one JSON object a line.
 * @param file its name, for messages
 * @throws AppError `bad-usage` naming the line
 */
export function readGoldFacts(jsonl: string, file: string): GoldFact[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new AppError('bad-usage', `${file}:${index + 1} is no gold fact: correct the line.`, {
        cause: error,
      });
    }
  });
}
