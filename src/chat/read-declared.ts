import type { z } from 'zod';

/** Values by name, each with the schema that reads it. */
type Declared = Readonly<Record<string, { readonly schema: z.ZodType }>>;

/** What a declaration's values are once read: the types follow from it. */
export type ValuesOf<D extends Declared> = { readonly [Name in keyof D]: z.output<D[Name]['schema']> };

export type ReadValues<D extends Declared> =
  | { readonly ok: true; readonly values: ValuesOf<D> }
  /** `refused` names the first value, in the order declared, that its schema does not take. */
  | { readonly ok: false; readonly refused: string };

/** Reads untrusted values by their declaration; what is not declared is left out. */
export function readDeclared<D extends Declared>(
  declared: D,
  raw: Readonly<Record<string, unknown>>,
): ReadValues<D> {
  const values: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(declared)) {
    const value = schema.safeParse(Object.hasOwn(raw, name) ? raw[name] : undefined);
    if (!value.success) return { ok: false, refused: name };
    values[name] = value.data;
  }
  // Each has been through its own schema above; only the compiler cannot follow that from key to key.
  if (!areAll(declared, values)) throw new Error('A declared value was not read.');
  return { ok: true, values };
}

function areAll<D extends Declared>(
  declared: D,
  values: Readonly<Record<string, unknown>>,
): values is ValuesOf<D> {
  return Object.keys(declared).every((name) => Object.hasOwn(values, name));
}
