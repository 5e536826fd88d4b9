import { STEPS } from '../../src/reading/parse-states.js';
import type { StoredSteps } from '../../src/reading/step-table.js';
import type { StoredWeights } from '../../src/reading/weight-table.js';
import type { LearnedFeature, LogLinear } from './log-linear.js';

/** What is left out of a file to keep it small. */
export interface Packing {
  /** Features at most: those that were corrected least often go first. */
  readonly most: number;
  /** Weights rounded to less than this are left out; 1 where nothing is said. */
  readonly floor?: number;
}

/** The share of weights that are written as they are: the few that are larger are cut to the largest of these. */
const WHOLE = 0.9998;

/** Rounds weights to bytes, on one scale for all, and leaves out what rounds to nothing. */
export function packWeights(learned: LogLinear, { most, floor = 1 }: Packing): StoredWeights {
  const features = mostCorrected(learned, most);
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
export function packSteps(learned: LogLinear, { most }: Packing): StoredSteps {
  const features = mostCorrected(learned, most);
  const scale = scaleOf(features);
  const weights = new Int8Array(features.length * STEPS);
  features.forEach((feature, index) =>
    feature.weights.forEach((weight, step) => {
      weights[index * STEPS + step] = rounding(weight / scale);
    }),
  );
  return { keys: Uint32Array.from(features, ({ key }) => key), weights, unit: scale / 127 };
}

/** The features that were corrected most often, ascending by hash. */
function mostCorrected(learned: LogLinear, most: number): LearnedFeature[] {
  const features = [...learned.learned()];
  const counts = Float64Array.from(features, ({ updates }) => updates).sort();
  const cut = counts[counts.length - 1 - most] ?? 0;
  return features.filter(({ updates }) => updates > cut).sort((one, other) => one.key - other.key);
}

function strength({ weights }: LearnedFeature): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest;
}

/** What is written as the largest byte. */
function scaleOf(features: readonly LearnedFeature[]): number {
  const strengths = Float64Array.from(features, strength).sort();
  return strengths[Math.floor((strengths.length - 1) * WHOLE)] ?? 1;
}

function rounding(share: number): number {
  return Math.max(-127, Math.min(127, Math.round(share * 127)));
}
