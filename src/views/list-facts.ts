import type { EntityRef } from '../model/entity.js';
import type { FactKind } from '../model/fact.js';
import type { ViewIndex } from './view-index.js';
import { factsAbout } from './facts-about.js';
import { mayLieIn } from './period.js';
import { standOf, toCitedFact, type CitedFact } from './happenings.js';

/** Which facts are wanted; null is no filter. Dates are days, months or years. */
export interface FactsRequest {
  readonly kind: FactKind | null;
  /** Id or name. */
  readonly entity: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Names and words that must all be in a fact. */
  readonly q: string | null;
  readonly asOf: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** A stretch of the facts, in the snapshot's order, each with its article and address. */
export type FactList =
  | {
      readonly status: 'found';
      readonly total: number;
      readonly offset: number;
      readonly facts: readonly CitedFact[];
      readonly snapshot: string;
    }
  | { readonly status: 'unknown-entity'; readonly near: readonly EntityRef[] };

/** Lists facts. With a date in the filter, facts without one are left out. */
export function listFacts(index: ViewIndex, request: FactsRequest): FactList {
  const { kind, entity, from, to, q, asOf, offset, limit } = request;
  const match = entity === null ? null : index.names.find(entity);
  if (match?.kind === 'unknown') return { status: 'unknown-entity', near: match.near };
  const involving = match === null ? null : new Set(index.factsOf(match.entity.id));
  const facts = factsAbout(index, q, asOf).facts.filter(
    (fact) =>
      (kind === null || fact.kind === kind) &&
      (involving === null || involving.has(fact)) &&
      ((from === null && to === null) || (fact.date !== null && mayLieIn(fact.date.value, from, to))),
  );
  return {
    status: 'found',
    total: facts.length,
    offset,
    facts: facts
      .slice(offset, offset + limit)
      .flatMap((fact) => standOf(index, fact, asOf) ?? [])
      .map(toCitedFact),
    snapshot: index.snapshot.version,
  };
}
