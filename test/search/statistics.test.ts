import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, relativeLength, saturatedFrequency } from '../../src/search/bm25.js';
import { averageLengthOf, CountedStatistics, type TermStatistics } from '../../src/search/statistics.js';

function statisticsOf(documents: readonly (readonly number[])[]): TermStatistics {
  const statistics = new CountedStatistics();
  for (const words of documents) statistics.add(new Set(words), words.length);
  return statistics;
}

describe('the statistics of terms', () => {
  it('count documents, their length and those with a term', () => {
    const statistics = statisticsOf([
      [1, 2, 1],
      [2, 3],
    ]);
    expect(averageLengthOf(statistics)).toBe(2.5);
    expect([1, 2, 3, 4, 99].map((term) => statistics.documentFrequency(term))).toEqual([1, 2, 1, 0, 0]);
    expect(averageLengthOf(statisticsOf([]))).toBe(1);
  });

  it('are those of the rest where documents are taken out again, and earlier ones stay as they are', () => {
    const word = fc.integer({ min: 1, max: 9 });
    const documents = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 9 });
    fc.assert(
      fc.property(documents, documents, word, (kept, gone, term) => {
        const before = new CountedStatistics();
        for (const words of [...gone, ...kept]) before.add(new Set(words), words.length);
        const all = statisticsOf([...gone, ...kept]);
        const after = new CountedStatistics(before);
        for (const words of gone) after.remove(new Set(words), words.length);
        const rest = statisticsOf(kept);
        expect(averageLengthOf(after)).toBe(averageLengthOf(rest));
        expect(after.documentFrequency(term)).toBe(rest.documentFrequency(term));
        expect(inverseDocumentFrequency(after, [term, 3])).toBe(inverseDocumentFrequency(rest, [term, 3]));
        expect(inverseDocumentFrequency(before, [term, 3])).toBe(inverseDocumentFrequency(all, [term, 3]));
      }),
    );
  });
});

describe('BM25', () => {
  it('weighs a rare term more than a common one, and one that all documents have a little', () => {
    const statistics = statisticsOf([[1, 2], [1, 2], [1, 3], [1]]);
    const [all = 0, two = 0, one = 0, none = 0] = [1, 2, 3, 4].map((term) =>
      inverseDocumentFrequency(statistics, [term]),
    );
    expect([all > 0, two > all, one > two, none > one]).toEqual([true, true, true, true]);
  });

  it('takes several terms that count as one for as common as they are together', () => {
    const statistics = statisticsOf([[1], [2], [3], [4]]);
    expect(inverseDocumentFrequency(statistics, [1, 2])).toBeLessThan(
      inverseDocumentFrequency(statistics, [1]),
    );
    expect(inverseDocumentFrequency(statistics, [1, 2, 3, 4, 1, 2])).toBe(
      inverseDocumentFrequency(statistics, [1, 2, 3, 4]),
    );
  });

  it('adds less for each further time, and less in a long document', () => {
    const [once, twice, thrice] = [1, 2, 3].map((count) => saturatedFrequency(count));
    expect((twice ?? 0) - (once ?? 0)).toBeGreaterThan((thrice ?? 0) - (twice ?? 0));
    expect(saturatedFrequency(2, relativeLength(160, 80))).toBeLessThan(
      saturatedFrequency(2, relativeLength(80, 80)),
    );
    expect(saturatedFrequency(0)).toBe(0);
  });
});
