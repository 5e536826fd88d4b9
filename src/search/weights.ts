import type { PassageFeatures } from './score-passage.js';
import type { WindowFeatures } from './score-window.js';

/** Everything the second stage sees of a window in its passage. */
export type Features = PassageFeatures & WindowFeatures & DateFeatures;

/** What the second stage sees of an article's date. */
export interface DateFeatures {
  /** Where the newest is asked for: 1 for the newest article among the candidates, falling to 0; else 0. */
  readonly recency: number;
}

/** Weights of the second stage: a score is the weighted sum of its parts. */
export type Weights = Readonly<Record<keyof Features, number>>;

export const WEIGHTS = {
  bm25: 1.18,
  coverage: 1.12,
  title: 0.53,
  section: 0.6,
  context: 0.96,
  nearness: 0.53,
  windowCoverage: 0.98,
  windowNearness: -0.05,
  sentenceCoverage: 0.8,
  neighbours: 0.3,
  distinctive: 0.07,
  density: 0.81,
  exact: 0.64,
  person: 0.6,
  capital: 0.4,
  time: 0.64,
  place: 0.27,
  figure: 0.65,
  cause: 0.17,
  definition: 1.2,
  leans: -0.05,
  length: 0.3,
  opening: 0.1,
  recency: 1.2,
} as const satisfies Weights;

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
  'coverage',
  'title',
  'section',
  'context',
  'nearness',
] as const satisfies readonly (keyof PassageFeatures)[];
export const WINDOW_FEATURES = [
  'windowCoverage',
  'windowNearness',
  'sentenceCoverage',
  'neighbours',
  'distinctive',
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
] as const satisfies readonly (keyof WindowFeatures)[];
