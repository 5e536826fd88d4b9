import type { Entity } from '../../../src/model/entity.js';
import { createEntityMatcher } from '../../../src/knowledge/entity-matcher.js';
import { tokenize } from '../../../src/language/tokenize.js';
import { contentWords } from '../facts/shared-words.js';

/** Whether two wordings name the same, as far as words tell. */
export type SameName = (one: string, other: string) => boolean;

/** Where the head of a name phrase ends: "a senator from Ohio", "Y, the minister". */
const BEHIND_HEAD = /,|\s(?:of|from|in|for|who|which|that|and)\s/u;

/**
 * Makes the comparison: the head word of one is among the words of the other, or both name the same entity of the
 * gazetteer ("US", "the American government").
 */
export function createSameName(entities: readonly Entity[]): SameName {
  const match = createEntityMatcher(entities);
  const ids = (name: string): string[] => match(name, tokenize(name)).map(({ entity }) => entity.id);
  return (one, other) => {
    if (contentWords(other).includes(headOf(one)) || contentWords(one).includes(headOf(other))) return true;
    const known = new Set(ids(one));
    return ids(other).some((id) => known.has(id));
  };
}

function headOf(name: string): string {
  const head = name.split(BEHIND_HEAD).find((part) => part.trim() !== '') ?? name;
  return contentWords(head).at(-1) ?? name;
}
