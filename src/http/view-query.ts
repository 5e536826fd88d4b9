import * as z from 'zod';
import { BASE_LANGUAGE, LANGUAGES } from '../language/languages.js';
import { FACT_KINDS } from '../model/fact.js';
import { inOrder, periodOf } from '../views/period.js';

/** Most that one answer holds, and the characters of a name or of words. */
const limits = { most: 100, usual: 20, drawn: 20, words: 200, farthest: 1_000_000 };

const words = (field: string) =>
  z
    .string()
    .trim()
    .max(limits.words, { error: `${field} must have at most ${limits.words} characters` })
    .transform((text) => (text === '' ? null : text))
    .default(null);

const period = (field: string) =>
  z
    .string()
    .refine((value) => periodOf(value) !== null, {
      error: `${field} must be a day, month or year that exists, as YYYY-MM-DD, YYYY-MM or YYYY`,
    })
    .nullable()
    .default(null);

const wholeNumber = (field: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, { error: `${field} must be a whole number` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `${field} must be from ${least} to ${most}`,
    });

const count = (field: string, least: number, most: number, usual: number) =>
  wholeNumber(field, least, most).default(usual);

const asOf = z.iso.date({ error: 'asOf must be a date that exists, as YYYY-MM-DD' }).nullable().default(null);

const span = { from: period('from'), to: period('to'), asOf };

const backwards = { path: ['to'], error: 'to must not be before from' };

/** What addresses take behind their `?`; a field left out is no wish. */
export const queries = {
  facts: z
    .object({
      kind: z
        .enum(FACT_KINDS, { error: `kind must be one of ${FACT_KINDS.join(', ')}` })
        .nullable()
        .default(null),
      entity: words('entity'),
      q: words('q'),
      ...span,
      offset: count('offset', 0, limits.farthest, 0),
      limit: count('limit', 1, limits.most, limits.usual),
    })
    .refine(({ from, to }) => inOrder(from, to), backwards),
  entity: z.object({ asOf }),
  timeline: z
    .object({
      about: words('about'),
      ...span,
      offset: count('offset', 0, limits.farthest, 0),
      limit: count('limit', 1, limits.most, limits.usual),
    })
    .refine(({ from, to }) => inOrder(from, to), backwards),
  picture: z
    .object({
      about: words('about'),
      ...span,
      page: count('page', 1, limits.farthest, 1),
      limit: wholeNumber('limit', 1, limits.drawn).optional(),
      lang: z
        .enum(LANGUAGES, { error: `lang must be one of ${LANGUAGES.join(', ')}` })
        .default(BASE_LANGUAGE),
    })
    .refine(({ from, to }) => inOrder(from, to), backwards),
  articles: z.object({
    offset: count('offset', 0, limits.farthest, 0),
    limit: count('limit', 1, limits.most, limits.usual),
  }),
  audit: z.object({
    before: z
      .string()
      .regex(/^\d{1,15}$/, { error: 'before must be the id of an entry' })
      .nullable()
      .default(null),
    limit: count('limit', 1, limits.most, limits.usual),
  }),
};

/** What is wrong with a query: the field, and a message that names it. */
export type QueryResult<T> =
  | { readonly ok: true; readonly query: T }
  | { readonly ok: false; readonly field: string; readonly message: string };

/** Reads a query. */
export function readQuery<T>(schema: z.ZodType<T>, given: Record<string, string>): QueryResult<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, query: parsed.data };
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? 'query');
  return { ok: false, field, message: `${issue?.message ?? `${field} is not what was expected`}.` };
}
