import type { AnalyzerOf } from '../language/analyzer.js';
import { lazily } from '../language/lazily.js';
import { fold } from '../language/fold.js';
import { ALL_PACKS, LANGUAGES } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import { CITIES } from './cities.js';
import { nameVariants } from './name-variants.js';
import { LEFT_OUT, NATIONALITIES } from './nationalities.js';
import type { Expression } from './thesaurus.js';
import meanings from './translations.json' with { type: 'json' };

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

/** A word of more meanings than this says too little. */
const MOST_MEANINGS = 4;
const CAPITAL = /^\p{Lu}/u;
/** What cutting words out of it would leave as it is. */
const LETTERS = /^[a-z]+$/i;

/**
 * Reads the meanings of `translations.json`, those of a language when it is first asked in. A line is a meaning: the words
 * for it in each language of the list, by how much of their use it is.
 */
export function createTranslations(analyzerOf: AnalyzerOf): Translations {
  const kin = lazily((language) => readKin(language, analyzerOf(language).stem));
  const meaningsOf = lazily((language) => readMeanings(language, analyzerOf(language).stem));
  const find = (folded: string, language: string): readonly string[] => {
    const column = LANGUAGES.findIndex((code) => code === language);
    const lines = meaningsOf(language).get(analyzerOf(language).stem(folded)) ?? [];
    if (lines.length < 2) return lines;
    // Stems of several words may be one: the word itself comes first.
    const forms = new Set([folded, ...nameVariants(folded)]);
    const exact = lines.filter((line) =>
      wordsOf(line.split('|')[column]).some((word) => forms.has(fold(word))),
    );
    return exact.length > 0 ? exact : lines;
  };
  return {
    of(folded, language) {
      const lines = find(folded, language);
      if (lines.length > MOST_MEANINGS) return [];
      return lines.flatMap((line) => {
        const columns = line.split('|');
        const isName = CAPITAL.test(columns[0] ?? '');
        return LANGUAGES.flatMap((other, at) =>
          other === language
            ? []
            : wordsOf(columns[at]).map((written) => ({
                language: other,
                expression: tokenize(written).map((token) => analyzerOf(other).stem(token.folded)),
                isName,
              })),
        );
      });
    },
    kinOf: (folded, language) => kin(language).get(analyzerOf(language).stem(folded)) ?? [],
    isWord: (folded, language) => find(folded, language).some((line) => !CAPITAL.test(line)),
  };
}

function wordsOf(column: string | undefined): string[] {
  return (column ?? '').split(',').filter((word) => word !== '');
}

/** By its stem, the other words for a country and what is of it. */
function readKin(language: string, stem: (folded: string) => string): ReadonlyMap<string, readonly string[]> {
  const column = LANGUAGES.findIndex((code) => code === language);
  const found = new Map<string, string[]>();
  for (const line of column < 0 ? [] : countries()) {
    const words = wordsOf(line.split('|')[column]).filter((written) => !written.includes(' '));
    const stems = [...new Set(words.map((written) => stem(fold(written))))];
    for (const one of stems)
      found.set(one, [...(found.get(one) ?? []), ...stems.filter((other) => other !== one)]);
  }
  return found;
}

/** By its stem, the lines in which a single word of the language stands. */
function readMeanings(
  language: string,
  stem: (folded: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const column = LANGUAGES.findIndex((code) => code === language);
  const found = new Map<string, string[]>();
  if (column < 0) return found;
  for (const line of [...countries(), ...CITIES.trim().split('\n'), ...meanings]) {
    for (const written of wordsOf(line.split('|')[column])) {
      if (written.includes(' ')) continue;
      const folded = LETTERS.test(written) ? written.toLowerCase() : tokenize(written)[0]?.folded;
      if (folded === undefined) continue;
      const key = stem(folded);
      const known = found.get(key);
      if (known === undefined) found.set(key, [line]);
      else if (known.at(-1) !== line) known.push(line);
    }
  }
  return found;
}

/** The countries of the world as lines of meanings: their names by Unicode's CLDR, and what is of them. */
function* countries(): Generator<string> {
  const names = ALL_PACKS.map(
    ({ code }) => new Intl.DisplayNames(code, { type: 'region', fallback: 'none' }),
  );
  const adjectives = new Map(
    NATIONALITIES.trim()
      .split('\n')
      .map((line) => line.split('|'))
      .map(([code = '', words = '', , others = '']) => [code, wordsOf(`${words},${others}`)] as const),
  );
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      if (LEFT_OUT.has(code)) continue;
      const called = names.map((each) => (each.of(code) ?? '').replace(/ [(\-–].*$/u, ''));
      if (called[0] === '') continue;
      yield called
        .map((name, at) => (name === '' ? [] : [name, ...(ALL_PACKS[at]?.names.adjectives(name) ?? [])]))
        .map((words, at) => (at === 0 ? [...words, ...(adjectives.get(code) ?? [])] : words).join(','))
        .join('|');
    }
  }
}
