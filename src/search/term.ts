/** Number of a stop word in a stream of terms; terms are numbered from 1. */
export const STOP = 0;

/** Term of an entity; no word of a text begins so. */
export function entityTerm(id: string): string {
  return `@${id}`;
}

export function isEntityTerm(term: string): boolean {
  return term.startsWith('@');
}
