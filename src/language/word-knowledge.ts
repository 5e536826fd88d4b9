import type { AnalyzerOf } from './analyzer.js';
import { createEnglishWords } from './english-words.js';
import { fold } from './fold.js';
import listed from './near-words.json' with { type: 'json' };

/** What is known of words of the general language, whatever the articles are about. */
export interface WordKnowledge {
  /** Stems of words that may be put for a folded word: written of the same things, though not the same in meaning. */
  nearTo(folded: string, language: string): readonly string[];
  /** Whether a folded word is known to be one, though no article has it. */
  isWord(folded: string, language: string): boolean;
  /** How much a folded word tells beside one of middling frequency, about 0.5..1.2; 1 where nothing is known. */
  telling(folded: string, language: string): number;
}

/** Rarity of an English word of middling frequency, of one that is not listed, and how much rarity tells. */
const RARITY = { middling: 8.5, unlisted: 11, power: 0.7 } as const;
/** Words commoner than this stand in all surroundings, so that what is near them says nothing. */
const LEAST_RARITY = 5.5;

/** Reads the checked-in tables: `english-words.json` and, for the other languages, `near-words.json`. */
export function createWordKnowledge(analyzerOf: AnalyzerOf): WordKnowledge {
  const english = createEnglishWords();
  const groups = readGroups(analyzerOf);
  return {
    nearTo(folded, language) {
      const stem = analyzerOf(language).stem(folded);
      if (language !== 'en') return groups.get(`${language} ${stem}`) ?? [];
      const word = english(stem);
      return word === undefined || word.rarity < LEAST_RARITY ? [] : word.near;
    },
    isWord: (folded, language) =>
      language === 'en' && english(analyzerOf(language).stem(folded)) !== undefined,
    telling(folded, language) {
      if (language !== 'en') return 1;
      const rarity = english(analyzerOf(language).stem(folded))?.rarity ?? RARITY.unlisted;
      return (rarity / RARITY.middling) ** RARITY.power;
    },
  };
}

/** By language and stem, the stems that stand in a group with it. */
function readGroups(analyzerOf: AnalyzerOf): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>();
  for (const [language, groups] of Object.entries(listed.groups)) {
    const { stem } = analyzerOf(language);
    for (const group of groups) {
      const stems = [...new Set(group.split(' ').map((word) => stem(fold(word))))];
      for (const one of stems) {
        const key = `${language} ${one}`;
        near.set(key, [...new Set([...(near.get(key) ?? []), ...stems.filter((other) => other !== one)])]);
      }
    }
  }
  return near;
}
