import type { Entity } from '../../model/entity.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import type { ConceptMatch } from '../../knowledge/thesaurus.js';

/** Words between an office and the country or organisation it is of ("the top diplomat of Türkiye"). */
const REACH = 3;

/** An office that a question names in place of a person, with who holds it. */
export interface NamedOffice {
  readonly office: ConceptMatch;
  readonly of: Mention;
  readonly holders: readonly Entity[];
}

/** Finds the offices named beside a country, its capital or an organisation ("Ankara's top diplomat"). */
export function findNamedOffices(
  index: PassageIndex,
  mentions: readonly Mention[],
  concepts: readonly ConceptMatch[],
): NamedOffice[] {
  return concepts.flatMap((office) => {
    if (crosses(mentions, office)) return [];
    return mentions.flatMap((of) => {
      const behind = office.first > of.lastToken && office.first <= of.lastToken + REACH;
      const before = office.last < of.firstToken && office.last >= of.firstToken - REACH;
      const holders = behind || before ? index.offices.holdersOf(office.concepts, of.entity) : [];
      return holders.length === 0 ? [] : [{ office, of, holders }];
    });
  });
}

/** Whether an expression overlaps a name: then the words are the name's. */
export function crosses(
  mentions: readonly Mention[],
  { first, last }: Pick<ConceptMatch, 'first' | 'last'>,
): boolean {
  return mentions.some(({ firstToken, lastToken }) => firstToken <= last && lastToken >= first);
}
