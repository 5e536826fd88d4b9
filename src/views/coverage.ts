import type { EntityRef } from '../model/entity.js';
import type { FactKind } from '../model/fact.js';
import { nameIn } from '../knowledge/name-in-language.js';
import { BASE_LANGUAGE } from '../language/languages.js';
import { count } from './article-coverage.js';
import { rankOfKind } from './claim.js';
import { mattersOf } from './matters.js';
import { entitiesOf, type ViewIndex } from './view-index.js';

/** What is wanted of the coverage; `matters` are words that are counted beside those that the facts are about. */
export interface CoverageRequest {
  readonly asOf: string | null;
  readonly matters: readonly string[];
  /** BCP 47 tag of the language that names and matters are told in, and that `matters` are given in; default: that of the data. */
  readonly language?: string;
  /** The most of each list. */
  readonly limit: number;
}

/** Somebody or something with how many facts name it. */
export interface CoveredName {
  readonly entity: EntityRef;
  readonly facts: number;
}

/** What facts there are, counted by what they are about; most first, months in order. */
export interface FactCoverage {
  readonly facts: number;
  readonly people: readonly CoveredName[];
  /** Organisations and countries. */
  readonly parties: readonly CoveredName[];
  readonly matters: readonly { readonly words: string; readonly facts: number }[];
  readonly kinds: readonly { readonly kind: FactKind; readonly facts: number }[];
  /** By the dates that sentences tell; what has no month is left out. */
  readonly months: readonly { readonly month: string; readonly facts: number }[];
  readonly snapshot: string;
}

/** Of an ISO date, year and month. */
const MONTH = 7;

/** What the facts cover. */
export function coverage(
  index: ViewIndex,
  { asOf, matters, language = BASE_LANGUAGE, limit }: CoverageRequest,
): FactCoverage {
  const facts = index.snapshot.facts.filter((fact) => index.articleOf(fact, asOf) !== null);
  const named = new Map<string, { readonly entity: EntityRef; facts: number }>();
  const kinds = new Map<FactKind, number>();
  const months = new Map<string, number>();
  for (const fact of facts) {
    for (const entity of entitiesOf(fact)) {
      const known = named.get(entity.id) ?? { entity, facts: 0 };
      known.facts += 1;
      named.set(entity.id, known);
    }
    count(kinds, fact.kind);
    const month = fact.date?.value.slice(0, MONTH);
    if (month?.length === MONTH) count(months, month);
  }
  const names = [...named.values()].sort(byFacts);
  const listed = new Map(index.listed.map((entity) => [entity.id, entity]));
  const calledIn = (ref: EntityRef): string => {
    const entity = listed.get(ref.id);
    return entity === undefined ? ref.name : nameIn(entity, language);
  };
  const ofType = (...types: readonly EntityRef['type'][]): CoveredName[] =>
    names
      .filter(({ entity }) => types.includes(entity.type))
      .slice(0, limit)
      .map(({ entity, facts }) => ({ entity: { ...entity, name: calledIn(entity) }, facts }));
  return {
    facts: facts.length,
    people: ofType('person'),
    parties: ofType('organization', 'country'),
    matters: mattersOf(index, { facts, given: matters, language })
      .slice(0, limit)
      .map(({ words, facts }) => ({ words, facts })),
    kinds: [...kinds]
      .map(([kind, facts]) => ({ kind, facts }))
      .sort((a, b) => b.facts - a.facts || rankOfKind(a.kind) - rankOfKind(b.kind)),
    months: [...months]
      .map(([month, facts]) => ({ month, facts }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    snapshot: index.snapshot.version,
  };
}

function byFacts(a: { readonly facts: number }, b: { readonly facts: number }): number {
  return b.facts - a.facts;
}
