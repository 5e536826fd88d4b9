import type { AnalyzerOf } from '../language/analyzer.js';
import { languageOfQuestion } from '../language/language.js';
import { LANGUAGES, packOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { Concept, ConceptMatch, Expression, Thesaurus } from './thesaurus.js';
import type { Translations } from './translations.js';

/** What a stretch of words means: the ways to say it in each language, its own among them. */
export interface WordMeaning {
  /** The folded words that were read, and where they stand among those given; both inclusive. */
  readonly words: readonly string[];
  readonly first: number;
  readonly last: number;
  /** The language they were read in. */
  readonly language: string;
  /** Concepts of the lexicon that they name, those that list the very words first; none where it has none. */
  readonly concepts: readonly string[];
  /** By language, each way as the stems of its words. */
  readonly ways: ReadonlyMap<string, readonly Expression[]>;
}

/** Reads what words mean, so that a matter is the same one in whatever language it is named. */
export interface WordMeanings {
  /** What folded words mean one after another, without small words. Without a language, the one that knows most of them is found. */
  read(words: readonly string[], language?: string): readonly WordMeaning[];
  /** A concept of the lexicon as a meaning; null where there is none of this id. */
  ofConcept(id: string): WordMeaning | null;
  /** How the lexicon writes a concept in a language, the usual way first. */
  written(concept: string, language: string): readonly string[];
  /** Whether a concept may be something that is negotiated, and is not only what things are counted and measured in. */
  mayBeMatter(concept: string): boolean;
}

/** What meanings are read with. */
export interface MeaningsOptions {
  readonly concepts: readonly Concept[];
  readonly thesaurus: Thesaurus;
  readonly translations: Pick<Translations, 'of'>;
  readonly analyzerOf: AnalyzerOf;
}

/** Reads what words mean by the lexicon, and where that has nothing by the dictionary. */
export function createMeanings({
  concepts,
  thesaurus,
  translations,
  analyzerOf,
}: MeaningsOptions): WordMeanings {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));

  const listsWords = (id: string, words: readonly string[], language: string): boolean =>
    (byId.get(id)?.words.get(language) ?? []).some(
      (written) => foldedIn(written).join(' ') === words.join(' '),
    );

  function waysOf(ids: readonly string[]): Map<string, readonly Expression[]> {
    return new Map(
      LANGUAGES.map((language) => [language, ids.flatMap((id) => thesaurus.expressionsOf(id, language))]),
    );
  }

  /** Small words alone, and figures, mean nothing that could be looked for. */
  function tells(words: readonly string[], language: string): boolean {
    const { isStopWord } = analyzerOf(language);
    return words.some((word) => !isStopWord(word) && !/^\p{N}+$/u.test(word));
  }

  function named(words: readonly string[], language: string): ConceptMatch[] {
    return thesaurus
      .find(words, language)
      .filter(({ first, last }) => tells(words.slice(first, last + 1), language));
  }

  /** Languages that words may be of, likeliest first: those of their script. */
  function mayBeOf(words: readonly string[]): readonly string[] {
    const likeliest = languageOfQuestion(words.join(' '));
    const { script } = packOf(likeliest);
    return [
      likeliest,
      ...LANGUAGES.filter((code) => code !== likeliest && packOf(code).script.name === script.name),
    ];
  }

  function meantBy(words: readonly string[], match: ConceptMatch, language: string): WordMeaning {
    const { first, last } = match;
    const own = words.slice(first, last + 1);
    const listing = match.concepts.filter((id) => listsWords(id, own, language));
    const ids = [...new Set([...listing, ...match.concepts])];
    return { words: own, first, last, language, concepts: ids, ways: waysOf(ids) };
  }

  /** Of a word that the lexicon has not: itself, and what the dictionary has for it. */
  function general(word: string, at: number, languages: readonly string[]): WordMeaning {
    const language =
      languages.find((each) => translations.of(word, each).length > 0) ?? languages[0] ?? 'und';
    const ways = new Map<string, Expression[]>([[language, [[analyzerOf(language).stem(word)]]]]);
    for (const { language: other, expression } of translations.of(word, language))
      ways.set(other, [...(ways.get(other) ?? []), expression]);
    return { words: [word], first: at, last: at, language, concepts: [], ways };
  }

  function read(words: readonly string[], given?: string): readonly WordMeaning[] {
    const languages = given === undefined ? mayBeOf(words) : [given];
    const known = languages.map((language) => ({ language, matches: named(words, language) }));
    const covered = (matches: readonly ConceptMatch[]): number =>
      matches.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    const [best] = known.toSorted((a, b) => covered(b.matches) - covered(a.matches));
    if (best === undefined) return [];
    const found: WordMeaning[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      const match = best.matches.find(({ first }) => first === at);
      if (match !== undefined) {
        found.push(meantBy(words, match, best.language));
        at = match.last;
      } else if (tells([word], best.language)) {
        found.push(general(word, at, [best.language, ...languages.filter((each) => each !== best.language)]));
      }
    }
    return found;
  }

  return {
    read,
    ofConcept(id) {
      if (!byId.has(id)) return null;
      return { words: [], first: 0, last: 0, language: 'und', concepts: [id], ways: waysOf([id]) };
    },
    written: (concept, language) => byId.get(concept)?.words.get(language) ?? [],
    mayBeMatter: (concept) => byId.get(concept)?.isMatter !== false,
  };
}

function foldedIn(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** Words that mean themselves and nothing else: where nothing is known of them. */
export function plainMeanings(analyzerOf: AnalyzerOf): WordMeanings {
  return createMeanings({
    concepts: [],
    thesaurus: { find: () => [], expressionsOf: () => [], mend: () => null },
    translations: { of: () => [] },
    analyzerOf,
  });
}
