import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/search/index/word-table.js';

const WORDS = [
  { folded: 'cairo', written: 'Cairo', language: 'en', number: 1 },
  { folded: 'talks', written: 'talks', language: 'en', number: 2 },
  { folded: 'unrwa', written: 'UNRWA', language: 'en', number: 3 },
  { folded: 'talks', written: 'Talks', language: 'tr', number: 2 },
  { folded: 'istanbul', written: 'İstanbul', language: 'tr', number: 4 },
];

describe('words in columns', () => {
  it('are as they first came in each language', () => {
    const table = new WordTable();
    expect(WORDS.map((word) => table.add(word))).toEqual([0, 1, 2, 3, 4]);
    expect(table.add({ folded: 'cairo', written: 'CAIRO', language: 'en', number: 1 })).toBe(0);
    expect(WORDS.map((_, at) => table.wordAt(at))).toEqual(WORDS);
    expect(WORDS.map((_, at) => table.languageAt(at))).toEqual(['en', 'en', 'en', 'tr', 'tr']);
    expect([table.numberOf('talks', 'en'), table.numberOf('talks', 'tr')]).toEqual([1, 3]);
    expect([table.numberOf('talks', 'he'), table.numberOf('talk', 'en'), table.wordAt(5)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(table.size).toBe(5);
  });
});
