import type { QueryUnit } from '../query/query.js';

/**
 * Makes what weighs articles by the units that they hold anywhere, each by the first of its terms that it has; in single precision, as in
 * memory. Terms are of an article, distinct.
 */
export function weightOfTerms(units: readonly QueryUnit[]): (terms: Uint32Array) => number {
  const highest = Math.max(0, ...units.flatMap(({ terms }) => terms.map(({ number }) => number)));
  /** Which article has each term of the units: the last one that does. */
  const hasIt = new Uint32Array(highest + 1);
  let article = 0;
  return (terms) => {
    article += 1;
    for (const term of terms) if (term <= highest) hasIt[term] = article;
    return units.reduce((sum, unit) => {
      const term = unit.terms.find(({ number }) => hasIt[number] === article);
      return term === undefined ? sum : Math.fround(sum + unit.weight * term.strength);
    }, 0);
  };
}
