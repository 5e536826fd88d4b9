import type { PassageFeatures } from './passage-features.js';
import type { WindowFeatures } from './window-features.js';
import learned from './weights.json' with { type: 'json' };

/** Everything the second stage sees of a window in its passage. */
export type Features = PassageFeatures & WindowFeatures & DateFeatures & ListFeatures;

/** What the second stage sees of an article's date. */
export interface DateFeatures {
  /** Where the newest is asked for: 1 for the newest article among the candidates, falling to 0; else 0. */
  readonly recency: number;
}

/** What the second stage sees of lists. */
export interface ListFeatures {
  /** Where several things are asked for: the share of the passage's list that the window shows with its introduction. */
  readonly items: number;
}

/** Weights of the second stage: a score is the weighted sum of its parts. */
export type Weights = Readonly<Record<keyof Features, number>>;

/**
 * As checked in, and where they come from: `weights.json`. Does not compile where the file lacks a part or
 * has one too many: a new part starts there at 0, until `npm run learn` says more.
 */
export const WEIGHTS: Weights = learned.weights satisfies Weights &
  Record<Exclude<keyof typeof learned.weights, keyof Weights>, never>;

/** The weighted sum of one group of features. */
export function weigh<Name extends keyof Features>(
  features: Readonly<Record<Name, number>>,
  names: readonly Name[],
  weights: Weights,
): number {
  let sum = 0;
  for (const name of names) sum += weights[name] * features[name];
  return sum;
}

/** Names of the features of a passage, and of a window in it. */
export const PASSAGE_FEATURES = [
  'bm25',
  'article',
  'coverage',
  'title',
  'section',
  'context',
  'nearness',
] as const satisfies readonly (keyof PassageFeatures)[];
export const WINDOW_FEATURES = [
  'windowCoverage',
  'frequency',
  'sentenceCoverage',
  'before',
  'density',
  'exact',
  'person',
  'capital',
  'time',
  'place',
  'figure',
  'cause',
  'definition',
  'leans',
  'length',
  'opening',
  'reach',
] as const satisfies readonly (keyof WindowFeatures)[];
