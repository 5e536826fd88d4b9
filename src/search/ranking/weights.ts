import { byName, readWeights, type AnyFeature, type FeatureValues, type NameIn } from '../feature.js';
import { PASSAGE_FEATURES } from './passage-features.js';
import { REQUEST_FEATURES } from './request-features.js';
import learned from './weights.json' with { type: 'json' };
import { WINDOW_FEATURES } from './window-features.js';

/**
 * Everything the second stage sees of a window in its passage. To add one is to write it into one of the three lists
 * and its weight into `weights.json`: what learns, explains and weighs reads the list.
 */
export const RANKING_FEATURES = [
  ...PASSAGE_FEATURES,
  ...WINDOW_FEATURES,
  ...REQUEST_FEATURES,
] as const satisfies readonly AnyFeature[];

export type RankingFeature = NameIn<typeof RANKING_FEATURES>;

/** Weights of the second stage: a score is the weighted sum of its features. */
export type Weights = Readonly<Record<RankingFeature, number>>;

/** As checked in, and where they come from: `weights.json`. */
export const WEIGHTS: Weights = readWeights<RankingFeature>(RANKING_FEATURES, learned.weights);

/** What was measured of a hit: values of the three lists of features. */
export interface MeasuredHit {
  readonly passageValues: FeatureValues;
  readonly window: { readonly values: FeatureValues };
  readonly requestValues: FeatureValues;
}

/** What was measured of a hit, in the order of `RANKING_FEATURES`. */
export function vectorOfHit({ passageValues, window, requestValues }: MeasuredHit): FeatureValues {
  return [...passageValues, ...window.values, ...requestValues];
}

/** What was measured of a hit, by name. */
export function featuresOf(hit: MeasuredHit): Readonly<Record<RankingFeature, number>> {
  return byName<RankingFeature>(RANKING_FEATURES, vectorOfHit(hit));
}

/** What was measured of a hit under one name. */
export function featureOf(hit: MeasuredHit, name: RankingFeature): number {
  return vectorOfHit(hit)[RANKING_FEATURES.findIndex((feature) => feature.name === name)] ?? 0;
}
