import type { Fact } from '../../model/fact.js';

/**
 * What facts must share before one can say otherwise than another: figures their day, what people do together its day and all who take
 * part, and agreements these, whatever their day.
 */
export type Comparison =
  | { readonly kind: 'figure'; readonly day: string }
  | { readonly kind: 'encounter'; readonly day: string; readonly parties: string }
  | { readonly kind: 'agreement'; readonly parties: string };

const ENCOUNTERS: ReadonlySet<Fact['kind']> = new Set(['meeting', 'contact', 'talks', 'agreement']);

/** Under what a fact is compared with those of other articles; nothing where none can say otherwise. */
export function comparisonsOf(fact: Fact): readonly Comparison[] {
  const { kind, date } = fact;
  if (kind === 'figure') return date === null ? [] : [{ kind, day: date.value }];
  const parties = partiesOf(fact);
  if (parties === null) return [];
  return [
    ...(date === null ? [] : [{ kind: 'encounter' as const, day: date.value, parties }]),
    ...(kind === 'agreement' ? [{ kind, parties }] : []),
  ];
}

/** Whether a fact is one of those that are compared so. */
export function isComparedUnder(fact: Fact, comparison: Comparison): boolean {
  if (comparison.kind === 'figure') return fact.kind === 'figure' && fact.date?.value === comparison.day;
  const isOfIt =
    comparison.kind === 'agreement' ? fact.kind === 'agreement' : fact.date?.value === comparison.day;
  return isOfIt && partiesOf(fact) === comparison.parties;
}

/** The same as a word, which a store looks it up by. */
export function keyOfComparison(comparison: Comparison): string {
  return comparison.kind === 'figure'
    ? `figure ${comparison.day}`
    : comparison.kind === 'agreement'
      ? `agreement ${comparison.parties}`
      : `encounter ${comparison.day} ${comparison.parties}`;
}

/** Who takes part in what is done together, everybody once, whatever the order; null where it is nothing of the kind, or one's alone. */
function partiesOf({ kind, subject, object, participants }: Fact): string | null {
  if (!ENCOUNTERS.has(kind)) return null;
  const others = object !== null && typeof object !== 'string' ? [object] : [];
  const ids = new Set((participants.length > 0 ? participants : [subject, ...others]).map(({ id }) => id));
  return ids.size < 2 ? null : [...ids].sort().join(' ');
}
