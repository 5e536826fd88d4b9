import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { anyText, oddText } from '../support/odd-text.js';

describe('folding', () => {
  it.each([
    ['Kalın', 'KALIN', 'Kalin', 'kalin'],
    ['İstanbul', 'ISTANBUL', 'istanbul', 'Istanbul'],
    ['Türkiye', 'TURKIYE', 'Turkiye', 'turkiye'],
    ['Erdoğan', 'ERDOGAN', 'Erdogan'],
    ['Straße', 'STRASSE'],
    ['café', 'cafe\u0301', 'CAFE'],
  ])('makes one word of %s and its other spellings', (first, ...others) => {
    expect(others.map(fold)).toEqual(others.map(() => fold(first)));
  });

  it.each([
    ['القاهرة', 'القاهره'],
    ['إسماعيل', 'اسماعيل'],
    ['مصطفى', 'مصطفي'],
    ['محمّد', 'محمد'],
    ['غـــزة', 'غزة'],
    ['٢٠٢٥', '2025'],
    ['۲۰۲۵', '2025'],
    ['שלום', 'שלומ'],
    ['שָׁלוֹם', 'שלום'],
  ])('knows that %s and %s are written for one another', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps words apart that differ in letters', () => {
    expect(fold('Kalin')).not.toBe(fold('Kalan'));
    expect(fold('فتح')).not.toBe(fold('فتة'));
  });

  it('changes nothing when it is done twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(oddText(20), anyText()), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });
});
