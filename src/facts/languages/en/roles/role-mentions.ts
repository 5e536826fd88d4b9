import { english } from '../../../../language/packs/en/pack.js';
import type { EntityRef } from '../../../../model/entity.js';
import type { EntityMention, RoleMention } from '../../../annotated.js';
import { isCapital, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import type { HeldOffice } from './attach-offices.js';
import { KIN } from './office-words.js';
import type { Office } from './offices.js';
import { wordSet } from '../../folded-words.js';

const OF_SIDES = wordSet('its their');
const OF_PEOPLE = wordSet('his her');
const OF_ONE_PERSON = wordSet(english.names.pronouns ?? '');

/**
 * Makes role mentions of the offices that a sentence gives to people.
 *
 * @param mentions all mentions of the sentence: "its" and "his" are resolved where one is left
 */
export function toRoleMentions(
  words: SentenceWords,
  held: readonly HeldOffice<EntityMention>[],
  mentions: readonly EntityMention[],
): RoleMention[] {
  return held.flatMap(({ name, office, prefix }) => {
    const start = office.at;
    const of = office.of ?? ownerOf(words, office, name, mentions) ?? countryBehind(words, name, mentions);
    const kin = KIN.has(wordAt(words, office.head)) || office.title.endsWith('-in-law');
    // Somebody's brother is nobody's in particular.
    if (kin && of === null) return [];
    return {
      start,
      end: words.tokens[office.titleLast]?.end ?? start,
      person: name,
      title: prefix === '' ? office.title : `${prefix} ${office.title}`,
      of,
    };
  });
}

/** "President X of Russia": whose the office is stands behind the name. */
function countryBehind(
  words: SentenceWords,
  { lastToken }: EntityMention,
  mentions: readonly EntityMention[],
): EntityRef | null {
  if (wordAt(words, lastToken + 1) !== 'of' || !isSpaced(words, lastToken)) return null;
  const country = mentions.find(
    ({ ref, firstToken }) => ref.type === 'country' && firstToken === lastToken + 2,
  );
  const goesOn = country !== undefined && isSpaced(words, country.lastToken);
  return country === undefined || (goesOn && isCapital(words, country.lastToken + 1)) ? null : country.ref;
}

function ownerOf(
  words: SentenceWords,
  { determiner, firstToken }: Office,
  person: EntityMention,
  mentions: readonly EntityMention[],
): EntityRef | null {
  const side = OF_SIDES.has(determiner);
  if (!side && !OF_PEOPLE.has(determiner)) return null;
  // "Her mother, X, and her father, Y": an earlier pronoun may mean somebody that the sentence does not name.
  for (let at = 0; at < firstToken; at += 1) if (!side && OF_ONE_PERSON.has(wordAt(words, at))) return null;
  const owners = new Map<string, EntityRef>();
  for (const { ref, lastToken } of mentions) {
    if (lastToken >= firstToken || ref.id === person.ref.id) continue;
    const fits = side ? ref.type === 'country' || ref.type === 'organization' : ref.type === 'person';
    if (fits) owners.set(ref.id, ref);
  }
  return owners.size === 1 ? ([...owners.values()][0] ?? null) : null;
}
