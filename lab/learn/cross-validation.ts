/** An example that comes from an article. */
export interface FromArticle {
  readonly article: string;
}

/**
 * Splits examples into folds by article: the questions on one article are alike, so a model must not be tried on an
 * article it has learned from. The fullest articles are dealt out first, each to the emptiest fold.
 */
export function foldsByArticle<E extends FromArticle>(examples: readonly E[], count: number): E[][] {
  const byArticle = new Map<string, E[]>();
  for (const example of examples) {
    const known = byArticle.get(example.article);
    if (known === undefined) byArticle.set(example.article, [example]);
    else known.push(example);
  }
  const folds = Array.from({ length: count }, (): E[] => []);
  const fullestFirst = [...byArticle.values()].sort((a, b) => b.length - a.length);
  for (const ofArticle of fullestFirst) {
    folds.reduce((least, fold) => (fold.length < least.length ? fold : least)).push(...ofArticle);
  }
  return folds.filter((fold) => fold.length > 0);
}

/**
 * Fits a model for each fold on all the others.
 * @returns for every example the model that has not seen its article
 */
export function crossValidate<E extends FromArticle, Model>(
  folds: readonly (readonly E[])[],
  fit: (examples: readonly E[]) => Model,
): Map<E, Model> {
  const models = new Map<E, Model>();
  for (const fold of folds) {
    const model = fit(folds.filter((other) => other !== fold).flat());
    for (const example of fold) models.set(example, model);
  }
  return models;
}
