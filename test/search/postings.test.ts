import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings } from '../../src/search/postings.js';

/** Postings of one term, `strengths` by ordinal. */
function postingsOf(strengths: readonly number[]) {
  const postings = createPostings();
  strengths.forEach((strength, ordinal) => postings.add(ordinal, ['talk'], () => strength));
  return postings;
}

describe('postings', () => {
  it('come strongest first', () => {
    expect(postingsOf([0.1, 1, 0.5]).find('talk', 10)).toEqual([1, 2, 0]);
  });

  it('are as many as asked for, the strongest ones', () => {
    expect(postingsOf([0.1, 1, 0.5, 0.9]).find('talk', 2)).toEqual([1, 3]);
  });

  it('tell the terms of a unit apart, whatever letters they are made of', () => {
    const postings = createPostings();
    const terms = ['قطر', 'דוחה', '@hakan-fidan', '28000', '3.5', 'constructor'];
    terms.forEach((term, ordinal) => postings.add(ordinal, [term, 'gaza'], () => 0.5));
    terms.forEach((term, ordinal) => expect(postings.find(term, 10)).toEqual([ordinal]));
    expect(postings.find('gaza', 10)).toHaveLength(terms.length);
  });

  it('are none for a term that no unit has, or only part of one', () => {
    const postings = postingsOf([1]);
    expect(postings.find('talks', 10)).toEqual([]);
    expect(postings.find('tal', 10)).toEqual([]);
    expect(postings.find('', 10)).toEqual([]);
  });

  it('hold every unit once and never put a much weaker one first', () => {
    const strengths = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(strengths, (given) => {
        const found = postingsOf(given).find('talk', 100);
        expect([...found].sort((a, b) => a - b)).toEqual(given.map((_, ordinal) => ordinal));
        found.slice(1).forEach((ordinal, at) => {
          const before = given[found[at] ?? 0] ?? 0;
          expect((given[ordinal] ?? 0) - before).toBeLessThan(0.1);
        });
      }),
    );
  });
});
