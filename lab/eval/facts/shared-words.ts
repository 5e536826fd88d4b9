import { stopWordsOf } from '../../../src/language/stop-words.js';
import { tokenize } from '../../../src/language/tokenize.js';

const STOP_WORDS = stopWordsOf('en');

/** Folded words of a text, without those that mean little by themselves unless there are no others. */
export function contentWords(text: string): string[] {
  const all = allWords(text);
  const content = all.filter((word) => !STOP_WORDS.has(word));
  return content.length === 0 ? all : content;
}

/** Folded words of a text; the parts of a slug or of a hyphenated word are words. */
function allWords(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** Whether a wording says mostly what another says: at least 60 % of its content words and little besides. */
export function saysTheSame(wanted: string, given: string): boolean {
  const [gold, read] = [new Set(contentWords(wanted)), new Set(contentWords(given))];
  const shared = [...gold].filter((word) => read.has(word)).length;
  return shared > 0 && shared >= 0.6 * gold.size && shared >= 0.4 * read.size;
}

/** Whether every word of `wanted` is among those of `given`. */
export function holdsWords(given: string, wanted: string): boolean {
  const words = new Set(allWords(given));
  return allWords(wanted).every((word) => words.has(word));
}
