import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings, postingSlot, type Postings } from '../../../src/search/index/postings.js';

/** Postings of one term, `strengths` by ordinal. */
function postingsOf(strengths: readonly number[]) {
  const postings = createPostings();
  strengths.forEach((strength, ordinal) => postings.add(ordinal, ['talk'], [strength]));
  return postings;
}

/** Ordinals with a term in the order they are read: slot by slot. */
function found(postings: Postings, term: string): number[] {
  return postings.find(term).flatMap((slot) => slot ?? []);
}

describe('postings', () => {
  it('come strongest first', () => {
    expect(found(postingsOf([0.1, 1, 0.5]), 'talk')).toEqual([1, 2, 0]);
  });

  it('stand in the slot of their strength, whether others stand before it or not', () => {
    const strengths = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(strengths, (given) => {
        const slots = postingsOf(given).find('talk');
        given.forEach((strength, ordinal) => expect(slots[postingSlot(strength)]).toContain(ordinal));
      }),
    );
  });

  it('tell the terms of a unit apart, whatever letters they are made of', () => {
    const postings = createPostings();
    const terms = ['قطر', 'דוחה', '@hakan-fidan', '28000', '3.5', 'constructor'];
    terms.forEach((term, ordinal) => postings.add(ordinal, [term, 'gaza'], [0.5, 0.5]));
    terms.forEach((term, ordinal) => expect(found(postings, term)).toEqual([ordinal]));
    expect(found(postings, 'gaza')).toHaveLength(terms.length);
  });

  it('are none for a term that no unit has, or only part of one', () => {
    const postings = postingsOf([1]);
    expect(found(postings, 'talks')).toEqual([]);
    expect(found(postings, 'tal')).toEqual([]);
    expect(found(postings, '')).toEqual([]);
  });

  it('are the same when trimmed, and go on from there', () => {
    const strengths = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(strengths, fc.constantFrom(1, 2, 12), (given, slots) => {
        const kept = createPostings(slots);
        const trimmed = createPostings(slots);
        for (const [ordinal, strength] of [...given, 1].entries()) {
          trimmed.trim();
          for (const postings of [kept, trimmed]) postings.add(ordinal, ['talk'], [strength]);
        }
        trimmed.trim();
        expect(trimmed.find('talk')).toEqual(kept.find('talk'));
      }),
    );
  });

  it('hold every unit once and never put a much weaker one first', () => {
    const strengths = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(strengths, (given) => {
        const ordinals = found(postingsOf(given), 'talk');
        expect([...ordinals].sort((a, b) => a - b)).toEqual(given.map((_, ordinal) => ordinal));
        ordinals.slice(1).forEach((ordinal, at) => {
          const before = given[ordinals[at] ?? 0] ?? 0;
          expect((given[ordinal] ?? 0) - before).toBeLessThan(0.1);
        });
      }),
    );
  });
});
