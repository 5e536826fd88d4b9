/** One word in so many is exchanged in a repeated article. */
export const EXCHANGED = 8;

const WORD = /\p{L}{4,}/gu;

/**
 * Changes a text so that its repetition is no copy: one word of four letters or more in eight gives way to one drawn from
 * `words`, which one decided by the round and the word's place alone. The same input gives the same text.
 */
export function varyText(text: string, round: number, words: readonly string[]): string {
  if (words.length === 0) return text;
  let place = 0;
  return text.replace(WORD, (word) => {
    place += 1;
    const drawn = scramble(place, round);
    if (drawn % EXCHANGED !== 0) return word;
    return words[Math.floor(drawn / EXCHANGED) % words.length] ?? word;
  });
}

/** The words that exchanges draw from, as often as they stand in the texts, so that frequencies stay natural. */
export function wordsToDraw(texts: Iterable<string>, limit: number): string[] {
  const words: string[] = [];
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      words.push(word);
      if (words.length === limit) return words;
    }
  }
  return words;
}

/** A whole number, 0 to 2^32 - 1, that looks drawn by lot (the finalizer of MurmurHash3, Appleby 2011). */
function scramble(place: number, round: number): number {
  let hash = Math.imul(place, 0x9e3779b1) ^ Math.imul(round, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
