/** One breach of a rule of Discord's: where in the payload, Discord's own code, and what is wrong. */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is an object, else an empty one: a check then finds everything missing. */
export function jsonOf(value: unknown): Json {
  return isJson(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

export function problem(path: string, code: string, message: string): Problem {
  return { path, code, message };
}

/**
 * Checks a text against its bounds, in UTF-16 code units. Discord counts code points, which are never more, so
 * whatever passes here passes there. Blank counts as empty, because Discord trims.
 */
export function checkText(value: unknown, path: string, bounds: { min?: number; max: number }): Problem[] {
  const { min = 0, max } = bounds;
  if (value === undefined || value === null) {
    return min > 0 ? [problem(path, 'BASE_TYPE_REQUIRED', 'This field is required')] : [];
  }
  if (typeof value !== 'string') return [problem(path, 'STRING_TYPE_CONVERT', 'Must be a string.')];
  if (value.trim().length < min) return [problem(path, 'BASE_TYPE_REQUIRED', 'This field is required')];
  if (value.length > max) {
    return [problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length, is ${value.length}.`)];
  }
  return [];
}

/** Checks the number of entries of a list; a list that is left out has none. */
export function checkCount(value: unknown, path: string, bounds: { min?: number; max: number }): Problem[] {
  const { min = 0, max } = bounds;
  if (value !== undefined && value !== null && !Array.isArray(value)) {
    return [problem(path, 'LIST_TYPE_CONVERT', 'Must be a list.')];
  }
  const count = listOf(value).length;
  return count < min || count > max
    ? [problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length, is ${count}.`)]
    : [];
}

export function checkAddress(
  value: unknown,
  path: string,
  bounds: { max: number; schemes?: readonly string[] },
): Problem[] {
  const schemes = bounds.schemes ?? ['http:', 'https:', 'discord:'];
  const sized = checkText(value, path, { min: 1, max: bounds.max });
  if (sized.length > 0) return sized;
  const known = typeof value === 'string' && URL.canParse(value) && schemes.includes(new URL(value).protocol);
  return known ? [] : [problem(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL of an allowed scheme.')];
}

/** Problems in the nested shape of Discord's `errors`. */
export function toErrorTree(problems: readonly Problem[]): Record<string, unknown> {
  const tree = new Map<string, Problem[]>();
  for (const each of problems) tree.set(each.path, [...(tree.get(each.path) ?? []), each]);
  const nested: Record<string, unknown> = {};
  for (const [path, found] of tree) {
    let node: Record<string, unknown> = nested;
    for (const key of path.split('.').filter(Boolean)) {
      const child: unknown = node[key];
      const next: Record<string, unknown> = isJson(child) ? { ...child } : {};
      node[key] = next;
      node = next;
    }
    node['_errors'] = found.map(({ code, message }) => ({ code, message }));
  }
  return nested;
}
