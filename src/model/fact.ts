import type { EntityRef } from './entity.js';

/** Every kind of fact there is. */
export const FACT_KINDS = [
  'role',
  'meeting',
  'contact',
  'talks',
  'travel',
  'statement',
  'agreement',
  'demand',
  'figure',
  'event',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** How the sentence puts it. Only what is `stated` may be told as done. */
export type Modality = 'stated' | 'planned' | 'denied' | 'conditional';

/** Who the sentence says a claim comes from ("Turkish security sources", "said"), in its own words. */
export interface FactAttribution {
  readonly source: string;
  /** The verb, in its base form ("say", "report"); "according to" where that is what stands there. */
  readonly verb: string;
  /** Who tells of it in turn ("X said, according to Y"); left out where nobody does. */
  readonly via?: { readonly source: string; readonly verb: string };
}

/** A day, month or year (`2025-10-08`, `2025-10`, `2025`), with the words it was read from. */
export interface FactDate {
  readonly value: string;
  readonly words: string;
}

/** A claim read into structured form; it always points to the sentence it was read from, word for word. */
export interface Fact {
  /** The same for the same article and claim, whenever it is read. */
  readonly id: string;
  readonly kind: FactKind;
  readonly subject: EntityRef;
  /** Normalised verb ("meet") or role title ("Foreign Minister"). */
  readonly predicate: string;
  readonly object: EntityRef | string | null;
  /** Of meeting, contact, talks, agreement: everybody who takes part, the subject first. Else empty. */
  readonly participants: readonly EntityRef[];
  readonly place: { readonly id: string; readonly name: string } | null;
  readonly date: FactDate | null;
  readonly topics: readonly string[];
  /** Of a figure. */
  readonly value?: number;
  readonly unit?: string;
  readonly attribution: FactAttribution | null;
  readonly modality: Modality;
  /** Offset of the word that tells the fact (its verb, noun or title) into the article's text, where it was read from one. */
  readonly at?: number;
  /** The sentence: `quote` is exactly `text.slice(start, end)` of the article with that id. */
  readonly citation: {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  };
}
