import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import { wordsOfAll } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import { tokenize } from '../../language/tokenize.js';
import { baseRelation, type ParsedToken } from '../../reading/parsed-sentence.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import type { QueryUnit } from './query.js';

/** A word of a question, and the country or organisation whose it is ("Egypt's team", "الوفد المصري"). Units of the query. */
export interface OwnedUnit {
  readonly unit: number;
  readonly owner: number;
}

/** Relations of what says whose something is to its noun. */
const OWNING: ReadonlySet<string> = new Set(['nmod', 'amod', 'compound', 'flat', 'appos']);
/** "Of", and what stands for it. */
const LINKS = wordsOfAll(({ answers }) => answers.ownerLinks);
/** Types of names that things are of. */
export const SIDES: ReadonlySet<string> = new Set(['country', 'organization', 'group']);

/**
 * Finds the nouns of a question that it says whose they are, by its tree.
 * @param unitOf unit of a word, or -1
 */
export function ownedUnitsOf(
  { text, tokens, children }: SentenceReading,
  units: readonly QueryUnit[],
  unitOf: (token: ParsedToken) => number,
  matchEntities: EntityMatcher,
): OwnedUnit[] {
  const sideOf = sidesIn(text, units, matchEntities);
  // "Troops out of Egypt" are nobody's by that.
  const isBehindAnother = (at: number): boolean =>
    (children[at] ?? []).some((child) => {
      const { relation = '', form = '' } = tokens[child] ?? {};
      return baseRelation(relation) === 'case' && !LINKS.has(fold(form));
    });
  return tokens.flatMap((token, at) => {
    const head = tokens[token.head];
    if (head?.upos !== 'NOUN' || !OWNING.has(baseRelation(token.relation)) || isBehindAnother(at)) return [];
    const side = sideOf(token);
    const [owner, unit] = [side < 0 ? unitOf(token) : side, unitOf(head)];
    const { isName = true, isOffice = false } = units[unit] ?? {};
    return owner !== unit && isSide(units[owner]) && !isName && !isOffice ? [{ unit, owner }] : [];
  });
}

/** Finds the unit of a listed name that a word is part of, however the question writes it ("Egyptian" for "Egypt"); -1 where it is of none. */
export function sidesIn(
  text: string,
  units: readonly QueryUnit[],
  matchEntities: EntityMatcher,
): (token: ParsedToken) => number {
  const words = tokenize(text);
  const mentions = matchEntities(text, words);
  return (token) => {
    const mention = mentions.find(
      ({ firstToken, lastToken }) =>
        (words[firstToken]?.start ?? 0) < token.end && token.start < (words[lastToken]?.end ?? 0),
    );
    return mention === undefined ? -1 : units.findIndex(({ entity }) => entity?.id === mention.entity.id);
  };
}

/** Whether a unit is a country or an organisation, or what is of it. */
export function isSide(unit: QueryUnit | undefined): boolean {
  if (unit === undefined) return false;
  return unit.isCountry === true || (unit.entity !== null && SIDES.has(unit.entity.type));
}
