import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/search/index/vocabulary.js';

function vocabularyOf(...terms: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const term of terms) vocabulary.add(term);
  return vocabulary;
}

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

  it('lists what begins alike, also what was added after the last look', () => {
    const vocabulary = vocabularyOf('talks', 'tank', 'talk', 'gaza');
    expect(vocabulary.beginningWith('ta')).toEqual(['talk', 'talks', 'tank']);
    vocabulary.add('table');
    expect(vocabulary.beginningWith('ta')).toEqual(['table', 'talk', 'talks', 'tank']);
    expect(vocabulary.beginningWith('u')).toEqual([]);
  });
});
