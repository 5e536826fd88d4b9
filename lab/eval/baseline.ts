import * as z from 'zod';
import { AppError } from '../../src/errors.js';
import type { Measures } from './measure.js';

/** A fall by more than this share (one point) is a regression. */
const TOLERANCE = 0.01;

const share = z.number().min(0).max(1).nullable();
const schema = z.object({
  passageAt1: share,
  passageAt3: share,
  quoteAt1: share,
  quoteAt3: share,
  abstentionAuc: share,
  abstained: share,
  abstainedWrongly: share,
});

/** The measures of the project's own questions that must not get worse. */
export type Baseline = z.output<typeof schema>;

const NAMES = schema.keyof().options;

/**
 * Reads the checked-in baseline.
 * @throws AppError `bad-usage` where it is none
 */
export function readBaseline(json: string): Baseline {
  try {
    return schema.parse(JSON.parse(json));
  } catch (error) {
    throw new AppError(
      'bad-usage',
      'data/eval-baseline.json is no baseline: restore it, or write it with `npm run eval -- --update-baseline`.',
      { cause: error },
    );
  }
}

/** The baseline these measures would be, as it is checked in: shares rounded to four digits. */
export function renderBaseline(measures: Measures): string {
  const rounded = Object.fromEntries(
    NAMES.map((name) => [name, measures[name] === null ? null : Number(measures[name].toFixed(4))]),
  );
  return `${JSON.stringify(schema.parse(rounded), null, 2)}\n`;
}

/** What got worse by more than a point, a line each; empty where nothing did. */
export function regressions(measures: Measures, baseline: Baseline): string[] {
  return NAMES.flatMap((name) => {
    const before = baseline[name];
    const after = measures[name];
    if (before === null) return [];
    const fall = after === null ? 1 : name === 'abstainedWrongly' ? after - before : before - after;
    // Half a hundred-thousandth more than a point: the baseline is rounded.
    if (fall <= TOLERANCE + 0.00005) return [];
    return [`${name} went from ${before} to ${after === null ? 'nothing' : after.toFixed(4)}`];
  });
}
