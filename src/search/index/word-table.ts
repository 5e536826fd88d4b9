import type { NewWord } from './term-stream.js';

/** Every word of the articles by number, from 0, as it first came. Only grows. */
export class WordTable {
  readonly words: NewWord[] = [];
  readonly #numbers = new Map<string, Map<string, number>>();

  /** The number of a word, given to it now where it has none. */
  add(word: NewWord): number {
    const { language, folded } = word;
    let numbers = this.#numbers.get(language);
    if (numbers === undefined) this.#numbers.set(language, (numbers = new Map<string, number>()));
    const known = numbers.get(folded);
    if (known !== undefined) return known;
    numbers.set(folded, this.words.length);
    return this.words.push(word) - 1;
  }

  numberOf(folded: string, language: string): number | undefined {
    return this.#numbers.get(language)?.get(folded);
  }
}

/** How often each word of a table is written in some of its articles. */
export interface SpellingCounts {
  /** With a capital inside a sentence. */
  readonly capital: Uint32Array;
  /** Without. */
  readonly small: Uint32Array;
  /** In how many articles it is at all. */
  readonly articles: Uint32Array;
}

/** Whether any of the articles has a word. */
export function isInArticles({ articles }: SpellingCounts, word: number): boolean {
  return (articles[word] ?? 0) > 0;
}
