import * as z from 'zod';
import { inOrder, periodOf } from '../../views/period.js';

/** Characters of a name or of words, and the last page. */
const most = { words: 200, page: 10_000 };

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value);

const words = z.preprocess(blank, z.string().trim().max(most.words).nullable().default(null));
const period = z.preprocess(
  blank,
  z
    .string()
    .trim()
    .refine((value) => periodOf(value) !== null)
    .nullable()
    .default(null),
);

const wantedSchema = z
  .object({
    about: words,
    from: period,
    to: period,
    asOf: z.preprocess(blank, z.iso.date().nullable().default(null)),
    page: z.preprocess(
      blank,
      z
        .string()
        .regex(/^[1-9]\d{0,4}$/)
        .transform(Number)
        .refine((page) => page <= most.page)
        .nullable()
        .default(null),
    ),
  })
  .refine(({ from, to }) => inOrder(from, to));

/** What a page of facts is wanted of; null is no wish. */
export type Wanted = z.output<typeof wantedSchema>;

/** Reads what stands behind the `?` of an address; null where a value of it cannot be read. */
export function readWanted(query: Readonly<Record<string, string>>): Wanted | null {
  return wantedSchema.safeParse(query).data ?? null;
}
