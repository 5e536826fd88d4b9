import type { AnalyzerOf } from './analyzer.js';
import { fold } from './fold.js';
import { ALL_PACKS } from './languages.js';
import { lazily } from './lazily.js';
import type { LanguagePack } from './language-pack.js';

/** What is known of words of the general language, whatever the articles are about. */
export interface WordKnowledge {
  /** Stems of words that may be put for a folded word: written of the same things, though not the same in meaning. */
  nearTo(folded: string, language: string): readonly string[];
  /** Stems of other words of a folded word's family: "decision" for "decided". */
  derivedOf(folded: string, language: string): readonly string[];
  /** Whether a folded word is known to be one, though no article has it. */
  isWord(folded: string, language: string): boolean;
  /** How much a folded word tells beside one of middling frequency, about 0.5..1.2; 1 where nothing is known. */
  telling(folded: string, language: string): number;
}

/** Rarity of a word of middling frequency, of one that is not listed, and how much rarity tells. */
const RARITY = { middling: 8.5, unlisted: 11, power: 0.7 } as const;
/** Words commoner than this stand in all surroundings, so that what is near them says nothing. */
const LEAST_RARITY = 5.5;

/** The tables of every pack, read when first asked of: its frequent words, where they are counted, and words put for one another. */
export function createWordKnowledge(analyzerOf: AnalyzerOf): WordKnowledge {
  const tableOf = lazily((language) => {
    const frequent = wordsOf(language)?.frequent ?? [];
    return frequent.length > 0 ? readFrequent(frequent) : undefined;
  });
  const groupsOf = lazily((language) => readGroups(wordsOf(language)?.near ?? [], analyzerOf(language).stem));
  const familiesOf = lazily((language) =>
    readFamilies(wordsOf(language)?.families ?? [], analyzerOf(language).stem),
  );
  return {
    derivedOf(folded, language) {
      const stem = analyzerOf(language).stem(folded);
      return (familiesOf(language).get(stem) ?? []).flat().filter((other) => other !== stem);
    },
    nearTo(folded, language) {
      const stem = analyzerOf(language).stem(folded);
      const written = groupsOf(language).get(stem) ?? [];
      const word = tableOf(language)?.(stem);
      return word === undefined || word.rarity < LEAST_RARITY ? written : [...word.near, ...written];
    },
    isWord: (folded, language) => tableOf(language)?.(analyzerOf(language).stem(folded)) !== undefined,
    telling(folded, language) {
      const table = tableOf(language);
      if (table === undefined) return 1;
      const rarity = table(analyzerOf(language).stem(folded))?.rarity ?? RARITY.unlisted;
      return (rarity / RARITY.middling) ** RARITY.power;
    },
  };
}

function wordsOf(language: string): LanguagePack['general'] | undefined {
  return ALL_PACKS.find(({ code }) => code === language)?.general;
}

/** What a table of frequent words says of a stem. */
interface FrequentWord {
  readonly rarity: number;
  /** Nearest first. */
  readonly near: readonly string[];
}

/** Reads a table of frequent words; a line is taken apart when it is asked for. */
function readFrequent(table: readonly string[]): (stem: string) => FrequentWord | undefined {
  const lines = new Map(
    table.map((line) => {
      const from = line.indexOf(' ') + 1;
      const to = line.indexOf(' ', from);
      return [line.slice(from, to < 0 ? undefined : to), line];
    }),
  );
  return (stem) => {
    const [rarity, , ...near] = lines.get(stem)?.split(' ') ?? [];
    return rarity === undefined ? undefined : { rarity: Number(rarity), near };
  };
}

/** By stem, the families it stands in, each as its stems: they have too many forms to write down what goes with each. */
function readFamilies(
  lines: readonly string[],
  stem: (folded: string) => string,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const families = new Map<string, (readonly string[])[]>();
  for (const line of lines) {
    const stems = [...new Set(line.split(' ').map((word) => stem(fold(word))))];
    for (const one of stems) {
      const known = families.get(one);
      if (known === undefined) families.set(one, [stems]);
      else known.push(stems);
    }
  }
  return families;
}

/** By stem, the stems that stand in a group with it. */
function readGroups(
  groups: readonly string[],
  stem: (folded: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = [...new Set(group.split(' ').map((word) => stem(fold(word))))];
    for (const one of stems) {
      const known = near.get(one) ?? new Set();
      for (const other of stems) if (other !== one) known.add(other);
      near.set(one, known);
    }
  }
  return new Map([...near].map(([one, others]) => [one, [...others]]));
}
