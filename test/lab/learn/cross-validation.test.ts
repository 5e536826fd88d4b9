import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossValidate, foldsByArticle } from '../../../lab/learn/cross-validation.js';

const examples = fc.array(
  fc.record({ article: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), n: fc.nat() }),
  { maxLength: 40 },
);

describe('folds by article', () => {
  it('have every example once, and an article in one fold only', () => {
    fc.assert(
      fc.property(examples, fc.integer({ min: 1, max: 8 }), (all, count) => {
        const folds = foldsByArticle(all, count);
        expect(folds.length).toBeLessThanOrEqual(count);
        expect(new Set(folds.flat())).toEqual(new Set(all));
        expect(folds.flat()).toHaveLength(all.length);
        const articles = folds.flatMap((fold) => [...new Set(fold.map(({ article }) => article))]);
        expect(articles).toHaveLength(new Set(articles).size);
      }),
    );
  });

  it('are about as full as one another where articles are alike', () => {
    const all = Array.from({ length: 30 }, (_, n) => ({ article: `${n % 10}` }));
    expect(foldsByArticle(all, 5).map((fold) => fold.length)).toEqual([6, 6, 6, 6, 6]);
  });
});

describe('cross-validation', () => {
  it('gives every example a model that has not seen its article, and has seen all others', () => {
    fc.assert(
      fc.property(examples, (all) => {
        const seenBy = crossValidate(
          foldsByArticle(all, 3),
          (some) => new Set(some.map(({ article }) => article)),
        );
        expect([...seenBy.keys()]).toHaveLength(all.length);
        for (const [{ article }, seen] of seenBy) expect(seen.has(article)).toBe(false);
      }),
    );
  });
});
