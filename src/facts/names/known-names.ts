import type { Entity } from '../../model/entity.js';
import { createEntityMatcher, type EntityMatcher } from '../../knowledge/entity-matcher.js';
import type { EntityMention } from '../annotated.js';
import type { SentenceWords } from '../sentence-words.js';
import { localCountries } from './local-countries.js';
import { listWorld } from './world.js';

/** Finds names in a sentence, in order and none inside another. */
export type NameFinder = (words: SentenceWords) => readonly EntityMention[];

/** The names of the gazetteer, and of the world's countries and capitals. */
export interface KnownNames {
  readonly gazetteer: readonly Entity[];
  /** Folded English words for what is of a country ("turkish", "saudi"). */
  readonly adjectives: ReadonlySet<string>;
  /** Finds names as they are listed. */
  readonly plain: NameFinder;
  /** Finds them with the endings and particles of any language on them as well. */
  readonly inflected: NameFinder;
}

const NONE: readonly never[] = [];

/** Makes finders of known names. Where names of several entities are one, the gazetteer's comes first. */
export function createKnownNames(gazetteer: readonly Entity[]): KnownNames {
  const { entities, adjectives } = listWorld(gazetteer);
  const all = [...gazetteer, ...entities];
  return {
    gazetteer,
    adjectives,
    plain: finderBy(createEntityMatcher(all, { inflected: false })),
    inflected: finderBy(createEntityMatcher([...all, ...localCountries(all)])),
  };
}

function finderBy(match: EntityMatcher): NameFinder {
  return (words) => {
    const matches = match(words.text, words.tokens);
    if (matches.length === 0) return NONE;
    return matches.map(({ entity, firstToken, lastToken, isBare }) => ({
      ref: { id: entity.id, name: entity.name, type: entity.type },
      firstToken,
      lastToken,
      start: words.tokens[firstToken]?.start ?? words.start,
      end: words.tokens[lastToken]?.end ?? words.end,
      how: 'name' as const,
      isBare,
    }));
  };
}
