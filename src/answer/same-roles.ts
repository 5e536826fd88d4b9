import type { ReadSentenceOf } from '../reading/sentence-reader.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { agentsOf, anchorsOf, holds, patientsOf, readQuotation, type Anchor } from './anchors.js';

/*
 * "Who presented her to the press?" may be told as "she was introduced to the journalists by her deputy": no word for what happened is
 * there, and yet who does what to whom is told.
 */

/**
 * Whether a clause tells, in whatever word, of somebody who does something to whom or what the question has it done to, or the other way
 * round where it is asked to whom.
 */
export function hasSameRoles(
  query: Query,
  { role, agents, patients }: AskedUnits,
  hit: Hit,
  readSentence: ReadSentenceOf,
): boolean {
  const known = role === 'agent' ? patients : role === 'patient' ? agents : [];
  return known.some((unit) =>
    anchorsOf(readQuotation(query, unit, hit, readSentence) ?? [], unit).some((place) => {
      const clause: Anchor = { ...place, at: place.clause.predicate };
      if (clause.clause.isDenied || clause.clause.isUnreal) return false;
      const [theirs, others] =
        role === 'agent' ? [patientsOf(clause), agentsOf(clause)] : [agentsOf(clause), patientsOf(clause)];
      return (
        theirs.some((head) => head === place.at || holds(clause, head, unit)) &&
        others.some((head) => clause.reading.tokens[head]?.upos === 'PROPN')
      );
    }),
  );
}
