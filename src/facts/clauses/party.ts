import type { EntityRef } from '../../model/entity.js';

/** Somebody or some place named in a sentence, with all that belongs to the name. Token positions, both inclusive. */
export interface Party {
  readonly ref: EntityRef;
  /** Of the whole phrase, the office before a name and the body behind it included. */
  readonly first: number;
  readonly last: number;
  /** How it is marked in its clause: a preposition, a case; `plain` for none. */
  readonly marker: string;
  /** "And" joins it to the one before. */
  readonly joined: boolean;
  /** Its delegation, which travels where the body does not. */
  readonly isDelegation?: boolean;
}

/** Most that are joined to one group. */
const LONGEST_GROUP = 8;

/** Those from a place in the list on that "and" joins to it. */
export function withJoinedParties(parties: readonly Party[], at: number): readonly Party[] {
  const found: Party[] = [];
  for (let next = at; next < Math.min(parties.length, at + LONGEST_GROUP); next += 1) {
    const party = parties[next];
    const before = parties[next - 1];
    if (party === undefined) break;
    if (next > at && !(party.joined && before !== undefined && party.first <= before.last + 2)) break;
    found.push(party);
  }
  return found;
}

/** Whether it may take part in a meeting, and not only be where it is held. */
export function mayAct({ ref: { type } }: Party): boolean {
  return type !== 'place';
}
