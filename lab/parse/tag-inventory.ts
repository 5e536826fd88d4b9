import { partsOf, tagSetOf, type TagSet } from '../../src/reading/tag-set.js';
import type { GoldSentence, GoldWord } from './conllu.js';

/** Tags of a language, as names: a part of speech and the features that are read. */
export interface TagInventory {
  readonly set: TagSet;
  /** `NOUN|Case=Acc|Number=Sing`. */
  readonly names: readonly string[];
  /** The tag of a gold word: its own where it is among them, else one with the most features of it. */
  tagOf(word: GoldWord): number;
}

/** Rarer tags than this give way to others. */
const LEAST = 4;
const MOST_PARTS = 255;

export function takeInventory(sentences: readonly GoldSentence[], features: readonly string[]): TagInventory {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of words) {
      const name = nameOf(word, features);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const frequent = [...counts].filter(([, count]) => count >= LEAST).sort((one, other) => other[1] - one[1]);
  const parts = new Set<string>();
  const names: string[] = [];
  for (const [name] of frequent) {
    const fresh = partsOf(name).filter((part) => !parts.has(part));
    if (parts.size + fresh.length > MOST_PARTS) continue;
    for (const part of fresh) parts.add(part);
    names.push(name);
  }
  return inventoryOf(names, features);
}

/** The inventory of tags that are known by name. */
export function inventoryOf(names: readonly string[], features: readonly string[]): TagInventory {
  const byName = new Map(names.map((name, tag) => [name, tag]));
  return {
    set: tagSetOf(names),
    names,
    tagOf: (word) => {
      const name = nameOf(word, features);
      const known = byName.get(name);
      if (known !== undefined) return known;
      const nearest = nearestOf(name, names);
      byName.set(name, nearest);
      return nearest;
    },
  };
}

function nearestOf(name: string, names: readonly string[]): number {
  const own = new Set(partsOf(name));
  let best = 0;
  let most = -Infinity;
  names.forEach((other, tag) => {
    const parts = partsOf(other);
    const shared = parts.filter((part) => own.has(part)).length;
    const value = shared * 2 - parts.length + (parts[0] === name.split('|')[0] ? 100 : 0);
    if (value > most) [best, most] = [tag, value];
  });
  return best;
}

function nameOf({ upos, features }: GoldWord, wanted: readonly string[]): string {
  const pairs = wanted.flatMap((feature) => {
    const value = features.get(feature);
    return value === undefined ? [] : [`${feature}=${value}`];
  });
  return [upos, ...pairs].join('|');
}
