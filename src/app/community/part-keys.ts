import { createHash } from 'node:crypto';

/** Characters of a key: 128 bits. */
const KEY = 22;

/** A short text for the parts that tell something from all else of its kind. */
export function keyOfParts(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, KEY);
}
