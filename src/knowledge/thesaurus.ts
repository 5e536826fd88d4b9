import type { AnalyzerOf } from '../language/analyzer.js';
import { packOf } from '../language/languages.js';
import { lazily } from '../language/lazily.js';
import { nameVariants } from './name-variants.js';
import { createSpelling, SpellingWords, type Spelling } from '../language/spelling.js';
import { tokenize } from '../language/tokenize.js';

/** Words of one meaning, by language tag. */
export interface Concept {
  readonly id: string;
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Whether it may be something that is negotiated; left out, it may. */
  readonly isMatter?: boolean;
  /** Whether its words may be put for one another in a question, and whether it is also what something happens at ("at the talks"). */
  readonly alike?: 'words' | 'setting' | undefined;
}

/** An expression of a concept as stems; most are one word. */
export type Expression = readonly string[];

/** A place in a text where a concept is named; positions of words, both inclusive. */
export interface ConceptMatch {
  readonly concepts: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** Other words for what a word or expression means, in its own and in other languages. */
export interface Thesaurus {
  /**
   * Concepts named in a text of folded words, longest expressions first, never overlapping. Of concepts with words of one stem
   * those are named that have the word as it is written, where some have, in a language of many endings or of roots: there lists have forms.
   */
  find(words: readonly string[], language: string): ConceptMatch[];
  /** How a concept is put in a language. */
  expressionsOf(concept: string, language: string): readonly Expression[];
  /** The single word of a concept that a folded word is a slip of, or null where none is near. */
  mend(folded: string, language: string): string | null;
}

/** Longest expression in words. */
const LONGEST = 4;

/** Reads concepts into stems, so that every inflected form meets every other. */
export function createThesaurus(concepts: readonly Concept[], analyzerOf: AnalyzerOf): Thesaurus {
  const read = lazily((language) => readConcepts(concepts, language, analyzerOf(language).stem));
  const spelling = lazily((language) => readSpelling(concepts, language));
  return {
    find(words, language) {
      const { named } = read(language);
      const { stem } = analyzerOf(language);
      const { agglutinative, consonantRoots } = packOf(language).morphology;
      const stems = words.map(stem);
      const matches: ConceptMatch[] = [];
      for (let first = 0; first < stems.length; first += 1) {
        for (let last = Math.min(stems.length, first + LONGEST) - 1; last >= first; last -= 1) {
          const found = named.get(stems.slice(first, last + 1).join(' '));
          if (found === undefined) continue;
          matches.push({
            concepts:
              agglutinative || consonantRoots
                ? asWritten(found, words.slice(first, last + 1))
                : [...found.keys()],
            first,
            last,
          });
          first = last;
          break;
        }
      }
      return matches;
    },
    expressionsOf: (concept, language) => read(language).expressions.get(concept) ?? [],
    mend: (folded, language) => spelling(language).mend(folded),
  };
}

/** The concepts under one key of stems, each with its folded expressions there. */
type Named = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A stem may be that of words of several meanings ("açıldı", "acil"; "הכומר", "לומר"): those that have the very form, if any, or have it
 * without what is written onto it.
 */
function asWritten(named: Named, [first = '', ...others]: readonly string[]): readonly string[] {
  const concepts = [...named.keys()];
  if (concepts.length === 1) return concepts;
  for (const form of [first, ...nameVariants(first)]) {
    const written = [form, ...others].join(' ');
    const own = concepts.filter((concept) => named.get(concept)?.has(written) === true);
    if (own.length > 0) return own;
  }
  return concepts;
}

function readSpelling(concepts: readonly Concept[], language: string): Spelling {
  const words = new SpellingWords();
  for (const { words: byLanguage } of concepts) {
    for (const expression of byLanguage.get(language) ?? []) {
      const [word, ...others] = tokenize(expression);
      if (word !== undefined && others.length === 0) words.learn(word.folded);
    }
  }
  return createSpelling(words, { frequencyOf: () => 0 });
}

/** The expressions of each concept in a language, and the concepts that each expression names. */
function readConcepts(concepts: readonly Concept[], language: string, stem: (folded: string) => string) {
  const expressions = new Map<string, Expression[]>();
  const named = new Map<string, Map<string, Set<string>>>();
  for (const { id, words } of concepts) {
    for (const expression of words.get(language) ?? []) {
      const folded = tokenize(expression).map((token) => token.folded);
      const stems = folded.map(stem);
      if (stems.length === 0 || stems.length > LONGEST) continue;
      append(expressions, id, stems);
      const key = stems.join(' ');
      const there = named.get(key) ?? new Map<string, Set<string>>();
      named.set(key, there.set(id, (there.get(id) ?? new Set()).add(folded.join(' '))));
    }
  }
  return { expressions, named };
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
