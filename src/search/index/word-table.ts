import { StringTable } from '../../language/string-table.js';
import type { NewWord } from './term-stream.js';

/** How a word is written beside its folded form: just so, with a capital, or in another way, which is kept. */
const WRITTEN = { asFolded: 0, capital: 1, otherwise: 2 } as const;

/** Every word of the articles by number, as it first came, in columns: there may be a million. Only grows. */
export class WordTable {
  /** Folded, and behind that the place of its language as a letter. */
  readonly #texts = new StringTable();
  readonly #languages: string[] = [];
  readonly #written = new Map<number, string>();
  #writtenAs: Uint8Array = new Uint8Array(512);
  #terms: Uint32Array = new Uint32Array(512);

  /** One above the highest number. */
  get size(): number {
    return this.#texts.size;
  }

  /** The number of a word, the next where it has none. */
  add(word: NewWord): number {
    const known = this.numberOf(word.folded, word.language);
    if (known !== undefined) return known;
    const number = this.size;
    this.set(number, word);
    return number;
  }

  /** Gives a word a number; neither may be there yet. */
  set(at: number, { folded, written, language, number }: NewWord): void {
    let place = this.#languages.indexOf(language);
    if (place === -1) place = this.#languages.push(language) - 1;
    this.#texts.set(at, keyOf(folded, place));
    if (at >= this.#terms.length) this.#grow(at);
    this.#terms[at] = number;
    const as =
      written === folded
        ? WRITTEN.asFolded
        : written === capitalOf(folded)
          ? WRITTEN.capital
          : WRITTEN.otherwise;
    this.#writtenAs[at] = as;
    if (as === WRITTEN.otherwise) this.#written.set(at, written);
  }

  numberOf(folded: string, language: string): number | undefined {
    const place = this.#languages.indexOf(language);
    return place === -1 ? undefined : this.#texts.numberOf(keyOf(folded, place));
  }

  /** The language of a number's word. */
  languageAt(at: number): string {
    return this.#languages[this.#texts.lastOf(at)] ?? 'und';
  }

  /** The word of a number; undefined where there is none. */
  wordAt(at: number): NewWord | undefined {
    const key = this.#texts.textOf(at);
    if (key === '') return undefined;
    const folded = key.slice(0, -1);
    const as = this.#writtenAs[at];
    const written = as === WRITTEN.capital ? capitalOf(folded) : (this.#written.get(at) ?? folded);
    const language = this.#languages[key.charCodeAt(key.length - 1)] ?? 'und';
    return { folded, written, language, number: this.#terms[at] ?? 0 };
  }

  #grow(at: number): void {
    const size = Math.max(Math.ceil(this.#terms.length * 1.5), at + 1);
    const [terms, writtenAs] = [new Uint32Array(size), new Uint8Array(size)];
    terms.set(this.#terms);
    writtenAs.set(this.#writtenAs);
    [this.#terms, this.#writtenAs] = [terms, writtenAs];
  }
}

function keyOf(folded: string, language: number): string {
  return folded + String.fromCharCode(language);
}

function capitalOf(folded: string): string {
  return folded.charAt(0).toUpperCase() + folded.slice(1);
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
