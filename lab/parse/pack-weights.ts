import { STEPS } from '../../src/reading/parse-states.js';
import type { StoredSteps } from '../../src/reading/step-table.js';
import type { StoredWeights } from '../../src/reading/weight-table.js';
import type { LogLinear } from './log-linear.js';

/** What is left out of a file to keep it small. */
export interface Packing {
  /** Features corrected less often than this are left out. */
  readonly least: number;
  /** Features at most: those with the smallest weights go first. */
  readonly most: number;
  /** Weights rounded to less than this are left out; 1 where nothing is said. */
  readonly floor?: number;
}

/** The share of weights that are written as they are: the few that are larger are cut to the largest of these. */
const WHOLE = 0.9998;

interface Feature {
  readonly key: number;
  readonly weights: Float32Array;
}

/** Rounds weights to bytes, on one scale for all, and leaves out what rounds to nothing. */
export function packWeights(learned: LogLinear, { least, most, floor = 1 }: Packing): StoredWeights {
  const features = strongest(learned, least, most);
  const scale = scaleOf(features);
  const keys: number[] = [];
  const sizes: number[] = [];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const feature of features) {
    let size = 0;
    feature.weights.forEach((weight, cls) => {
      const rounded = rounding(weight / scale);
      if (Math.abs(rounded) < floor) return;
      classes.push(cls);
      weights.push(rounded);
      size += 1;
    });
    if (size === 0) continue;
    keys.push(feature.key);
    sizes.push(size);
  }
  return {
    keys: Uint32Array.from(keys),
    sizes: Uint8Array.from(sizes),
    classes: Uint8Array.from(classes),
    weights: Int8Array.from(weights),
    unit: scale / 127,
  };
}

/** The same for the parser's steps, which have a place for every class. */
export function packSteps(learned: LogLinear, { least, most }: Packing): StoredSteps {
  const features = strongest(learned, least, most);
  const scale = scaleOf(features);
  const weights = new Int8Array(features.length * STEPS);
  features.forEach((feature, index) =>
    feature.weights.forEach((weight, step) => {
      weights[index * STEPS + step] = rounding(weight / scale);
    }),
  );
  return { keys: Uint32Array.from(features, ({ key }) => key), weights, unit: scale / 127 };
}

/** The features with the largest weights, ascending by hash. */
function strongest(learned: LogLinear, least: number, most: number): Feature[] {
  const features = [...learned.learned(least)];
  const strengths = Float64Array.from(features, strength);
  const cut = strengths.slice().sort()[strengths.length - 1 - most] ?? 0;
  return features
    .filter((_, index) => (strengths[index] ?? 0) > cut)
    .sort((one, other) => one.key - other.key);
}

function strength({ weights }: Feature): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest;
}

/** What is written as the largest byte. */
function scaleOf(features: readonly Feature[]): number {
  const strengths = Float64Array.from(features, strength).sort();
  return strengths[Math.floor((strengths.length - 1) * WHOLE)] ?? 1;
}

function rounding(share: number): number {
  return Math.max(-127, Math.min(127, Math.round(share * 127)));
}
