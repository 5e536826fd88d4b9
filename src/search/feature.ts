import * as z from 'zod';

/** One thing that is measured of what is judged: a passage, a window of it, or an answer. */
export interface Feature<Context> {
  readonly name: string;
  /** What it measures, in a line: `ask --explain` and docs/ranking.md show it. */
  readonly doc: string;
  /** The sign its weight may have, set by hand: nothing that is missing may ever make Parley surer. */
  readonly sign: 1 | -1;
  /** Its weight is set by hand too, since the sets have too few questions that tell. */
  readonly byHand?: true;
  /** About 0..1. */
  readonly value: (context: Context) => number;
}

/** A feature of whatever: its name, sign and doc are to be read, and its value cannot be asked for. */
export type AnyFeature = Feature<never>;

/** The name of a feature of a list. */
export type NameIn<List extends readonly AnyFeature[]> = List[number]['name'];

/** Values of the features of a list, in its order. */
export type FeatureValues = readonly number[];

/** The values of a list's features. */
export function valuesOf<Context>(features: readonly Feature<Context>[], context: Context): number[] {
  // A plain loop: windows are measured by the hundred for one question.
  const values: number[] = [];
  for (let at = 0; at < features.length; at += 1) values.push(features[at]?.value(context) ?? 0);
  return values;
}

/** The sum of values times their weights, added one by one to a sum so far. */
export function addWeighted(sum: number, values: FeatureValues, weights: FeatureValues): number {
  let total = sum;
  for (let at = 0; at < values.length; at += 1) total += (weights[at] ?? 0) * (values[at] ?? 0);
  return total;
}

/** The values of a list's features by name. */
export function byName<Name extends string>(
  features: readonly { readonly name: Name }[],
  values: FeatureValues,
): Readonly<Record<Name, number>>;
// That each name of the list is there cannot be said of what fromEntries gives, so the signature above says it.
export function byName(
  features: readonly { readonly name: string }[],
  values: FeatureValues,
): Readonly<Record<string, number>> {
  return Object.fromEntries(features.map(({ name }, at) => [name, values[at] ?? 0]));
}

/** In the order of a list's features, what stands under their names. */
export function vectorOf<Name extends string>(
  features: readonly { readonly name: Name }[],
  record: Readonly<Record<Name, number>>,
): number[] {
  return features.map(({ name }) => record[name]);
}

/**
 * Reads the weights of a list's features: one for each, none for another, each of the sign that its feature may have.
 * @throws ZodError that names what is missing, unknown or of the wrong sign
 */
export function readWeights<Name extends string>(
  features: readonly (AnyFeature & { readonly name: Name })[],
  weights: unknown,
): Readonly<Record<Name, number>> {
  const names = features.map(({ name }) => name);
  const schema = z.record(z.enum(names), z.number()).superRefine((read, context) => {
    for (const { name, sign } of features) {
      if (read[name] * sign >= 0) continue;
      const message = `the weight of "${name}" may not be ${sign > 0 ? 'below' : 'above'} 0`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });
  return schema.parse(weights);
}
