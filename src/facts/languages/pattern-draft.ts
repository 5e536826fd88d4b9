import type { EntityRef } from '../../model/entity.js';
import type { Modality } from '../../model/fact.js';
import type { FactPattern } from '../../model/fact-pattern.js';
import { dateOfFact } from '../dates/date-of-fact.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { DraftFact } from '../draft-fact.js';

/** Whom a wording names in a sentence of a language without a reader of clauses. */
export interface Named {
  readonly who: readonly EntityRef[];
  readonly others: readonly EntityRef[];
  readonly at: number;
  readonly modality: Modality;
}

/** The fact; its place and date only where the sentence names a single one. */
export function patternDraft(
  { mentions, dates }: AnnotatedSentence,
  { kind, predicate }: FactPattern,
  { who, others, at, modality }: Named,
): DraftFact | null {
  const [subject] = who;
  if (subject === undefined) return null;
  const [object] = others;
  const travel = kind === 'travel';
  const places = mentions.filter(({ ref }) => ref.type === 'place');
  const place = travel ? object : places.length === 1 ? places[0]?.ref : undefined;
  const [date] = dates;
  const all = [...who, ...others];
  return {
    kind,
    subject,
    predicate,
    object: object ?? null,
    place: place === undefined ? null : { id: place.id, name: place.name },
    date: dates.length > 1 ? null : dateOfFact(date, modality),
    participants: travel
      ? []
      : all.filter(({ id }, index) => all.findIndex((ref) => ref.id === id) === index),
    modality,
    at,
  };
}
