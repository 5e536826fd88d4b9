import { describe, expect, it, vi } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import type * as FoldedWords from '../../../src/facts/languages/folded-words.js';
import { createFactReader } from '../../../src/facts/read-facts.js';

const lists = vi.hoisted((): string[] => []);

// Every list of the readers of facts goes through here, also those that no module shows.
vi.mock('../../../src/facts/languages/folded-words.js', async (original) => {
  const actual = await original<typeof FoldedWords>();
  return {
    ...actual,
    wordSet: (list: string) => {
      lists.push(list);
      return actual.wordSet(list);
    },
    wordsTo: <T>(value: T, list: string) => {
      lists.push(list);
      return actual.wordsTo(value, list);
    },
  };
});

describe('the word lists that facts are read by', () => {
  it('hold words in a form that a text can have', async () => {
    const { foldWord } = await import('../../../src/facts/languages/folded-words.js');
    expect(createFactReader).toBeTypeOf('function'); // the import made every list
    expect(lists.length).toBeGreaterThan(100);
    const dead = lists
      .flatMap((list) => list.split(/\s+/u))
      .filter((word) => word !== '')
      .filter(
        (word) =>
          tokenize(word)
            .map(({ folded }) => folded)
            .join(' ') !== foldWord(word),
      );
    expect(dead).toEqual([]);
  });
});
