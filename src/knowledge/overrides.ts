import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '../errors.js';
import type { Entity } from '../model/entity.js';
import type { Override } from '../model/override.js';

const text = z.string().trim().min(1);
const marked = {
  at: z.iso.datetime({ error: 'must be a date-time such as "2026-01-31T09:30:00.000Z"' }),
  why: text.nullable().default(null),
};

/** An entry of the file. */
export const overrideSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fact'),
    fact: z.string().regex(/^[0-9a-f]{16}$/, 'must be the id of a fact, 16 digits and letters a to f'),
    article: text,
    quote: text,
    says: text,
    ...marked,
  }),
  z.strictObject({ kind: z.literal('alias'), entity: text, alias: text, ...marked }),
  z.strictObject({
    kind: z.literal('office'),
    entity: text,
    title: text,
    of: text.nullable().default(null),
    ...marked,
  }),
]);

const fileSchema = z.strictObject({ overrides: z.array(z.unknown()) });

/** An entry of the file that cannot be used, by its number from 1, and what is wrong with it. */
export interface OverrideMistake {
  readonly entry: number;
  readonly reason: string;
}

/** What the file of overrides says. */
export interface OverridesRead {
  readonly overrides: readonly Override[];
  readonly mistakes: readonly OverrideMistake[];
  /** Every entry as it stands in the file, those that cannot be used among them, with what it is read as. */
  readonly entries: readonly { readonly given: unknown; readonly override: Override | null }[];
}

/**
 * Reads the file of overrides. An entry with a mistake is passed over and named; the good rest holds.
 *
 * @param file its name, for messages
 * @throws AppError `overrides-invalid` where it is no such file at all
 */
export function readOverrides(json: string, file: string): OverridesRead {
  const entries = entriesOf(json, file).map((given) => ({ given, read: overrideSchema.safeParse(given) }));
  return {
    overrides: entries.flatMap(({ read }) => (read.success ? [read.data] : [])),
    mistakes: entries.flatMap(({ read }, at) =>
      read.success ? [] : [{ entry: at + 1, reason: reasonOf(read.error) }],
    ),
    entries: entries.map(({ given, read }) => ({ given, override: read.success ? read.data : null })),
  };
}

function entriesOf(json: string, file: string): readonly unknown[] {
  try {
    return fileSchema.parse(JSON.parse(json)).overrides;
  } catch (error) {
    throw new AppError(
      'overrides-invalid',
      `${file} is not the JSON of overrides ({"overrides": [ … ]}): correct it, or take it away where nothing is marked as wrong.`,
      { cause: error },
    );
  }
}

function reasonOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ');
}

/** What an override is found by: that of a fact is the fact's own; two of one id say the same. */
export function overrideId(override: Override): string {
  if (override.kind === 'fact') return override.fact;
  const { kind, entity } = override;
  const said = kind === 'alias' ? [override.alias] : [override.title, override.of];
  return createHash('shake128', { outputLength: 8 })
    .update(JSON.stringify([kind, entity, ...said]))
    .digest('hex');
}

/** The entities without the spellings and offices that are marked as wrong; where none is, the same list. */
export function correctedEntities(
  entities: readonly Entity[],
  overrides: readonly Override[],
): readonly Entity[] {
  const corrections = overrides.flatMap((each) => (each.kind === 'fact' ? [] : [each]));
  const corrected = new Set(corrections.map(({ entity }) => entity));
  if (corrected.size === 0) return entities;
  return entities.map((entity) => {
    if (!corrected.has(entity.id)) return entity;
    const wrong = corrections.filter((each) => each.entity === entity.id);
    return {
      ...entity,
      aliases: entity.aliases.filter(
        (alias) => !wrong.some((each) => each.kind === 'alias' && each.alias === alias),
      ),
      roles: entity.roles.filter(
        ({ title, of }) =>
          !wrong.some((each) => each.kind === 'office' && each.title === title && each.of === of),
      ),
    };
  });
}
