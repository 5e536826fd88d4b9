import { crossValidate, foldsByArticle, type FromArticle } from './cross-validation.js';

/** Folds of cross-validation. */
const FOLDS = 5;

/** Quality on one set: with what is checked in, with models that have not seen the article, with the one learned on all. */
export interface BeforeAndAfter<Quality> {
  readonly set: string;
  readonly before: Quality;
  readonly crossValidated: Quality;
  readonly after: Quality;
}

/** What came of learning. */
export interface Trial<Model, Quality> {
  readonly model: Model;
  readonly sets: readonly BeforeAndAfter<Quality>[];
}

/** How one kind of model is learned and judged. */
export interface Learning<E, Model, Quality> {
  /** What is checked in. */
  readonly before: Model;
  readonly fit: (examples: readonly E[]) => Model;
  readonly judge: (examples: readonly E[], modelFor: (example: E) => Model) => Quality;
}

/**
 * Learns on all examples, and by cross-validation how good that is on articles not seen.
 * @param examplesBefore what the model before is judged on, where that is not the same
 */
export function learnAndTry<E extends FromArticle & { readonly set: string }, Model, Quality>(
  examples: readonly E[],
  { before, fit, judge }: Learning<E, Model, Quality>,
  examplesBefore: readonly E[] = examples,
): Trial<Model, Quality> {
  const unseen = crossValidate(foldsByArticle(examples, FOLDS), fit);
  const model = fit(examples);
  const sets = [...new Set(examples.map(({ set }) => set))].map((set) => {
    const isOfSet = (example: E): boolean => example.set === set;
    const ofSet = examples.filter(isOfSet);
    return {
      set,
      before: judge(examplesBefore.filter(isOfSet), () => before),
      crossValidated: judge(ofSet, (example) => unseen.get(example) ?? before),
      after: judge(ofSet, () => model),
    };
  });
  return { model, sets };
}
