import { keepingEach } from '../kept.js';
import type { AnalyzerOf } from '../language/analyzer.js';
import { lazily } from '../language/lazily.js';
import { fold } from '../language/fold.js';
import { LANGUAGES } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import { CITIES } from './cities.js';
import { createCountries, type Countries } from './countries.js';
import { nameVariants } from './name-variants.js';
import type { Expression } from './thesaurus.js';
import { LINES, placesOf, type Line } from './word-places.js';

/** How a word of the general language may be put in another. */
export interface Translation {
  readonly language: string;
  readonly expression: Expression;
  /** A name of a place or of somebody long known. */
  readonly isName: boolean;
}

/** Words of the general language across languages, from open wordnets; what is hand-made in the lexicon goes before it. */
export interface Translations {
  /** What a folded word may be in the other languages. */
  of(folded: string, language: string): readonly Translation[];
  /** Of the name of a country, and of the word for what is of it, the others in the same language, stemmed. */
  kinOf(folded: string, language: string): readonly string[];
  /** Whether a folded word is one of the general language, and no name. */
  isWord(folded: string, language: string): boolean;
}

/** Words of each language that are kept once they were looked up: questions come back to the same. */
const KEPT = { most: 5000 } as const;
/** A word of more meanings than this says too little. */
const MOST_MEANINGS = 12;
/** Words of one language for a word. */
const MOST_WORDS = 8;
const CAPITAL = /^\p{Lu}/u;
/** What cutting words out of it would leave as it is. */
const LETTERS = /^[\p{Ll}\p{Lu}\p{Lo}]+$/u;

/** A line of words for one thing, column by column, or the code of a country, which CLDR has the words for. */
type Meaning = Line;
/** No line is as short: it has a mark between each two languages. */
const CODE_LENGTH = 2;

/**
 * Reads the meanings of `translations.json`, those of a language when it is first asked in. A line is a meaning: the words
 * for it in each language of the list, by how much of their use it is.
 */
export function createTranslations(analyzerOf: AnalyzerOf): Translations {
  const countries = createCountries();
  const kin = lazily((language) => readKin(language, countries, analyzerOf(language).stem));
  const meaningsOf = lazily((language) => readMeanings(language, countries, analyzerOf(language).stem));
  const columnOf = (meaning: Meaning, at: number): string =>
    meaning.length === CODE_LENGTH ? countries.words(meaning, at) : columnIn(meaning, at);
  const find = keepingEach((folded, language): readonly Meaning[] => {
    const at = wordColumnOf(language);
    const { stem } = analyzerOf(language);
    const found = meaningsOf(language)(stem(folded));
    if (found.length < 2) return found;
    // Stems of several words may be one: the word itself comes first.
    const forms = new Set([folded, ...nameVariants(folded)]);
    const exact = found.filter((meaning) =>
      wordsOf(columnOf(meaning, at)).some((word) => forms.has(fold(word))),
    );
    return exact.length > 0 ? exact : found;
  }, KEPT);
  const isName = (meaning: Meaning): boolean => CAPITAL.test(columnOf(meaning, 0));
  /** Of a word, or where no meaning has it, of the first that it may be a form of. */
  const inDictionary = (folded: string, language: string): readonly Meaning[] => {
    const found = find(folded, language);
    if (found.length > 0) return found;
    for (const headword of analyzerOf(language).headwords(folded)) {
      const meant = find(headword, language);
      // A form of a name is known by the name's own rules.
      if (meant.length > 0 && !meant.some(isName)) return meant;
    }
    // "To Syria" in one word.
    for (const name of nameVariants(folded)) {
      const meant = find(name, language).filter(isName);
      if (meant.length > 0) return meant;
    }
    return [];
  };
  /** The words of a language for some meanings: those for most of them first, and no more than tell something. */
  const wordsIn = (found: readonly Meaning[], language: string, at: number): Translation[] => {
    const times = new Map<string, number>();
    const names = new Set<string>();
    for (const meaning of found) {
      for (const written of wordsOf(columnOf(meaning, at))) {
        times.set(written, (times.get(written) ?? 0) + 1);
        if (isName(meaning)) names.add(written);
      }
    }
    return [...times]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, MOST_WORDS)
      .map(([written]) => ({
        language,
        expression: tokenize(written).map((token) => analyzerOf(language).stem(token.folded)),
        isName: names.has(written),
      }));
  };
  return {
    of: keepingEach((folded, language) => {
      const found = inDictionary(folded, language);
      if (found.length > MOST_MEANINGS) return [];
      return LANGUAGES.flatMap((other, at) => (other === language ? [] : wordsIn(found, other, at)));
    }, KEPT),
    kinOf: (folded, language) => {
      const stems = [folded, ...nameVariants(folded)].map(analyzerOf(language).stem);
      const known = stems.find((stem) => kin(language).has(stem));
      return known === undefined ? [] : (kin(language).get(known) ?? []);
    },
    isWord: (folded, language) => find(folded, language).some((meaning) => !isName(meaning)),
  };
}

