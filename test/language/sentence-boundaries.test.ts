import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf } from '../../src/language/sentence-boundaries.js';
import { sentenceSegmenter } from '../../src/language/sentences.js';
import { growth, PROPORTION } from '../support/growth.js';

const ENGLISH = sentenceSegmenter('en');

function boundariesOfWhole(text: string): number[] {
  return [...ENGLISH.segment(text)].map(({ index, segment }) => index + segment.length);
}

const piece = fc.constantFrom(
  'Talks began. ',
  'a',
  'A',
  '. ',
  '.',
  '?! ',
  '…',
  '“',
  '”',
  ')',
  ' ',
  ',',
  '3',
  'וה',
  'الوفد',
  '\u2028',
  '\u0301',
  '😀',
  ' '.repeat(3000),
  '1'.repeat(5000),
  'He said so. '.repeat(400),
  'word '.repeat(1500),
);

describe('the boundaries of a long text', () => {
  it('are those of the text as a whole, wherever a window ends', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect([...boundariesOf(ENGLISH, text)]).toEqual(boundariesOfWhole(text));
      }),
    );
  });

  it.each(['', 'A', 'a. ', '“Yes.” '])('are found where it is "%s" again and again', (sentence) => {
    const text = sentence.repeat(3000);
    expect([...boundariesOf(ENGLISH, text)]).toEqual(boundariesOfWhole(text));
  });

  it.each(['A. ', 'a. ', 'الوفد. ', 'he said '])('take time in proportion to the text: "%s"', (sentence) => {
    const read = (length: number): void =>
      void [...boundariesOf(ENGLISH, sentence.repeat(Math.ceil(length / sentence.length)))];
    // Seen as a whole, such a text of 600,000 characters takes minutes.
    expect(growth(read, 150_000)).toBeLessThanOrEqual(PROPORTION);
  });
});
