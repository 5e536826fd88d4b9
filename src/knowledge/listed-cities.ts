import { fold } from '../language/fold.js';
import { once } from '../language/lazily.js';
import { tokenize } from '../language/tokenize.js';
import { CITIES } from './cities.js';
import { nameVariants } from './name-variants.js';

/** A city of the list where it is named in a row of words; positions of words, both inclusive. */
export interface CityAt {
  /** Its name in English, folded. */
  readonly city: string;
  readonly firstToken: number;
  readonly lastToken: number;
  /** What is written onto its first word ("in"); empty where nothing is. */
  readonly particle: string;
}

/** Most words of a city's name. */
const LONGEST = 3;

/** Cities by their folded names in every language, and the first words of those names. */
const NAMES = once(() => {
  const cities = new Map<string, string>();
  const opens = new Set<string>();
  for (const line of CITIES.trim().split('\n')) {
    const written = line.split('|').flatMap((column) => column.split(','));
    const [english = ''] = written;
    for (const name of written) {
      const words = tokenize(name).map(({ folded }) => folded);
      cities.set(words.join(' '), fold(english));
      opens.add(words[0] ?? '');
    }
  }
  return { cities, opens };
});

/** The cities of the list that folded words name, in order. */
export function citiesAmong(words: readonly string[]): readonly CityAt[] {
  const found: CityAt[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const city = cityAt(words, at);
    if (city === null) continue;
    found.push(city);
    at = city.lastToken;
  }
  return found;
}

function cityAt(words: readonly string[], at: number): CityAt | null {
  const { cities, opens } = NAMES();
  const written = words[at] ?? '';
  for (const first of [written, ...nameVariants(written)]) {
    if (!opens.has(first)) continue;
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
      const city = cities.get([first, ...words.slice(at + 1, at + length)].join(' '));
      if (city === undefined) continue;
      const particle = written.endsWith(first) ? written.slice(0, written.length - first.length) : '';
      return { city, firstToken: at, lastToken: at + length - 1, particle };
    }
  }
  return null;
}
