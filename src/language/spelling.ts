import { editDistance } from './edit-distance.js';
import { fold } from './fold.js';
import { LANGUAGES } from './languages.js';
import { StringTable } from './string-table.js';

/** Shortest word that is taken for a misspelling, and lengths from which two mistakes are allowed. */
const SHORTEST = 5;
const TWO_MISTAKES_FROM = 9;
const LONG_LATIN = /^[a-z]{6,}$/;

/** Mends misspelt words by the words that are known. */
export interface Spelling {
  knows(word: string): boolean;
  /** The nearest known word to an unknown one, or null where none is near or the word is short. */
  mend(word: string): string | null;
}

/**
 * Words to mend others by, which only grow. They lie in drawers by first letter and length, so that a look-up reads few of
 * them.
 */
export class SpellingWords {
  readonly #words = new StringTable();
  /** Numbers of their words, by first letter and length. */
  readonly #drawers = new Map<string, number[]>();

  /** Takes a word. */
  learn(word: string): void {
    if (this.#words.numberOf(word) !== undefined) return;
    const number = this.#words.add(word);
    if (word.length < SHORTEST - 1) return;
    const key = drawerOf(word.charAt(0), word.length);
    const drawer = this.#drawers.get(key);
    if (drawer === undefined) this.#drawers.set(key, [number]);
    else drawer.push(number);
  }

  has(word: string): boolean {
    return this.#words.numberOf(word) !== undefined;
  }

  /** Those with a first letter and a length, in the order in which they came. */
  beginning(first: string, length: number): readonly string[] {
    return (this.#drawers.get(drawerOf(first, length)) ?? []).map((number) => this.#words.textOf(number));
  }
}

/** What of the words counts. */
export interface SpellingOptions {
  /** Of two words as near the commoner one is meant. */
  readonly frequencyOf: (word: string) => number;
  /** Whether one of the words is known now; default: all are. */
  readonly isKnown?: (word: string) => boolean;
}

/**
 * A spelling of some words. The first letter must be right, or the first two be exchanged. Names of countries are never
 * taken for misspellings.
 */
export function createSpelling(
  words: SpellingWords,
  { frequencyOf, isKnown = () => true }: SpellingOptions,
): Spelling {
  let countries: ReadonlySet<string> | null = null;
  const isCountry = (word: string): boolean => (countries ??= countryNames()).has(word);
  /** Of two as near: where only letters are doubled ("sumit" for "summit") no other slip is looked for; else the commoner. */
  const isLikelier = (word: string, known: string, best: string): boolean => {
    const isDoubled = (other: string): boolean => undoubled(other) === undoubled(word);
    return isDoubled(known) === isDoubled(best) ? frequencyOf(known) > frequencyOf(best) : isDoubled(known);
  };
  return {
    knows: (word) => words.has(word) && isKnown(word),
    mend(word) {
      if (word.length < SHORTEST || /[0-9]/.test(word)) return null;
      const limit = word.length >= TWO_MISTAKES_FROM ? 2 : 1;
      let best: string | null = null;
      let bestDistance = limit + 1;
      for (const first of new Set([word.charAt(0), word.charAt(1)])) {
        for (let length = word.length - limit; length <= word.length + limit; length += 1) {
          for (const known of words.beginning(first, length)) {
            const distance = hasSameLetters(word, known)
              ? 1
              : editDistance(word, known, Math.min(limit, bestDistance));
            const nearer = distance < bestDistance;
            const likelier = distance === bestDistance && best !== null && isLikelier(word, known, best);
            if ((nearer || likelier) && isKnown(known)) [best, bestDistance] = [known, distance];
          }
        }
      }
      // Asked last: the names are listed only for the word that something is near to.
      return bestDistance <= limit && !isCountry(word) ? best : null;
    },
  };
}

/** Letters in another order are one slip, however far they moved ("Ghandi"); not where words are made of roots. */
function hasSameLetters(a: string, b: string): boolean {
  return a.length === b.length && LONG_LATIN.test(a) && sorted(a) === sorted(b);
}

/** With one letter in place of two alike. */
function undoubled(word: string): string {
  return word.replaceAll(/(.)\1/gu, '$1');
}

function sorted(word: string): string {
  return word.split('').sort().join('');
}

function drawerOf(first: string, length: number): string {
  return first + length;
}

/** Folded single-word names of all countries in every language, from Unicode's CLDR. */
function countryNames(): ReadonlySet<string> {
  const names = new Set<string>();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const a of letters) {
      for (const b of letters) {
        const name = display.of(a + b);
        if (name !== undefined && !name.includes(' ')) names.add(fold(name));
      }
    }
  }
  return names;
}
