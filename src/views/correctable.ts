import type { EntityRef, Role } from '../model/entity.js';
import { standOf, toCitedFact, type CitedFact } from './happenings.js';
import type { ViewIndex } from './view-index.js';

/** What may be wrong of what Parley read or was given: a fact, and what the gazetteer says of somebody. */

/** The fact of an id; null where no article tells it. */
export function factOfId(index: ViewIndex, { id }: { readonly id: string }): CitedFact | null {
  const fact = index.snapshot.facts.find((each) => each.id === id);
  const stand = fact === undefined ? null : standOf(index, fact, null);
  return stand === null ? null : toCitedFact(stand);
}

/** An office as the gazetteer lists it, with the name of whose it is. */
export type ListedOffice = Role & { readonly ofName: string | null };

/** Somebody or something with the spellings and offices that the gazetteer lists; none where it does not list them at all. */
export type ListedEntity =
  | {
      readonly status: 'found';
      readonly entity: EntityRef;
      readonly aliases: readonly string[];
      readonly offices: readonly ListedOffice[];
    }
  | { readonly status: 'unknown'; readonly near: readonly EntityRef[] };

/** What the gazetteer lists of whom a name means. */
export function listedEntity(index: ViewIndex, { name }: { readonly name: string }): ListedEntity {
  const match = index.names.find(name);
  if (match.kind === 'unknown') return { status: 'unknown', near: match.near };
  const { entity } = match;
  const { aliases = [], roles = [] } = index.listed.find(({ id }) => id === entity.id) ?? {};
  const nameOf = (id: string | null): string | null =>
    index.listed.find((each) => each.id === id)?.name ?? id;
  return {
    status: 'found',
    entity,
    aliases,
    offices: roles.map((role) => ({ ...role, ofName: nameOf(role.of) })),
  };
}
