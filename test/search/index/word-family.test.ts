import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/search/index/vocabulary.js';
import { familyOf } from '../../../src/search/index/word-family.js';
import { CountedStatistics } from '../../../src/search/statistics.js';

function vocabularyOf(...terms: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const term of terms) vocabulary.add(term);
  return vocabulary;
}
/** Each term in one passage. */
function countedOnce(vocabulary: Vocabulary): CountedStatistics {
  const statistics = new CountedStatistics();
  statistics.add(
    vocabulary.all().map((_, at) => at + 1),
    vocabulary.size,
  );
  return statistics;
}
const familyIn = (vocabulary: Vocabulary, term: string, agglutinative = false): string[] =>
  familyOf(vocabulary, countedOnce(vocabulary), term, agglutinative).map(({ number }) =>
    vocabulary.termOf(number),
  );

describe('the family of a word', () => {
  it('is what begins alike and is about as long', () => {
    const vocabulary = vocabularyOf('ateskes', 'ateskesin', 'ateskese', 'ates', 'atesli', 'ankara');
    expect(familyIn(vocabulary, 'ateskes').sort()).toEqual(['ateskese', 'ateskesin']);
  });

  it('is wider where endings are written upon endings', () => {
    const vocabulary = vocabularyOf('kullan', 'kullanil', 'kullanicilar', 'kullanilabilirlik', 'kulis');
    expect(familyIn(vocabulary, 'kullan', true).sort()).toEqual(['kullanicilar', 'kullanil']);
  });

  it.each([
    ['truck', 'truce', false],
    ['build', 'built', true],
    ['media', 'mediat', false],
    ['حكوم', 'حكومي', true],
    ['negoti', 'negotia', true],
  ])('says whether "%s" and "%s" are surely one word: %s', (term, other, sure) => {
    const vocabulary = vocabularyOf(other);
    const family = familyOf(vocabulary, countedOnce(vocabulary), term);
    expect(family.map((relative) => relative.sure)).toEqual([sure]);
  });

  it('has its commonest member first', () => {
    const vocabulary = vocabularyOf('rehineler', 'rehinesi');
    const statistics = countedOnce(vocabulary);
    statistics.add([vocabulary.numberOf('rehinesi') ?? 0], 1);
    const [commonest] = familyOf(vocabulary, statistics, 'rehine');
    expect(vocabulary.termOf(commonest?.number ?? 0)).toBe('rehinesi');
  });

  it('has no term that no passage has', () => {
    expect(familyOf(vocabularyOf('rehinesi'), new CountedStatistics(), 'rehine')).toEqual([]);
  });

  it.each(['gaz', '@hakan-fidan', '2025', ''])('"%s" has none', (term) => {
    expect(familyIn(vocabularyOf('gaza', 'gazze', '@hakan-fidanlar', '20251', '2025x'), term)).toEqual([]);
  });

  it('knows terms that were added after the last look', () => {
    const vocabulary = vocabularyOf('katildi');
    expect(familyIn(vocabulary, 'katilan')).toEqual(['katildi']);
    vocabulary.add('katilani');
    expect(familyIn(vocabulary, 'katilan')).toContain('katilani');
  });

  it('shares at least four letters, is small and never holds the word itself', () => {
    const term = fc.string({ unit: fc.constantFrom('a', 'b', 'ק'), maxLength: 9 });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 60 }), term, (terms, word) => {
        const family = familyIn(vocabularyOf(...terms), word);
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
