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

/** What was measured of a hit, by name. */
export function featuresOf({ values }: { readonly values: FeatureValues }): Weights {
  return byName<RankingFeature>(RANKING_FEATURES, values);
}

/** What was measured of a hit under one name. */
export function featureOf({ values }: { readonly values: FeatureValues }, name: RankingFeature): number {
  return values[RANKING_FEATURES.findIndex((feature) => feature.name === name)] ?? 0;
}
