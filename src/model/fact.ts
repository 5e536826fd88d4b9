import type { EntityRef } from './entity.js';

export type FactKind =
  | 'role'
  | 'meeting'
  | 'contact'
  | 'talks'
  | 'travel'
  | 'statement'
  | 'agreement'
  | 'demand'
  | 'figure'
  | 'event';

/** A claim read into structured form; it always points to the sentence it was read from, word for word. */
export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  readonly subject: EntityRef;
  /** Normalised verb or role title. */
  readonly predicate: string;
  readonly object: EntityRef | string | null;
  readonly participants: readonly EntityRef[];
  readonly place: { readonly id: string; readonly name: string } | null;
  /** ISO date, month or year, with the words it was read from. */
  readonly date: { readonly value: string; readonly words: string } | null;
  readonly topics: readonly string[];
  readonly value?: number;
  readonly unit?: string;
  readonly attribution: { readonly source: string; readonly verb: string } | null;
  readonly modality: 'stated' | 'planned' | 'denied' | 'conditional';
  readonly citation: {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  };
}
