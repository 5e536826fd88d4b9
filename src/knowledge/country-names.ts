import { once } from '../language/lazily.js';
import { ALL_PACKS, BASE_LANGUAGE } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import { createCountries } from './countries.js';
import { nameVariants } from './name-variants.js';
import { NATIONALITIES } from './nationalities.js';

/** A country where it is named in a row of words; positions of words, both inclusive. */
export interface CountryAt {
  readonly firstToken: number;
  readonly lastToken: number;
  /** What is written onto its first word ("in"); empty where nothing is. */
  readonly particle: string;
}

/** Names by the first of their words. */
type Named = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Folded names of the countries of the world in every language. */
const NAMES = once(() => {
  const others = new Map(
    NATIONALITIES.trim()
      .split('\n')
      .map((line) => line.split('|'))
      .map(([code = '', , , names = '']) => [code, names.split(',')]),
  );
  // Behind its name stand the words for what is of a country.
  return namesBy(([called = ''], code, isBase) => [called, ...(isBase ? (others.get(code) ?? []) : [])]);
});

/** The same, and the words for what is of them. */
const NAMES_AND_ADJECTIVES = once(() => namesBy((words) => words));

function namesBy(
  choose: (words: readonly string[], code: string, isBase: boolean) => readonly string[],
): Named {
  const countries = createCountries();
  const opened = new Map<string, (readonly string[])[]>();
  for (const code of countries.codes()) {
    for (const [at, pack] of ALL_PACKS.entries()) {
      const listed = countries.words(code, at).split(',');
      for (const name of choose(listed, code, pack.code === BASE_LANGUAGE)) {
        const words = tokenize(name).map(({ folded }) => folded);
        const [first] = words;
        if (first !== undefined) opened.set(first, [...(opened.get(first) ?? []), words]);
      }
    }
  }
  return opened;
}

/** The countries that folded words name, in order, whatever their language. */
export function countriesAmong(words: readonly string[]): readonly CountryAt[] {
  return namedAmong(words, NAMES());
}

/** The countries that folded words name, or say that something is of ("Egyptian"), in order, whatever their language. */
export function countriesMeantAmong(words: readonly string[]): readonly CountryAt[] {
  return namedAmong(words, NAMES_AND_ADJECTIVES());
}

function namedAmong(words: readonly string[], named: Named): readonly CountryAt[] {
  const found: CountryAt[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const country = countryAt(words, at, named);
    if (country === null) continue;
    found.push(country);
    at = country.lastToken;
  }
  return found;
}

function countryAt(words: readonly string[], at: number, named: Named): CountryAt | null {
  const written = words[at] ?? '';
  for (const first of [written, ...nameVariants(written)]) {
    const names = (named.get(first) ?? []).filter((name) =>
      name.every((word, place) => place === 0 || words[at + place] === word),
    );
    const length = Math.max(0, ...names.map((name) => name.length));
    if (length === 0) continue;
    const particle = written.endsWith(first) ? written.slice(0, written.length - first.length) : '';
    return { firstToken: at, lastToken: at + length - 1, particle };
  }
  return null;
}
