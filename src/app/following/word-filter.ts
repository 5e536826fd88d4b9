import { fold } from '../../language/fold.js';
import type { Steps } from '../../steps.js';
import type { SourceDefinition } from '../../model/source-definition.js';

/** Tells whether an article is one that a source is followed for: null, or why not. */
export interface WordFilter {
  /** Of words that are not all there is: only what an article may not hold can be told. */
  excludes(text: string): string | null;
  /** Of the whole article, with its title; however long it is, a step takes little. */
  refuses(text: string): Steps<string | null>;
}

/** Characters of a text that a step looks at, and of what is before them, so that what is cut in two is found. */
const STEP = { length: 10_000, overlap: 500 };

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
    *refuses(text) {
      let isWanted = wanted === null;
      let excluded: string | null = null;
      for (const stretch of stretchesOf(text)) {
        isWanted ||= wanted?.test(folded(stretch)) === true;
        excluded ??= excludes(stretch);
        yield;
      }
      return isWanted ? excluded : 'they hold none of the words that are wanted';
    },
  };
}

/** Stretches of a text that begin between words, where it has any so far back. */
function* stretchesOf(text: string): Generator<string> {
  for (let from = 0; from === 0 || from < text.length; from += STEP.length) {
    const before = Math.max(0, from - STEP.overlap);
    const space = from === 0 ? 0 : text.slice(before, from).search(/\s/u);
    yield text.slice(space < 0 ? from : before + space, from + STEP.length);
  }
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