/** Place of a language's words in a meaning; -1 where it has none. */
function wordColumnOf(language: string): number {
  return LANGUAGES.findIndex((code) => code === language);
}

/** The part of a line that stands at a place, without taking the others apart. */
function columnIn(line: string, at: number): string {
  let from = 0;
  for (let column = 0; column < at; column += 1) from = line.indexOf('|', from) + 1;
  const to = line.indexOf('|', from);
  return to < 0 ? line.slice(from) : line.slice(from, to);
}

function wordsOf(column: string): string[] {
  return column === '' ? [] : column.split(',').filter((word) => word !== '');
}

/** By its stem, the other words for a country and what is of it. */
function readKin(
  language: string,
  countries: Countries,
  stem: (folded: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const at = wordColumnOf(language);
  const found = new Map<string, string[]>();
  for (const code of at < 0 ? [] : countries.codes()) {
    const words = wordsOf(countries.words(code, at)).filter((written) => !written.includes(' '));
    const stems = [...new Set(words.map((written) => stem(fold(written))))];
    // Other words have two letters for a stem as well: "used" is not of the US.
    for (const one of stems.filter((each) => each.length > 2))
      found.set(one, [...(found.get(one) ?? []), ...stems.filter((other) => other !== one)]);
  }
  return found;
}

/** The meanings that a single word of the language has, by its stem: countries and cities before those of the lists. */
function readMeanings(
  language: string,
  countries: Countries,
  stem: (folded: string) => string,
): (key: string) => readonly Meaning[] {
  const at = wordColumnOf(language);
  if (at < 0) return () => [];
  const listed = new Map<string, Meaning[]>();
  const add = (meaning: Meaning, column: string): void => {
    for (const key of stemsIn(column, stem)) {
      const known = listed.get(key);
      if (known === undefined) listed.set(key, [meaning]);
      else if (known.at(-1) !== meaning) known.push(meaning);
    }
  };
  for (const code of countries.codes()) add(code, countries.words(code, at));
  for (const line of CITIES.trim().split('\n')) add(line, columnIn(line, at));
  const linesWith = placesOf(language);
  return (key) => {
    const found = [...(listed.get(key) ?? [])];
    for (const number of linesWith(key)) {
      const line = LINES.at(number);
      if (found.at(-1) !== line && stemsIn(columnIn(line, at), stem).includes(key)) found.push(line);
    }
    return found;
  };
}

/** Stems of the single words of a column. */
function stemsIn(column: string, stem: (folded: string) => string): string[] {
  return wordsOf(column).flatMap((written) => {
    if (written.includes(' ')) return [];
    const folded = LETTERS.test(written) ? fold(written) : tokenize(written)[0]?.folded;
    return folded === undefined ? [] : [stem(folded)];
  });
}

/** Of each line, the stems that it is found by in a language: what `word-places.json` is made of. */
export function* stemsOfLines(
  language: string,
  stem: (folded: string) => string,
): Iterable<{ readonly line: number; readonly words: readonly string[] }> {
  const at = wordColumnOf(language);
  for (let line = 0; line < LINES.count; line += 1)
    yield { line, words: stemsIn(columnIn(LINES.at(line), at), stem) };
}
