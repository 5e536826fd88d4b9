import type { WordMeaning } from '../knowledge/word-meanings.js';
import type { Expression } from '../knowledge/thesaurus.js';
import { keepingEach } from '../kept.js';
import type { AnalyzerOf } from '../language/analyzer.js';
import { packOf } from '../language/languages.js';
import { nameVariants } from '../knowledge/name-variants.js';

/** Says which of some meanings stand in folded words of a language. */
export type SaidMeanings = (folded: string, language: string) => ReadonlySet<WordMeaning>;

/** A way to say one of them, by the stem that it begins with. */
interface Way {
  readonly expression: Expression;
  readonly meaning: WordMeaning;
}

/** Of so few, words are looked at one by one only in texts that have the beginning of one. */
const FEW = 12;
/** Letters of such a beginning. */
const BEGINNING = 3;
/** Letters from which on a word that begins like a stem is one of its forms, where endings go upon endings. */
const SURE_BEGINNING = 5;
const KEPT = { most: 20_000 } as const;
const NONE: ReadonlySet<WordMeaning> = new Set();

/** Reads under which stems a word may stand in a language; what was read is kept. */
export type StemsOfWord = (word: string, language: string) => readonly string[];

/** Makes that, for all that is looked for in one snapshot. */
export function createStemsOfWord(analyzerOf: AnalyzerOf): StemsOfWord {
  return keepingEach((word, language) => {
    const { stem, agglutinative } = analyzerOf(language);
    // Languages of roots write particles onto a word: it stands there with each and without.
    const forms = packOf(language).morphology.consonantRoots ? [word, ...nameVariants(word)] : [word];
    const longer = agglutinative
      ? Array.from({ length: Math.max(0, word.length - SURE_BEGINNING) }, (_, at) =>
          word.slice(0, at + SURE_BEGINNING),
        )
      : [];
    return [...new Set([...forms.map(stem), ...longer])];
  }, KEPT);
}

/** Looks for meanings, all of them at a time: a text is read once, however many they are. */
export function findMeanings(wanted: readonly WordMeaning[], stemsOf: StemsOfWord): SaidMeanings {
  const byLanguage = new Map<string, { readonly ways: Map<string, Way[]>; readonly begins: RegExp | null }>();
  const waysIn = (
    language: string,
  ): { readonly ways: Map<string, Way[]>; readonly begins: RegExp | null } => {
    const known = byLanguage.get(language);
    if (known !== undefined) return known;
    const ways = new Map<string, Way[]>();
    for (const meaning of wanted) {
      for (const expression of meaning.ways.get(language) ?? []) {
        const [first = ''] = expression;
        if (first !== '') ways.set(first, [...(ways.get(first) ?? []), { expression, meaning }]);
      }
    }
    const beginnings = [...new Set([...ways.keys()].map(beginningOfStem))];
    // A stem of a language of roots need not be the beginning of anything that is written.
    // And neither need the digits of a number that is a word.
    const isBeginning =
      !packOf(language).morphology.consonantRoots && ![...ways.keys()].some((stem) => /^[0-9]/.test(stem));
    const begins = isBeginning && beginnings.length > 0 && wanted.length <= FEW ? anyOf(beginnings) : null;
    const made = { ways, begins };
    byLanguage.set(language, made);
    return made;
  };
  return (folded, language) => {
    const { ways, begins } = waysIn(language);
    if (ways.size === 0 || begins?.test(folded) === false) return NONE;
    const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const found = new Set<WordMeaning>();
    for (const [at, word] of words.entries()) {
      for (const stem of stemsOf(word, language)) {
        for (const { expression, meaning } of ways.get(stem) ?? []) {
          const goesOn = expression.every(
            (part, behind) => behind === 0 || stemsOf(words[at + behind] ?? '', language).includes(part),
          );
          if (goesOn) found.add(meaning);
        }
      }
    }
    return found;
  };
}

/** The last letter of a stem may not be that of its words, where endings soften it. */
function beginningOfStem(stem: string): string {
  return stem.slice(0, Math.min(BEGINNING, Math.max(1, stem.length - 1)));
}

function anyOf(beginnings: readonly string[]): RegExp {
  return new RegExp(
    beginnings
      .map((each) => each.replaceAll(/[^\p{L}\p{N}]/gu, ''))
      .filter(Boolean)
      .join('|'),
    'u',
  );
}
