import { tokenize } from '../../language/tokenize.js';

/** Words in a row that are taken together. */
const LENGTH = 4;
/** FNV-1a, and the last mixing of MurmurHash3: few equal hashes in an article, and all of them alike. */
const FNV = { basis: 0x811c9dc5, prime: 0x01000193 };

/** Every run of a few words of a text, as numbers that look like chance: ascending, each once. */
export type Shingles = Uint32Array;

/** The shingles of a text, whatever its language; case, marks and spacing make no difference. */
export function shinglesOf(text: string): Shingles {
  const words = tokenize(text).map(({ folded }) => hashOf(folded));
  const runs = new Set<number>();
  for (let at = 0; at + LENGTH <= words.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + LENGTH; next += 1)
      hash = Math.imul(hash, 31) ^ mixed((words[next] ?? 0) + (next - at));
    runs.add(mixed(hash));
  }
  return Uint32Array.from(runs).sort();
}

/** How many shingles two texts have in common. */
export function sharedShingles(a: Shingles, b: Shingles): number {
  let shared = 0;
  let other = 0;
  for (const hash of a) {
    while (other < b.length && (b[other] ?? 0) < hash) other += 1;
    if (b[other] === hash) shared += 1;
  }
  return shared;
}

function hashOf(word: string): number {
  let hash = FNV.basis;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV.prime);
  return hash;
}

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
