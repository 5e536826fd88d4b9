import { once } from '../language/lazily.js';
import headwords from './dictionary.json' with { type: 'json' };
import meanings from './translations.json' with { type: 'json' };
import places from './word-places.json' with { type: 'json' };

/** A line of words for one thing, in one column each language, by `|`. */
export type Line = string;

/** The lines of all lists, by number: meanings of the wordnets, then headwords of the dictionary. */
export const LINES = {
  count: meanings.length + headwords.length,
  at: (line: number): Line => meanings[line] ?? headwords[line - meanings.length] ?? '',
} as const;

/** Hash of a word, then the number of a line that has it: bytes of an entry, the columns one behind the other. */
const BYTES = { hash: 4, line: 2 } as const;

/** FNV-1a over UTF-16 code units, in 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Lines by words in the form in which they are kept; `made` holds each line with every word that it is to be found by. */
export function packPlaces(
  made: Iterable<{ readonly line: number; readonly words: Iterable<string> }>,
): string {
  const entries = [...made].flatMap(({ line, words }) =>
    [...new Set([...words].map(hashOf))].map((hash) => ({ hash, line })),
  );
  entries.sort((a, b) => a.hash - b.hash || a.line - b.line);
  const bytes = Buffer.alloc(entries.length * (BYTES.hash + BYTES.line));
  entries.forEach(({ hash, line }, at) => {
    bytes.writeUInt32LE(hash, at * BYTES.hash);
    bytes.writeUInt16LE(line, entries.length * BYTES.hash + at * BYTES.line);
  });
  return bytes.toString('base64');
}

/** Finds the lines that may have a word, ascending: each that has it, and seldom another. */
export type LinesWith = (word: string) => readonly number[];

/**
 * Finds lines by the stems of a language's words, which `word-places.json` holds: to stem the words of every line takes a
 * fifth of a second a language, and as many objects as the heap has for all else. `npm run words -- --places` makes it anew.
 */
export function placesOf(language: string): LinesWith {
  const packed = new Map<string, string>(Object.entries(places)).get(language) ?? '';
  const columns = once(() => unpackPlaces(packed));
  return (word) => {
    const { hashes, lines } = columns();
    const hash = hashOf(word);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; hashes[low] === hash; low += 1) found.push(lines[low] ?? 0);
    return found;
  };
}

function unpackPlaces(packed: string): { readonly hashes: Uint32Array; readonly lines: Uint16Array } {
  const bytes = Buffer.from(packed, 'base64');
  const count = bytes.length / (BYTES.hash + BYTES.line);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hashes = new Uint32Array(count);
  const lines = new Uint16Array(count);
  for (let at = 0; at < count; at += 1) {
    hashes[at] = view.getUint32(at * BYTES.hash, true);
    lines[at] = view.getUint16(count * BYTES.hash + at * BYTES.line, true);
  }
  return { hashes, lines };
}
