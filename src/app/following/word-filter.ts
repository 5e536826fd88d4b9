import { fold } from '../../language/fold.js';
import type { SourceDefinition } from '../../model/source-definition.js';

/** Tells whether an article is one that a source is followed for: null, or why not. */
export interface WordFilter {
  /** Of words that are not all there is: only what an article may not hold can be told. */
  excludes(text: string): string | null;
  /** Of the whole article, with its title. */
  refuses(text: string): string | null;
}

/**
 * A word is found at the beginning of a word of the text, in any case and spelling of accents ("Gaza" in "Gazan"). Scripts
 * without capitals write particles in front, and there it is found anywhere.
 */
export function createWordFilter({
  include,
  exclude,
}: Pick<SourceDefinition, 'include' | 'exclude'>): WordFilter {
  const wanted = patternOf(include);
  const unwanted = patternOf(exclude);
  const excludes = (text: string): string | null => {
    const found = unwanted?.exec(folded(text))?.[0];
    return found === undefined
      ? null
      : `they hold a word that is excluded (${exclude.find((word) => folded(word) === found) ?? found})`;
  };
  return {
    excludes,
    refuses(text) {
      if (wanted !== null && !wanted.test(folded(text))) return 'they hold none of the words that are wanted';
      return excludes(text);
    },
  };
}

function patternOf(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const parts = words.map((word) => {
    const plain = folded(word);
    const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const hasCapitals = plain.charAt(0) !== plain.charAt(0).toUpperCase() || /^\P{L}/u.test(plain);
    return hasCapitals ? String.raw`(?<![\p{L}\p{N}])${escaped}` : escaped;
  });
  return new RegExp(parts.join('|'), 'u');
}

function folded(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim();
}
