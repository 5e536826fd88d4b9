import { FACT_KINDS, type FactKind } from '../../../src/model/fact.js';
import { FIELDS, type Field } from './judge-fact.js';
import type { Matching, Pair } from './match-facts.js';

/** Shares 0..1; null where nothing was there to measure. */
export interface Agreement {
  readonly precision: number | null;
  readonly recall: number | null;
  /** Harmonic mean of both. */
  readonly f1: number | null;
}

/** How well the facts of one kind, or of all, are read. */
export interface FactMeasures {
  readonly kind: FactKind | 'all';
  /** Gold facts demanded, and facts read that count: those rightly taken for an optional one do not. */
  readonly gold: number;
  readonly read: number;
  /** All that gold states is right. */
  readonly strict: Agreement;
  /** The right kind and subject in the right sentence. */
  readonly lenient: Agreement;
}

/** How often a field that gold states was read, and how often rightly, among the facts found leniently. */
export interface FieldMeasures {
  readonly field: Field;
  readonly stated: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Measures the facts of some articles, first all together, then kind by kind where there are any. */
export function measureFacts(matchings: readonly Matching[]): FactMeasures[] {
  const whole = joined(matchings);
  const kinds = FACT_KINDS.map((kind) => measureKind(kind, ofKind(whole, kind)));
  return [measureKind('all', whole), ...kinds.filter(({ gold, read }) => gold + read > 0)];
}

/** Measures the fields of the facts that were found. */
export function measureFields(matchings: readonly Matching[]): FieldMeasures[] {
  const { pairs } = joined(matchings);
  return FIELDS.map((field) => {
    const verdicts = pairs.flatMap((pair) => pair.verdicts[field] ?? []);
    const right = verdicts.filter((verdict) => verdict === 'right').length;
    const given = verdicts.filter((verdict) => verdict !== 'missing').length;
    return {
      field,
      stated: verdicts.length,
      precision: share(right, given),
      recall: share(right, verdicts.length),
    };
  });
}

function joined(matchings: readonly Matching[]): Matching {
  return {
    pairs: matchings.flatMap(({ pairs }) => pairs),
    unread: matchings.flatMap(({ unread }) => unread),
    unfounded: matchings.flatMap(({ unfounded }) => unfounded),
  };
}

/** A pair counts under its gold fact's kind. */
function ofKind({ pairs, unread, unfounded }: Matching, kind: FactKind): Matching {
  return {
    pairs: pairs.filter(({ gold }) => gold.kind[0] === kind),
    unread: unread.filter((gold) => gold.kind[0] === kind),
    unfounded: unfounded.filter((fact) => fact.kind === kind),
  };
}

function measureKind(kind: FactMeasures['kind'], { pairs, unread, unfounded }: Matching): FactMeasures {
  const demanded = pairs.filter(({ gold }) => !gold.optional);
  const right = demanded.filter(isRight).length;
  const wrong = pairs.filter((pair) => !isRight(pair)).length;
  const gold = demanded.length + unread.filter((one) => !one.optional).length;
  return {
    kind,
    gold,
    read: right + wrong + unfounded.length,
    strict: agreement(right, right + wrong + unfounded.length, gold),
    lenient: agreement(demanded.length, demanded.length + unfounded.length, gold),
  };
}

function isRight({ faults }: Pair): boolean {
  return faults.length === 0;
}

function agreement(right: number, read: number, gold: number): Agreement {
  const [precision, recall] = [share(right, read), share(right, gold)];
  const f1 = right === 0 ? 0 : (2 * right) / (read + gold);
  return { precision, recall, f1: read + gold === 0 ? null : f1 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
