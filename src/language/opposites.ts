import type { AnalyzerOf } from './analyzer.js';
import listed from './opposites.json' with { type: 'json' };
import { fold } from './fold.js';

/** Words that cannot both be meant: what says the one does not say the other. */
export interface Opposites {
  /** What means the contrary of a folded word ("reject" of "accepted"), by list or by a negative prefix: words and stems. */
  contrariesOf(folded: string, language: string): readonly string[];
  /** The other members of its group ("south" of "north", "May" of "June"): words and stems. */
  othersOf(folded: string, language: string): readonly string[];
}

/** English prefixes that turn a word into its contrary; shortest rest that is taken for a word. */
const NEGATIVE_PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'] as const;
const SHORTEST_BASE = 5;

/** Reads the checked-in list of opposites and groups, and where it comes from: `opposites.json`. */
export function createOpposites(analyzerOf: AnalyzerOf): Opposites {
  const contraries = readLists(analyzerOf, listed.opposites);
  const others = readLists(analyzerOf, listed.groups);
  return {
    contrariesOf(folded, language) {
      const { stem } = analyzerOf(language);
      const own = contraries.get(`${language} ${stem(folded)}`) ?? [];
      return language === 'en' ? [...own, ...prefixed(folded).map(stem)] : [...own];
    },
    othersOf: (folded, language) => [
      ...(others.get(`${language} ${analyzerOf(language).stem(folded)}`) ?? []),
    ],
  };
}

/** The word without its negative prefix, and with each; most of these are no words, which does no harm. */
function prefixed(folded: string): string[] {
  if (folded.length < SHORTEST_BASE || !/^[a-z]+$/.test(folded)) return [];
  const bare = NEGATIVE_PREFIXES.filter(
    (prefix) => folded.startsWith(prefix) && folded.length >= prefix.length + SHORTEST_BASE,
  ).map((prefix) => folded.slice(prefix.length));
  return [...bare, ...NEGATIVE_PREFIXES.map((prefix) => prefix + folded)];
}

/** By language and stem, the words listed beside it, and their stems. */
function readLists(
  analyzerOf: AnalyzerOf,
  lists: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const [language, lines] of Object.entries(lists)) {
    for (const line of lines) {
      const { stem } = analyzerOf(language);
      const words = line.split(' ').map(fold);
      for (const word of words) {
        const key = `${language} ${stem(word)}`;
        const known = beside.get(key) ?? new Set();
        for (const other of words) if (stem(other) !== stem(word)) known.add(other).add(stem(other));
        beside.set(key, known);
      }
    }
  }
  return beside;
}
