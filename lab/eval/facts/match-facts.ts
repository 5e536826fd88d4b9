import type { Fact } from '../../../src/model/fact.js';
import type { SpanOffsets } from '../../../src/language/sentences.js';
import type { GoldFact } from './gold-facts.js';
import { faults, isAbout, judge, type Field, type Verdicts } from './judge-fact.js';

/** A gold fact with where its sentence stands in the article; UTF-16 offsets. */
export interface PlacedGold extends SpanOffsets {
  readonly gold: GoldFact;
}

/** A fact read, beside the gold fact it was taken for. */
export interface Pair {
  readonly gold: GoldFact;
  readonly fact: Fact;
  readonly verdicts: Verdicts;
  /** Fields that make it false; empty for one that is right. */
  readonly faults: readonly Field[];
}

/** The facts of one article beside gold. */
export interface Matching {
  readonly pairs: readonly Pair[];
  /** Gold facts, optional ones too, that nothing was read for. */
  readonly unread: readonly GoldFact[];
  /** Facts read that are no gold fact. */
  readonly unfounded: readonly Fact[];
}

/**
 * Pairs facts with gold one to one, the best pairs first: right before wrong, with more fields right before fewer,
 * demanded before optional, then in order.
 */
export function matchFacts(gold: readonly PlacedGold[], facts: readonly Fact[]): Matching {
  const candidates = gold.flatMap((placed) =>
    facts
      .filter((fact) => isAt(placed, fact) && isAbout(placed.gold, fact))
      .map((fact) => pair(placed, fact)),
  );
  const ranked = candidates.toSorted((a, b) => rankOfMatch(b) - rankOfMatch(a));
  const [usedGold, usedFacts] = [new Set<GoldFact>(), new Set<Fact>()];
  const pairs: Pair[] = [];
  for (const candidate of ranked) {
    if (usedGold.has(candidate.gold) || usedFacts.has(candidate.fact)) continue;
    usedGold.add(candidate.gold);
    usedFacts.add(candidate.fact);
    pairs.push(candidate);
  }
  return {
    pairs,
    unread: gold.map((placed) => placed.gold).filter((one) => !usedGold.has(one)),
    unfounded: facts.filter((fact) => !usedFacts.has(fact)),
  };
}

function isAt({ start, end }: SpanOffsets, { citation }: Fact): boolean {
  return citation.start < end && citation.end > start;
}

function pair({ gold }: PlacedGold, fact: Fact): Pair {
  const verdicts = judge(gold, fact);
  return { gold, fact, verdicts, faults: faults(gold, verdicts) };
}

function rankOfMatch({ gold, verdicts, faults }: Pair): number {
  const right = Object.values(verdicts).filter((verdict) => verdict === 'right').length;
  return (faults.length === 0 ? 1000 : 0) + 10 * (right - faults.length) + (gold.optional ? 0 : 1);
}
