import { fold } from './fold.js';
import { packOf } from './languages.js';

/** Stop words by language tag, folded; none for a language without a pack. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  // A contraction is one word without its apostrophe, as the tokenizer writes it ("didnt").
  return new Set(packOf(language).stopWords.words.map((word) => fold(word).replace(/['’]/gu, '')));
}
