import type { Entity, EntityRef } from '../model/entity.js';
import { wordsOfAll } from '../language/all-languages.js';
import { tokenize } from '../language/tokenize.js';
import type { ToldOffice } from './offices-held.js';

/** Nouns of offices ("chief"), and "deputy" and its like, of every language. */
const ROLES = wordsOfAll(({ answers }) => answers.roles);
const DEPUTIES = wordsOfAll(({ answers }) => answers.deputies);

/**
 * Whose office it is, by id: a body that only an article names by the name of a listed one with more said ("Hamas
 * negotiating team") is a part of that.
 */
export function wholeOrganization(listed: readonly Entity[]): (owner: EntityRef) => string {
  const ids = new Set(listed.map(({ id }) => id));
  const wholes = listed
    .filter(({ type }) => type === 'organization')
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => ({ id, words: wordsIn(each) })));
  return ({ id, name, type }) => {
    if (type !== 'organization' || ids.has(id)) return id;
    const own = wordsIn(name);
    const whole = wholes
      .filter(({ words }) => words.length > 0 && words.every((word, at) => own[at] === word))
      .toSorted((a, b) => b.words.length - a.words.length)[0];
    return whole?.id ?? id;
  };
}

/**
 * Whether one is the head of an organisation and the other the same of its country, by the matter in the name of both: the
 * country's intelligence chief heads its intelligence organisation.
 */
export function isOfItsCountry(one: ToldOffice, other: ToldOffice, listed: readonly Entity[]): boolean {
  return isChiefOf(one, other, listed) || isChiefOf(other, one, listed);
}

function isChiefOf(of: ToldOffice, ofCountry: ToldOffice, listed: readonly Entity[]): boolean {
  const body = listed.find(({ id }) => id === of.of);
  const country = listed.find(({ id }) => id === ofCountry.of);
  if (body?.type !== 'organization' || country?.type !== 'country') return false;
  // The head of something within the body is not the head of it.
  if (!of.words.every((word) => ROLES.has(word)) || of.words.some((word) => DEPUTIES.has(word))) return false;
  const matter = ofCountry.words.filter((word) => !ROLES.has(word));
  if (matter.length === 0 || ofCountry.words.some((word) => DEPUTIES.has(word))) return false;
  const names = new Set([body.name, ...body.aliases].flatMap(wordsIn));
  return matter.every((word) => names.has(word));
}

function wordsIn(name: string): string[] {
  return tokenize(name).map(({ folded }) => folded);
}
