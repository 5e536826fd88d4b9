/**
 * Whether a path stays below the folder it is joined to: relative, with `/`, without a part `.`, `..` or empty, and
 * without what Windows reads as a drive or a separator.
 */
export function isInside(path: string): boolean {
  return !/[\\:\0]/u.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

/**
 * Matches paths against a pattern in which `*` stands for any letters but `/`.
 * @returns for each path what stood for the last `*` ("" where there is none), or null where it does not match
 */
export function matcher(pattern: string): (path: string) => string | null {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const expression = new RegExp(`^${pattern.split('*').map(literal).join('([^/]*)')}$`, 'u');
  return (path) => {
    const match = expression.exec(path);
    return match === null ? null : (match.slice(1).at(-1) ?? '');
  };
}

/** Puts what stood for `*` in a source's path in the place of `*` in a set's. */
export function fill(pattern: string, star: string): string {
  return pattern.replace('*', () => star);
}

/** Orders paths by code units, the same on every machine. */
export function byCodeUnits(paths: readonly string[]): string[] {
  return [...paths].sort();
}
