import * as z from 'zod';
import { AppError } from '../../../src/errors.js';
import type { FactMeasures } from './measure-facts.js';

/** A fall by more than this share (one point) is a regression. */
const TOLERANCE = 0.01;

const share = z.number().min(0).max(1).nullable();
const schema = z.record(z.string(), z.strictObject({ precision: share, recall: share }));

/** Strict precision and recall of each kind of fact, and of all, that must not get worse. */
export type FactsBaseline = z.output<typeof schema>;

/**
 * Reads the checked-in baseline.
 * @throws AppError `bad-usage` where it is none
 */
export function readFactsBaseline(json: string): FactsBaseline {
  try {
    return schema.parse(JSON.parse(json));
  } catch (error) {
    throw new AppError(
      'bad-usage',
      'data/facts-baseline.json is no baseline: restore it, or write it with `npm run eval -- --update-baseline`.',
      { cause: error },
    );
  }
}

/** The baseline these measures would be, as it is checked in: shares rounded to four digits. */
export function renderFactsBaseline(kinds: readonly FactMeasures[]): string {
  const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
  const entries = kinds.map(({ kind, strict: { precision, recall } }) => [
    kind,
    { precision: rounded(precision), recall: rounded(recall) },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** What got worse by more than a point, a line each; empty where nothing did. */
export function factRegressions(kinds: readonly FactMeasures[], baseline: FactsBaseline): string[] {
  return Object.entries(baseline).flatMap(([kind, before]) => {
    const after = kinds.find((measures) => measures.kind === kind)?.strict;
    return (['precision', 'recall'] as const).flatMap((name) => {
      const [was, is] = [before[name], after?.[name] ?? null];
      if (was === null) return [];
      // Half a hundred-thousandth more than a point: the baseline is rounded.
      if (is !== null && was - is <= TOLERANCE + 0.00005) return [];
      return [`${name} of ${kind} went from ${was} to ${is === null ? 'nothing' : is.toFixed(4)}`];
    });
  });
}
