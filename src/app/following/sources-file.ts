import * as z from 'zod';
import type { SourceDefinition } from '../../model/source-definition.js';
import { checkUrl } from '../../sources/fetching/public-address.js';

/** Times between checks, in minutes, and how long articles may be kept, in days. */
const LIMITS = {
  every: { least: 15, most: 7 * 24 * 60, usual: 30 },
  keep: { most: 36_500 },
  words: 100,
  sources: 1000,
};

const word = z
  .string({ error: 'must be words' })
  .trim()
  .min(1, 'holds an empty word')
  .max(100, 'holds a word longer than 100 characters');
const words = z
  .array(word, { error: 'must be a list of words' })
  .max(LIMITS.words, `has more than ${LIMITS.words} words`);

function whole(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, error).max(most, error);
}

const kinds = ['feed', 'page', 'sitemap'] as const;

/** One source as an operator or a moderator writes it. */
export const definitionJson = z.strictObject(
  {
    id: z
      .string({ error: 'is missing: a short name of letters, digits and hyphens' })
      .regex(/^[a-z\d](?:[a-z\d-]{0,48}[a-z\d])?$/i, 'must be of letters, digits and hyphens, at most 50'),
    kind: z.enum(kinds, { error: `must be one of ${kinds.join(', ')}` }),
    url: z.string({ error: 'is missing: the address to read' }).transform((value, context) => {
      const checked = checkUrl(value.trim());
      if (checked.ok) return checked.url.href;
      context.addIssue({ code: 'custom', message: `cannot be read: ${checked.reason}` });
      return z.NEVER;
    }),
    language: z
      .string({ error: 'must be a language tag, such as tr' })
      .transform((value, context) => {
        try {
          return Intl.getCanonicalLocales(value)[0] ?? null;
        } catch {
          context.addIssue({ code: 'custom', message: 'must be a language tag, such as tr' });
          return z.NEVER;
        }
      })
      .nullish(),
    publisher: z
      .string({ error: 'must be a name' })
      .trim()
      .min(1, 'is empty')
      .max(200, 'is longer than 200 characters')
      .nullish(),
    every: whole(LIMITS.every.least, LIMITS.every.most).nullish(),
    include: words.nullish(),
    exclude: words.nullish(),
    keep: whole(1, LIMITS.keep.most).nullish(),
    enabled: z.boolean({ error: 'must be true or false' }).nullish(),
    fullText: z.boolean({ error: 'must be true or false' }).nullish(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has an unknown field ${issue.keys.join(', ')}`
        : 'must be an object',
  },
);

/** A definition, or what is wrong with it, a line each: `url cannot be read: …`. */
export type ReadDefinition =
  | { readonly ok: true; readonly definition: SourceDefinition }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** Checks one source as it is written. */
export function readDefinition(written: unknown): ReadDefinition {
  const parsed = definitionJson.safeParse(written);
  if (!parsed.success) {
    return {
      ok: false,
      mistakes: parsed.error.issues.map(({ path, message }) =>
        `${path.map(String).join('.')} ${message}`.trim(),
      ),
    };
  }
  const { id, kind, url, language, publisher, every, include, exclude, keep, enabled, fullText } =
    parsed.data;
  return {
    ok: true,
    definition: {
      id: id.toLowerCase(),
      kind,
      url,
      language: language ?? null,
      publisher: publisher ?? null,
      every: every ?? LIMITS.every.usual,
      include: include ?? [],
      exclude: exclude ?? [],
      keep: keep ?? null,
      enabled: enabled ?? true,
      ...(fullText === true ? { fullText } : {}),
    },
  };
}

/** What stands in a sources file: the good entries, and what is wrong with the others, naming entry and field. */
export interface SourcesFile {
  readonly definitions: readonly SourceDefinition[];
  readonly mistakes: readonly string[];
  /** Ids of all entries that have one, good or not. */
  readonly ids: readonly string[];
}

/** Reads the text of a sources file. Null: it is none as a whole, so that nothing is known of its entries. */
export function readSourcesFile(text: string): SourcesFile | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const file = z.object({ sources: z.array(z.unknown()).max(LIMITS.sources) }).safeParse(json);
  if (!file.success) return null;
  const definitions = new Map<string, SourceDefinition>();
  const mistakes: string[] = [];
  const ids: string[] = [];
  for (const [index, entry] of file.data.sources.entries()) {
    const id = idOf(entry);
    const name = `entry ${index + 1}${id === null ? '' : ` (${id})`}`;
    if (id !== null) ids.push(id.toLowerCase());
    const read = readDefinition(entry);
    if (!read.ok) mistakes.push(...read.mistakes.map((mistake) => `${name}: ${mistake}`));
    else if (definitions.has(read.definition.id)) mistakes.push(`${name}: id is that of an earlier entry`);
    else definitions.set(read.definition.id, read.definition);
  }
  return { definitions: [...definitions.values()], mistakes, ids };
}

function idOf(entry: unknown): string | null {
  return z.object({ id: z.string().max(50) }).safeParse(entry).data?.id ?? null;
}
