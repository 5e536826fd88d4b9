import * as z from 'zod';
import { languageTag } from '../language/language-names.js';
import { readPublished } from './published-date.js';
import { inNormalForm } from '../language/normal-form.js';

/** Longest texts, in UTF-16 code units, and lists: they stand in every answer that quotes the article. */
const MAX = { title: 300, id: 200, name: 200, address: 2000, list: 50 };

function text(most: number) {
  return (
    z
      .union([z.string(), z.number()], { error: 'must be text' })
      // A line break in a title or name is how its file was laid out.
      .transform((value) => inNormalForm(String(value), 'NFC').replace(/\s+/gu, ' ').trim())
      .refine((value) => value !== '', 'is empty')
      .refine((value) => value.length <= most, `is longer than ${most} characters`)
      .refine((value) => value.isWellFormed(), 'has half a surrogate pair, so it is not valid Unicode')
      .refine((value) => !/\p{Cc}/u.test(value), 'holds a control character')
  );
}

function list<T extends z.ZodType>(entry: T, error: string) {
  return z.array(entry, { error }).max(MAX.list, `has more than ${MAX.list} entries`);
}

const name = text(MAX.name);
// An address is shown to everybody, and what stands before its @ is a secret, or made to pass for another site.
const address = text(MAX.address)
  .refine(isWebAddress, 'is not an http or https address')
  .refine(holdsNobody, 'holds a user name or password');

const date = z
  .union([z.string(), z.number()], { error: 'must be an ISO date' })
  .transform((value, context) => {
    const read = readPublished(String(value).trim());
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: `"${String(value).slice(0, 40)}" is no possible ISO date` });
    return z.NEVER;
  });

const language = text(100).transform((value, context) => {
  const tag = languageTag(value);
  if (tag !== null) return tag;
  context.addIssue({
    code: 'custom',
    message: `"${value.slice(0, 40)}" is no language: give its name or a BCP 47 tag such as "en"`,
  });
  return z.NEVER;
});

/** Blank is unknown: exports write `""` where they have nothing. */
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
      schema.nullish(),
    )
    .transform((value) => value ?? null);

const source = z.object(
  {
    publisher: optional(name),
    title: optional(text(MAX.title)),
    url: optional(address),
    published: optional(date),
  },
  { error: 'must be an entry with publisher, title, url or published' },
);

/** The metadata an article may bring, as contracts fix it; unknown keys are left out. */
export const metadataSchema = z.object({
  id: optional(text(MAX.id)),
  title: optional(text(MAX.title)),
  published: optional(date),
  publisher: optional(name),
  url: optional(address),
  language: optional(language),
  authors: optional(
    z.preprocess((value) => (Array.isArray(value) ? value : [value]), list(name, 'must be a list of names')),
  ),
  sources: optional(list(source, 'must be a list')),
  fullText: optional(z.boolean({ error: 'must be true or false' })),
});

export type Metadata = z.output<typeof metadataSchema>;

/** Metadata of an article that brings none. */
export const NO_METADATA: Metadata = metadataSchema.parse({});

/** "field: what is wrong", for the first mistake; the path of keys to it. */
export function firstMistake(error: z.ZodError): {
  readonly path: readonly PropertyKey[];
  readonly message: string;
} {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const name = path.map(String).join('.');
  const message = issue?.message ?? 'is invalid';
  return { path, message: name === '' ? message : `${name} ${message}` };
}

function holdsNobody(value: string): boolean {
  if (!URL.canParse(value)) return true;
  const { username, password } = new URL(value);
  // An empty name is left out by the parser, and its @ would still be shown.
  return username === '' && password === '' && !/^https?:[/\\]*[^/\\?#]*@/i.test(value);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
