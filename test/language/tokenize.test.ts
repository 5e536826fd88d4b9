import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { tokenize } from '../../src/language/tokenize.js';
import { anyText, oddText } from '../support/odd-text.js';

const foldedOf = (text: string): string[] => tokenize(text).map(({ folded }) => folded);

describe('splitting into words', () => {
  it('gives words and numbers without punctuation', () => {
    expect(foldedOf('“Talks resumed,” he said (in Cairo).')).toEqual([
      'talks',
      'resumed',
      'he',
      'said',
      'in',
      'cairo',
    ]);
  });

  it.each([
    ['28,000 people', '28000'],
    ['1,234,567 people', '1234567'],
    ['3.5 million', '3.5'],
    ['7th day', '7th'],
    ['٢٨ يوما', '28'],
  ])('reads the number of "%s" as one', (text, number) => {
    expect(foldedOf(text)[0]).toBe(number);
  });

  it('parts the numbers of a date and of a list', () => {
    expect(foldedOf('2025-10-07')).toEqual(['2025', '10', '07']);
    expect(foldedOf('1, 2 and 3.')).toEqual(['1', '2', 'and', '3']);
  });

  it.each([
    ['U.S.', 'us'],
    ['U.S.A.', 'usa'],
    ['U.N. envoy', 'un'],
    ["Türkiye's role", 'turkiye'],
    ['Türkiye’s role', 'turkiye'],
    ["İsrail'den geldi", 'israil'],
    ["MİT'in", 'mit'],
    ["O'Brien", 'obrien'],
    ["don't", 'dont'],
    ['we’ve', 'weve'],
  ])('takes "%s" for %s', (text, word) => {
    expect(foldedOf(text)[0]).toBe(word);
  });

  it('leaves the suffix behind the apostrophe out of the offsets', () => {
    const text = 'In Türkiye’s view';
    const token = tokenize(text)[1];
    expect(text.slice(token?.start, token?.end)).toBe('Türkiye');
  });

  it('finds nothing where there are no words', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' … — !?\n')).toEqual([]);
  });

  it('gives tokens in order that slice back to what they fold, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(oddText(20), anyText()), (text) => {
        const tokens = tokenize(text);
        const bare = (word: string): string => word.replace(/[,.'’]/g, '');
        const offsets = tokens.flatMap(({ start, end }) => [start, end - 1]);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(tokens.map(({ folded }) => bare(folded))).toEqual(
          tokens.map(({ start, end }) => bare(fold(text.slice(start, end)))),
        );
        expect(tokens.map(({ folded }) => folded)).not.toContain('');
      }),
      { numRuns: 300 },
    );
  });

  it('gives a plain text the words that it has beside one that is not', () => {
    const pieces = fc.constantFrom('Abu', 'a', 'B', 'U.S.', '.', ' ', ',', '-', '–', '"', '(', '\n', '?');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (written) => {
        const text = written.join('');
        expect(tokenize(text, 5)).toEqual(tokenize(`${text} é`, 5).slice(0, -1));
      }),
      { numRuns: 300 },
    );
  });
});
