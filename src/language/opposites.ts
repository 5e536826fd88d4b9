import { usualNames } from './all-languages.js';
import type { AnalyzerOf } from './analyzer.js';
import { fold } from './fold.js';
import { ALL_PACKS, packOf } from './languages.js';
import type { LanguagePack } from './language-pack.js';
import { lazily } from './lazily.js';

/** Words that cannot both be meant: what says the one does not say the other. */
export interface Opposites {
  /** What means the contrary of a folded word ("reject" of "accepted"), by list or by a negative prefix: words and stems. */
  contrariesOf(folded: string, language: string): readonly string[];
  /** The other members of its group ("south" of "north", "May" of "June"): words and stems. */
  othersOf(folded: string, language: string): readonly string[];
}

/** Shortest rest behind a negative prefix that is taken for a word. */
const SHORTEST_BASE = 5;

/** The opposites and groups of every pack, read when first asked of. */
export function createOpposites(analyzerOf: AnalyzerOf): Opposites {
  const readLists = (linesOf: (pack: LanguagePack) => readonly string[]) =>
    lazily((language) => {
      const pack = ALL_PACKS.find(({ code }) => code === language);
      return readLines(pack === undefined ? [] : linesOf(pack), analyzerOf(language).stem);
    });
  const contraries = readLists(({ general }) => general.opposites);
  const others = readLists(groupsOf);
  return {
    contrariesOf(folded, language) {
      const { stem } = analyzerOf(language);
      const own = contraries(language).get(stem(folded)) ?? [];
      const { negativePrefixes } = packOf(language).morphology;
      return [...own, ...prefixed(folded, negativePrefixes).map(stem)];
    },
    othersOf: (folded, language) => [...(others(language).get(analyzerOf(language).stem(folded)) ?? [])],
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

/** By stem, the words listed beside it, and their stems. */
function readLines(
  lines: readonly string[],
  stem: (folded: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const line of lines) {
    const words = line.split(' ').map(fold);
    const stems = words.map(stem);
    for (const own of stems) {
      const known = beside.get(own) ?? new Set();
      for (const [at, other] of stems.entries()) if (other !== own) known.add(words[at] ?? other).add(other);
      beside.set(own, known);
    }
  }
  return beside;
}
