import type { PassageSpan } from './article-terms.js';
import type { NewWord } from './term-stream.js';

/** Lists of numbers end to end, and where each of them ends. */
export interface Runs {
  readonly numbers: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * An index of some articles in columns, as it is saved: what of it cannot be made anew in no time. Numbers of terms and words are
 * those of the index; articles stand in the order in which it took them in, passages and words of each in a row.
 */
export interface IndexColumns {
  /** From number 1. */
  readonly terms: readonly string[];
  /** From number 0; `written` is empty where a word is written as it is folded. */
  readonly words: {
    readonly folded: readonly string[];
    readonly written: readonly string[];
    readonly language: readonly string[];
    readonly number: Uint32Array;
  };
  /** Of each article: how many passages it has, the terms of its title, its words and how they are written. */
  readonly passages: Uint32Array;
  readonly titles: Runs;
  readonly ownWords: Runs;
  readonly capital: Runs;
  readonly small: Runs;
  /** Of each passage: its place in the article's text, its terms, and the heading above it by its place among `sections`; -1: none. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly streams: Runs;
  readonly sectionOf: Int32Array;
  readonly sections: { readonly texts: readonly string[]; readonly terms: Runs };
}

/** Puts lists end to end. */
export function runsOf(lists: readonly ArrayLike<number>[]): Runs {
  const ends = new Uint32Array(lists.length);
  let length = 0;
  for (const [at, list] of lists.entries()) ends[at] = length += list.length;
  const numbers = new Uint32Array(length);
  for (const [at, list] of lists.entries()) numbers.set(list, (ends[at] ?? 0) - list.length);
  return { numbers, ends };
}

/** The list of a place, a view; empty where there is none. */
export function runAt({ numbers, ends }: Runs, at: number): Uint32Array {
  return numbers.subarray(at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0);
}

/** The word of a number. */
export function wordOf({ words }: IndexColumns, at: number): NewWord {
  const folded = words.folded[at] ?? '';
  const written = words.written[at] ?? '';
  return {
    folded,
    written: written === '' ? folded : written,
    language: words.language[at] ?? 'und',
    number: words.number[at] ?? 0,
  };
}

/** Words in columns. */
export function wordColumns(words: readonly NewWord[]): IndexColumns['words'] {
  return {
    folded: words.map(({ folded }) => folded),
    written: words.map(({ written, folded }) => (written === folded ? '' : written)),
    language: words.map(({ language }) => language),
    number: Uint32Array.from(words, ({ number }) => number),
  };
}

/** The stretch of a passage, by its place among all. */
export function spanOf({ starts, ends, sectionOf, sections }: IndexColumns, at: number): PassageSpan {
  return {
    start: starts[at] ?? 0,
    end: ends[at] ?? 0,
    section: sections.texts[sectionOf[at] ?? -1] ?? null,
  };
}
