import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWordsOf } from '../../src/model/found-words.js';
import { oddText } from '../support/odd-text.js';

const pageOf = (text: string, title: string | null = null) => pageWordsOf({ title, text, blocks: [] });

/** What a browser compares, read of the stretch alone. */
function bare(text: string): string {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).map((word) => `${word} `).join('');
}

describe('the words of a page', () => {
  it('are without case, accents and marks', () => {
    const text = 'Türkiye’s envoy (67) met İbrahim, אוֹ not.';
    expect(pageOf(text).inside(0, text.length)).toBe('turkiye s envoy 67 met ibrahim או not ');
    expect(pageOf('', 'The Doha Talks').title).toBe('the doha talks ');
  });

  it('have one sigma, at the end of a word or not, whatever stands before it', () => {
    const text = 'Semper.Σ ΟΔΟΣ οδός';
    expect(pageOf(text).inside(0, text.length)).toBe('semper σ οδοσ οδοσ ');
  });

  it('are those of a stretch, cut where it cuts them', () => {
    const page = pageOf('The talks in Doha');
    expect(page.inside(4, 12)).toBe('talks in ');
    expect(page.inside(2, 6)).toBe('e ta ');
    expect(page.inside(9, 9)).toBe('');
    expect(page.inside(10, 400)).toBe('in doha ');
  });

  it('are the same as those of the stretch by itself', () => {
    fc.assert(
      fc.property(oddText(), fc.nat({ max: 300 }), fc.nat({ max: 300 }), (text, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        expect(pageOf(text).inside(start, end)).toBe(bare(text.slice(start, end)));
      }),
    );
  });
});
