import { fold } from './fold.js';

/*
 * Words are written here as anybody would write them, and folded when read: a list in another form than the words of a
 * text never matches, and nothing tells.
 */

/** The words of a list that is written as one text. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(foldedWords(list));
}

/** Expressions of several words, parted by commas, each folded word by word. */
export function phraseSet(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((phrase) => foldedWords(phrase).join(' ')));
}

/** Each word of a list with the same value. */
export function wordsTo<T>(value: T, list: string): [string, T][] {
  return [...wordSet(list)].map((word) => [word, value]);
}

/** A list is folded as a whole: there are hundreds, read by every thread that starts, and word by word takes three times as long. */
function foldedWords(list: string): string[] {
  return foldWord(list)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** As the words of a text are folded: without marks inside ("don't": "dont"). */
export function foldWord(word: string): string {
  return fold(word).replace(/[.'’]/gu, '');
}
