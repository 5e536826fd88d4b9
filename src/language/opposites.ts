import { usualNames } from './all-languages.js';
import type { AnalyzerOf } from './analyzer.js';
import { fold } from './fold.js';
import { ALL_PACKS, packOf } from './languages.js';
import type { LanguagePack } from './pack.js';

/** Words that cannot both be meant: what says the one does not say the other. */
export interface Opposites {
  /** What means the contrary of a folded word ("reject" of "accepted"), by list or by a negative prefix: words and stems. */
  contrariesOf(folded: string, language: string): readonly string[];
  /** The other members of its group ("south" of "north", "May" of "June"): words and stems. */
  othersOf(folded: string, language: string): readonly string[];
}

/** Shortest rest behind a negative prefix that is taken for a word. */
const SHORTEST_BASE = 5;

/** Reads the opposites and groups of every pack. */
export function createOpposites(analyzerOf: AnalyzerOf): Opposites {
  const contraries = readLists(analyzerOf, ({ general }) => general.opposites);
  const others = readLists(analyzerOf, groupsOf);
  return {
    contrariesOf(folded, language) {
      const { stem } = analyzerOf(language);
      const own = contraries.get(`${language} ${stem(folded)}`) ?? [];
      const { negativePrefixes } = packOf(language).morphology;
      return [...own, ...prefixed(folded, negativePrefixes).map(stem)];
    },
    othersOf: (folded, language) => [
      ...(others.get(`${language} ${analyzerOf(language).stem(folded)}`) ?? []),
    ],
  };
}

/** Months and weekdays are groups too, where they are single words. */
function groupsOf({ general, calendar }: LanguagePack): readonly string[] {
  const usual = (names: readonly string[]): string =>
    usualNames(names)
      .filter((name) => !name.includes(' '))
      .join(' ');
  return [...general.groups, usual(calendar.months), usual(calendar.weekdays)].filter(
    (group) => group !== '',
  );
}

/** The word without its negative prefix, and with each; most of these are no words, which does no harm. */
function prefixed(folded: string, prefixes: readonly string[]): string[] {
  if (folded.length < SHORTEST_BASE || !/^[a-z]+$/.test(folded)) return [];
  const bare = prefixes
    .filter((prefix) => folded.startsWith(prefix) && folded.length >= prefix.length + SHORTEST_BASE)
    .map((prefix) => folded.slice(prefix.length));
  return [...bare, ...prefixes.map((prefix) => prefix + folded)];
}

/** By language and stem, the words listed beside it, and their stems. */
function readLists(
  analyzerOf: AnalyzerOf,
  linesOf: (pack: LanguagePack) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const pack of ALL_PACKS) {
    const { stem } = analyzerOf(pack.code);
    for (const line of linesOf(pack)) {
      const words = line.split(' ').map(fold);
      const stems = words.map(stem);
      for (const own of stems) {
        const key = `${pack.code} ${own}`;
        const known = beside.get(key) ?? new Set();
        for (const [at, other] of stems.entries())
          if (other !== own) known.add(words[at] ?? other).add(other);
        beside.set(key, known);
      }
    }
  }
  return beside;
}
