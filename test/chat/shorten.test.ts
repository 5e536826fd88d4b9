import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/chat/shorten.js';
import { arbitraryText } from './arbitrary-text.js';

describe('shorten', () => {
  it('leaves a text that fits as it is', () => {
    expect(shorten('just right', 10)).toBe('just right');
  });

  it('cuts after a word and says so', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('one two three four', 14)).toBe('one two three…');
  });

  it('cuts an endless word without splitting a character', () => {
    expect(shorten('😀😀😀😀', 4)).toBe('😀…');
    expect(shorten('aaae\u0301aaa', 5)).toBe('aaa…');
  });

  it('never exceeds its limit nor makes half a character of a whole one', () => {
    fc.assert(
      fc.property(
        arbitraryText().map((text) => text.toWellFormed()),
        fc.nat(60),
        (text, max) => {
          const short = shorten(text, max);
          expect(short.length).toBeLessThanOrEqual(max);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
