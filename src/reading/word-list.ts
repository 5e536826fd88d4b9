import type { WordList } from './cut-words.js';
import type { StoredWeights } from './weight-table.js';

/** Added to the level of what is never cut. */
export const WHOLE = 4;

/** Words met while learning, looked up by hash; how well each is known stands in place of a weight. */
export function wordListOf({ keys, weights }: StoredWeights): WordList {
  let bits = 4;
  while (1 << bits < keys.length * 2) bits += 1;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(1 << bits);
  const levels = new Int8Array(1 << bits);
  const placeOf = (hash: number): number => {
    let slot = hash >>> (32 - bits);
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (let index = 0; index < keys.length; index += 1) {
    const key = (keys[index] ?? 0) | 0;
    const slot = placeOf(key);
    slots[slot] = key;
    levels[slot] = weights[index] ?? 0;
  }
  return {
    level: (hash) => (levels[placeOf(hash)] ?? 0) & (WHOLE - 1),
    isWhole: (hash) => ((levels[placeOf(hash)] ?? 0) & WHOLE) !== 0,
  };
}
