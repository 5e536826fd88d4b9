import { fold } from './fold.js';
import { ALL_PACKS } from './languages.js';

/** Number words as digits, folded, of all languages; "one" and its like are left as words. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  ALL_PACKS.flatMap(({ numbers }) =>
    Object.entries(numbers.digits).map(([word, digits]) => [fold(word), digits] as const),
  ),
);

/** The digits of a number word, or the word itself: "five" and "5" are one term. */
export function digitsOf(folded: string): string {
  return NUMBERS.get(folded) ?? folded;
}
