/** What somebody who looks after Parley says is wrong of what it read or was given, so that nothing is made of it. */
export type Override = FactOverride | AliasOverride | OfficeOverride;

/** When something was marked, an ISO date-time, and why; null where nothing was said. */
interface Marked {
  readonly at: string;
  readonly why: string | null;
}

/** A fact that was read wrongly. The sentence it was read from stays in its article, and may be quoted. */
export interface FactOverride extends Marked {
  readonly kind: 'fact';
  /** Id of the fact. */
  readonly fact: string;
  /** For whoever reads the file: id of the article, the sentence, and what was read from it. */
  readonly article: string;
  readonly quote: string;
  readonly says: string;
}

/** A spelling of the gazetteer that does not mean this entity. */
export interface AliasOverride extends Marked {
  readonly kind: 'alias';
  /** Id of the entity. */
  readonly entity: string;
  readonly alias: string;
}

/** An office of the gazetteer that somebody does not hold and never held. */
export interface OfficeOverride extends Marked {
  readonly kind: 'office';
  /** Id of the entity. */
  readonly entity: string;
  readonly title: string;
  /** Id of the entity whose office it is; null where the gazetteer names none. */
  readonly of: string | null;
}

/** Ids of the facts that are marked as wrong. */
export function wrongFactsOf(overrides: readonly Override[]): ReadonlySet<string> {
  return new Set(overrides.flatMap((each) => (each.kind === 'fact' ? [each.fact] : [])));
}
