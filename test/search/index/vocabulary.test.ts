import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/search/index/vocabulary.js';

function vocabularyOf(...terms: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const term of terms) vocabulary.add(term);
  return vocabulary;
}
const familyOf = (vocabulary: Vocabulary, term: string): string[] =>
  vocabulary.familyOf(term).map(({ number }) => vocabulary.termOf(number));

describe('a vocabulary', () => {
  it('numbers each term once, from 1', () => {
    const vocabulary = vocabularyOf('talk', 'gaza', 'talk');
    expect([vocabulary.numberOf('talk'), vocabulary.numberOf('gaza')]).toEqual([1, 2]);
    expect(vocabulary.termOf(2)).toBe('gaza');
    expect(vocabulary.numberOf('constructor')).toBeUndefined();
    expect(vocabulary.termOf(99)).toBe('');
  });

  it('tells an entity from a word', () => {
    const vocabulary = vocabularyOf('talk', '@gaza');
    expect(vocabulary.isEntity(1)).toBe(false);
    expect(vocabulary.isEntity(2)).toBe(true);
  });

  it('counts the passages of a term', () => {
    const vocabulary = vocabularyOf('talk', 'gaza');
    vocabulary.countPassage(1);
    vocabulary.countPassage(1);
    expect([vocabulary.passagesWith(1), vocabulary.passagesWith(2), vocabulary.passagesWith(9)]).toEqual([
      2, 0, 0,
    ]);
  });
});

describe('the family of a word', () => {
  it('is what begins alike and is about as long', () => {
    const vocabulary = vocabularyOf('ateskes', 'ateskesin', 'ateskese', 'ates', 'atesli', 'ankara');
    expect(familyOf(vocabulary, 'ateskes').sort()).toEqual(['ateskese', 'ateskesin']);
  });

  it('is wider where endings are written upon endings', () => {
    const vocabulary = vocabularyOf('kullan', 'kullanil', 'kullanicilar', 'kullanilabilirlik', 'kulis');
    const numbers = vocabulary.familyOf('kullan', true);
    expect(numbers.map(({ number }) => vocabulary.termOf(number)).sort()).toEqual([
      'kullanicilar',
      'kullanil',
    ]);
  });

  it.each([
    ['truck', 'truce', false],
    ['build', 'built', true],
    ['media', 'mediat', false],
    ['حكوم', 'حكومي', true],
    ['negoti', 'negotia', true],
  ])('says whether "%s" and "%s" are surely one word: %s', (term, other, sure) => {
    expect(
      vocabularyOf(other)
        .familyOf(term)
        .map((relative) => relative.sure),
    ).toEqual([sure]);
  });

  it('has its commonest member first', () => {
    const vocabulary = vocabularyOf('rehineler', 'rehinesi');
    vocabulary.countPassage(vocabulary.numberOf('rehinesi') ?? 0);
    expect(familyOf(vocabulary, 'rehine')[0]).toBe('rehinesi');
  });

  it.each(['gaz', '@hakan-fidan', '2025', ''])('"%s" has none', (term) => {
    expect(vocabularyOf('gaza', 'gazze', '@hakan-fidanlar', '20251', '2025x').familyOf(term)).toEqual([]);
  });

  it('knows terms that were added after the last look', () => {
    const vocabulary = vocabularyOf('katildi');
    expect(familyOf(vocabulary, 'katilan')).toEqual(['katildi']);
    vocabulary.add('katilani');
    expect(familyOf(vocabulary, 'katilan')).toContain('katilani');
  });

  it('shares at least four letters, is small and never holds the word itself', () => {
    const term = fc.string({ unit: fc.constantFrom('a', 'b', 'ק'), maxLength: 9 });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 60 }), term, (terms, word) => {
        const family = familyOf(vocabularyOf(...terms), word);
        expect(family.length).toBeLessThanOrEqual(8);
        expect(new Set(family).size).toBe(family.length);
        for (const other of family) {
          expect(other).not.toBe(word);
          expect(other.slice(0, 4)).toBe(word.slice(0, 4));
        }
      }),
    );
  });
});
