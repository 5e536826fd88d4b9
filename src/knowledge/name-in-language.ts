import { fold } from '../language/fold.js';
import { once } from '../language/lazily.js';
import { ALL_PACKS, LANGUAGES, packOf, primaryOf } from '../language/languages.js';
import type { Entity } from '../model/entity.js';
import { createCountries } from './countries.js';

/**
 * The name of an entity as it is written in a language: of a country by CLDR, else by its aliases in that script or with letters that only
 * the language has; its own name where there is none.
 */
export function nameIn(
  { name, type, aliases }: Pick<Entity, 'name' | 'type' | 'aliases'>,
  language: string,
): string {
  const { names, signs } = packOf(language);
  const called = type === 'country' ? countryIn([name, ...aliases], language) : null;
  if (called !== null) return called;
  if (names.written === null) {
    if (signs.letters === null || lettersIn(name, signs.letters)) return name;
    const letters = signs.letters;
    return aliases.find((alias) => lettersIn(alias, letters) && wordsIn(alias) >= wordsIn(name)) ?? name;
  }
  const script = names.written;
  const written = aliases.filter((alias) => script.test(alias));
  const [usual = name] = written;
  if (type !== 'person') return usual;
  // The fullest form: a surname alone may be another's too.
  return written.reduce((longest, alias) => (alias.length > longest.length ? alias : longest), usual);
}

/** Whether it has letters of one language; the expression may be one that goes on from where it last matched. */
function lettersIn(text: string, letters: RegExp): boolean {
  return new RegExp(letters.source, letters.flags.replaceAll(/[gy]/gu, '')).test(text);
}

function wordsIn(name: string): number {
  return name.split(' ').length;
}

/** By each country's folded name in every language, what it is called in each of them. */
const COUNTRIES = once(() => {
  const countries = createCountries();
  return new Map(
    countries.codes().flatMap((code) => {
      const called = ALL_PACKS.map((_, at) => countries.words(code, at).split(',')[0] ?? '');
      return called.filter(Boolean).map((each) => [fold(each), called] as const);
    }),
  );
});

function countryIn(known: readonly string[], language: string): string | null {
  const at = LANGUAGES.findIndex((code) => code === primaryOf(language));
  // Its own name first: another's may be an alias.
  for (const each of known) {
    const called = COUNTRIES().get(fold(each))?.[at];
    if (called !== undefined && called !== '') return called;
  }
  return null;
}
