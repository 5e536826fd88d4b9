import { editDistance } from '../language/edit-distance.js';
import { metadataSchema } from './metadata.js';

const KEYS = Object.keys(metadataSchema.shape);
/** Slips of a key that it is still told by, and the shortest key of which so many are few. */
const SLIPS = { most: 2, letters: 5 };
/** Keys that are named, and letters of each. */
const NAMED = { keys: 5, letters: 40 };

/**
 * Says of an article's keys which are not read, in one sentence or none: what stands under them is lost, and one may be a slip.
 *
 * @param isSlip only those are told that look like slips of keys that are read: programs write many others
 */
export function keysNotRead(value: unknown, isSlip = false): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const known = new Set(['text', ...KEYS]);
  const unread = Object.keys(value).filter((key) => !known.has(key));
  const told = unread.flatMap((key) => {
    const meant = meantBy(key);
    const shown = key.length > NAMED.letters ? `${key.slice(0, NAMED.letters)}…` : key;
    if (meant === null) return isSlip ? [] : [`"${shown}"`];
    return [`"${shown}" (is "${meant}" meant?)`];
  });
  if (told.length === 0) return [];
  const more = told.length > NAMED.keys ? ` and ${told.length - NAMED.keys} more` : '';
  const what = told.length === 1 ? 'a key that is' : 'keys that are';
  return [`has ${what} not read: ${told.slice(0, NAMED.keys).join(', ')}${more}`];
}

function meantBy(key: string): string | null {
  const small = key.toLowerCase().replace(/[_\s-]/g, '');
  if (small.length > NAMED.letters) return null;
  const near = KEYS.find((each) => each.toLowerCase() === small);
  if (near !== undefined) return near;
  return (
    KEYS.find(
      (each) =>
        each.length >= SLIPS.letters &&
        editDistance(small, each.toLowerCase(), SLIPS.most) <= (each.length > 6 ? SLIPS.most : 1),
    ) ?? null
  );
}
