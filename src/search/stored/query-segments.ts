import type { Query } from '../query/query.js';
import { postingScore } from '../ranking/candidates.js';
import type { SegmentPostings } from './posting-bytes.js';

/** A term that a unit may stand under, in one segment. */
export interface TermInSegment {
  readonly strength: number;
  readonly entries: Uint8Array;
  /** The most that a posting of it gives a passage there. */
  readonly most: number;
}

/** A unit of a query in one segment. */
export interface UnitInSegment {
  readonly weight: number;
  /** Those that passages of the segment have, in the unit's order. */
  readonly terms: readonly TermInSegment[];
  /** The most that the unit gives a passage there. */
  readonly most: number;
}

/** What a segment has of a query. */
export interface QueriedSegment {
  /** Ordinal that places count from. */
  readonly first: number;
  /** Of all that any passage has, in the query's order. */
  readonly units: readonly UnitInSegment[];
}

/** Puts the postings of a query's terms together by their segments, the earliest first. */
export function segmentsOf(
  { units }: Pick<Query, 'units'>,
  postingsOf: (term: number) => readonly SegmentPostings[],
): QueriedSegment[] {
  const segments = new Map<number, UnitInSegment[]>();
  for (const { terms, weight } of units) {
    const found = new Map<number, TermInSegment[]>();
    for (const { number, strength } of terms)
      for (const { first, entries } of postingsOf(number)) {
        // Postings begin with their strongest slot.
        const most = Math.max(0, postingScore(weight * strength, entries[0] ?? 0));
        const own = found.get(first);
        if (own === undefined) found.set(first, [{ strength, entries, most }]);
        else own.push({ strength, entries, most });
      }
    for (const [first, own] of found) {
      const unit = { weight, terms: own, most: Math.max(...own.map(({ most }) => most)) };
      const known = segments.get(first);
      if (known === undefined) segments.set(first, [unit]);
      else known.push(unit);
    }
  }
  return [...segments].map(([first, own]) => ({ first, units: own })).sort((a, b) => a.first - b.first);
}
