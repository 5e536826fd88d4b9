export type EntityType = 'person' | 'organization' | 'country' | 'place' | 'group';

/** An office held, in the words of the articles ("Foreign Minister" of `turkiye`). */
export interface Role {
  readonly title: string;
  /** Id of the entity it is an office of, or null. */
  readonly of: string | null;
  /** ISO days, months or years between which it was held, as far as they are known; without `until` it may still be. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A person, organisation, country or place the articles speak of. */
export interface Entity {
  /** Stable slug: lower-case ASCII letters, digits and hyphens. */
  readonly id: string;
  /** The name to show. */
  readonly name: string;
  readonly type: EntityType;
  /** Every spelling people use, in any language; `name` need not be repeated. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
}

/** The part of an entity that facts carry. */
export interface EntityRef {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}
