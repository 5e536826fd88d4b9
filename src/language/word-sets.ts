import { wordsOf } from './all-languages.js';
import { fold } from './fold.js';

/*
 * Words are written here as anybody would write them, and folded when read: a list in another form than the words of a
 * text never matches, and nothing tells.
 */

/** The words of a list that is written as one text. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsOf(list).map(foldWord));
}

/** Expressions of several words, parted by commas, each folded word by word. */
export function phraseSet(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((phrase) => wordsOf(phrase).map(foldWord).join(' ')));
}

/** Each word of a list with the same value. */
export function wordsTo<T>(value: T, list: string): [string, T][] {
  return [...wordSet(list)].map((word) => [word, value]);
}

/** As the words of a text are folded: without marks inside ("don't": "dont"). */
export function foldWord(word: string): string {
  return fold(word).replace(/[.'’]/gu, '');
}
