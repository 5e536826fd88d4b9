import { once } from '../language/lazily.js';
import { wordsOf } from '../language/all-languages.js';
import { ALL_PACKS, BASE_LANGUAGE } from '../language/languages.js';
import { LEFT_OUT, NATIONALITIES } from './nationalities.js';

/** The countries of the world: their names by Unicode's CLDR, and the words for what is of them. */
export interface Countries {
  /** ISO 3166 codes of all that have an English name; those that are called the same are told by the first of them. */
  codes(): readonly string[];
  /** The words of a language, by its place among all, with commas between them. */
  words(code: string, at: number): string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Behind a name, another in brackets, or what a part of a country is part of. */
const ADDITION = / [(\-–].*$/u;

/** Lists the countries; the names of a language are read when they are first wanted, as most processes want one or two. */
export function createCountries(): Countries {
  const names = ALL_PACKS.map(({ code }) => once(() => namesIn(code)));
  const adjectives = once(readAdjectives);
  const words = (code: string, at: number): string => {
    const pack = ALL_PACKS[at];
    const name = names[at]?.()(code) ?? '';
    const named = name === '' ? [] : [name, ...(pack?.names.adjectives(name) ?? [])];
    if (pack?.code === BASE_LANGUAGE) return [...named, ...(adjectives().get(code) ?? [])].join(',');
    return [...named, ...wordsOf(pack?.names.countries[code] ?? '')].join(',');
  };
  const codes = once(() => {
    const base = ALL_PACKS.findIndex(({ code }) => code === BASE_LANGUAGE);
    const first = new Map<string, string>();
    return LETTERS.flatMap((letter) => LETTERS.map((other) => letter + other)).flatMap((code) => {
      const called = LEFT_OUT.has(code) ? '' : words(code, base);
      if (called === '') return [];
      // A code that was given up is called like the country that took over: where all else is the same too, it is one.
      const known = first.get(called) ?? code;
      first.set(called, known);
      return [known];
    });
  });
  return { codes, words };
}

/** The name of a region, or an empty one. */
function namesIn(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return (code) => (names.of(code) ?? '').replace(ADDITION, '');
}

/** English words for what is of a country. */
function readAdjectives(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    NATIONALITIES.trim()
      .split('\n')
      .map((line) => line.split('|'))
      .map(([code = '', words = '', , others = '']) => [
        code,
        `${words},${others}`.split(',').filter((word) => word !== ''),
      ]),
  );
}
