import type { QuestionKind } from '../../language/language-pack.js';
import type { Entity } from '../../model/entity.js';
import type { AskedOrdinal } from './asked-ordinals.js';
import type { AskedTime } from './asked-time.js';

/** What the question asks for. */
export type AnswerKind = QuestionKind;

/** A term of the index that a unit of a question may stand under. */
export interface UnitTerm {
  readonly number: number;
  /** 1 for the word or name itself, less for another word for the same thing. */
  readonly strength: number;
}

/** One thing the question speaks of: a word or a name, with every term it may stand under in the index. */
export interface QueryUnit {
  /** As the question writes it. */
  readonly words: string;
  readonly terms: readonly UnitTerm[];
  /** The articles have it, and not only words near it. */
  readonly known: boolean;
  /** How much it tells: the inverse document frequency of its terms. */
  readonly weight: number;
  readonly entity: Entity | null;
  /** A name: an entity, or capitalised inside the question. */
  readonly isName: boolean;
  /** A country of the world, or what is of it. */
  readonly isCountry?: boolean;
  /** A single word of a name that is a unit itself. */
  readonly isNamePart?: boolean;
  /** The answer leaves it out ("besides Spain"). */
  readonly isExcepted?: boolean;
  /** An office whose holder is known ("top diplomat" beside a country). */
  readonly isOffice?: boolean;
}

/** A unit that a term of a passage stands for. */
export interface UnitMatch {
  readonly unit: number;
  readonly strength: number;
}

/** The analysed form of a question. */
export interface Query {
  readonly language: string;
  readonly kind: AnswerKind;
  readonly units: readonly QueryUnit[];
  /** Sum of the units' weights; never 0. */
  readonly weight: number;
  /** Units by the number of a term. */
  readonly matches: ReadonlyMap<number, readonly UnitMatch[]>;
  /** Terms of the question's own words and names, so that these are not taken for the answer. */
  readonly ownTerms: ReadonlySet<number>;
  /** ISO date: articles after it are left out. */
  readonly asOf: string | null;
  /** Id of the only article that is looked in, or null for all of them. */
  readonly within: string | null;
  /** It asks for the newest there is, and the ISO day up to which an article may be that. */
  readonly latest: boolean;
  readonly newestDay: string;
  /** It asks for several things, which may stand in a list. */
  readonly several: boolean;
  /** How many things it asks for one by one ("which six topics"), or null. */
  readonly listed: number | null;
  /** It asks for what was done up to now ("so far"). */
  readonly soFar: boolean;
  /** It asks for what is to come, so that what is planned answers it. */
  readonly ahead: boolean;
  /** It asks what somebody or something is: names, and words such as "job" or "office". */
  readonly definition: boolean;
  /** Units of the name of a group whose members it asks for ("which countries are the E3"); empty for any other question. */
  readonly members: readonly number[];
  /** It asks who holds an office, and nobody is known to ("who is Egypt's ambassador"): the answer is the name beside it. */
  readonly office: boolean;
  /** It asks for whoever held an office before ("the former minister"). */
  readonly former: boolean;
  /** It asks how it was at another time ("who was"). */
  readonly was: boolean;
  /** The time it is bound to, or null. */
  readonly askedTime: AskedTime | null;
  /** It asks how it is now, and not how it was. */
  readonly now: boolean;
  /** What it wants to know of a time: a year or an hour; else null. */
  readonly grain: 'year' | 'hour' | null;
  /** What kind of place it asks for, by name: a country, or a city or smaller; else null. */
  readonly placeKind: 'country' | 'city' | null;
  /** Whether a place asked for is where something is, where it goes or where it comes from. */
  readonly placePart: 'at' | 'to' | 'from';
  /** What a figure asked for must be: a share, by how much something changed, a sum of money, a distance, or how often; else null. */
  readonly measure: 'share' | 'change' | 'money' | 'distance' | 'rate' | null;
  /** It asks how long something is, which may be a distance. */
  readonly asksLength: boolean;
  /** It asks how long before or after something it was. */
  readonly between: boolean;
  /** What it speaks of by its place in an order ("the sixth round"). */
  readonly ordinals: readonly AskedOrdinal[];
  /** Unit that a number asked for would count ("how many hostages"), or -1. */
  readonly counted: number;
  /** That unit is what people do who are to be counted ("how many people live there"), and no word for them. */
  readonly countsDeed: boolean;
  /** Ids of the countries and organisations it names, whose people are looked for first. */
  readonly sides: ReadonlySet<string>;
  /** Ids of the people who hold an office that it names. */
  readonly expected: ReadonlySet<string>;
}

/** What a query must say; the rest has a plain default or follows from its units. */
export type QueryParts = Pick<Query, 'language' | 'kind' | 'units' | 'asOf'> &
  Partial<Omit<Query, 'weight' | 'matches'>>;

/**
 * Weight of the units of a query that something matches, as a share of the query's whole weight.
 * @param strengths how strongly each unit is matched, 0..1
 */
export function coverageOf(query: Query, strengths: readonly number[]): number {
  return weightedShare(query, (unit) => strengths[unit] ?? 0);
}

/** The same, where a unit's strength is reckoned by its position among the units. */
export function weightedShare({ units, weight: total }: Query, strengthOf: (unit: number) => number): number {
  let sum = 0;
  for (let unit = 0; unit < units.length; unit += 1) sum += (units[unit]?.weight ?? 0) * strengthOf(unit);
  return sum / total;
}

/** The last day that ISO 8601 writes in four figures: no article is of a later one. */
export const LAST_DAY = '9999-12-31';

/** Completes a query with what is derived from its units. */
export function toQuery(parts: QueryParts): Query {
  const matches = new Map<number, UnitMatch[]>();
  parts.units.forEach(({ terms }, unit) => {
    for (const { number, strength } of terms) {
      const known = matches.get(number);
      if (known === undefined) matches.set(number, [{ unit, strength }]);
      else known.push({ unit, strength });
    }
  });
  const weight = parts.units.reduce((sum, unit) => sum + unit.weight, 0);
  return {
    ownTerms: new Set(),
    within: null,
    latest: false,
    newestDay: LAST_DAY,
    soFar: false,
    was: false,
    ahead: false,
    several: false,
    listed: null,
    definition: false,
    members: [],
    office: false,
    former: false,
    ordinals: [],
    counted: -1,
    countsDeed: false,
    askedTime: null,
    now: false,
    grain: null,
    placeKind: null,
    placePart: 'at',
    measure: null,
    asksLength: false,
    between: false,
    sides: new Set(),
    expected: new Set(),
    ...parts,
    matches,
    weight: Math.max(Number.EPSILON, weight),
  };
}
