import type { Token } from '../../../../language/tokenize.js';
import type { FactWording } from './compile.js';

/** The words that wordings want behind their verb or noun, in numbered sets. */
export interface NeededWords {
  /** The numbers of the sets that a wording wants one word of each. */
  of(wording: FactWording): readonly number[];
  /** For each set the place behind the last of its words in a sentence, 0 where none is there. */
  places(tokens: readonly Token[]): Uint32Array;
}

/**
 * Numbers the sets. One look at each word of a sentence then tells which wordings cannot be there: nearly all of those
 * that a common verb sets off.
 */
export function neededWords(wordings: readonly FactWording[]): NeededWords {
  const numbers = new Map<string, number>();
  const setsOf = new Map<string, number[]>();
  const numberOf = (words: ReadonlySet<string>): number => {
    const key = [...words].sort().join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    for (const word of words) setsOf.set(word, [...(setsOf.get(word) ?? []), number]);
    return number;
  };
  const needs = new Map(
    wordings.map((wording) => [
      wording,
      wording.after.flatMap((element) => ('words' in element ? [numberOf(element.words)] : [])),
    ]),
  );
  return {
    of: (wording) => needs.get(wording) ?? [],
    places(tokens) {
      const places = new Uint32Array(numbers.size);
      for (let at = 0; at < tokens.length; at += 1) {
        const sets = setsOf.get(tokens[at]?.folded ?? '');
        if (sets !== undefined) for (const number of sets) places[number] = at + 1;
      }
      return places;
    },
  };
}
