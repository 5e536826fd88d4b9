import type { Fact } from '../model/fact.js';
import type { Claim } from './claim.js';
import { isDay } from './period.js';

/** Claims that tell of one happening, together. */
export interface HappeningGroups {
  /** Puts two together with all that each was put with, unless these are of two days. */
  join(this: void, a: Claim, b: Claim): void;
  /** Those put together with a claim, and the claim itself. */
  of(this: void, claim: Claim): readonly Claim[];
}

/** The day of a happening; null where it has none, or no more than a month. */
export function dayOfHappening({ date }: Fact): string | null {
  return date !== null && isDay(date.value) ? date.value : null;
}

/** Starts with every claim by itself. */
export function createHappeningGroups(): HappeningGroups {
  const groups = new Map<Claim, Claim[]>();
  const of = (claim: Claim): Claim[] => groups.get(claim) ?? [claim];
  return {
    of,
    join(a, b) {
      const [one, other] = [of(a), of(b)];
      if (one === other || one.includes(b)) return;
      const all = [...one, ...other];
      if (new Set(all.flatMap(({ fact }) => dayOfHappening(fact) ?? [])).size > 1) return;
      for (const claim of all) groups.set(claim, all);
    },
  };
}
