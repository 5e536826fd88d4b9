import { describe, expect, it } from 'vitest';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { fold } from '../../src/language/fold.js';
import { createWordKnowledge } from '../../src/language/word-knowledge.js';

const analyzerOf = createAnalyzers();
const knowledge = createWordKnowledge(analyzerOf);
const isNear = (word: string, other: string, language: string): boolean =>
  knowledge.nearTo(fold(word), language).includes(analyzerOf(language).stem(fold(other)));

describe('words near in meaning', () => {
  it.each([
    ['apologised', 'regret', 'en'],
    ['manufacturer', 'makers', 'en'],
    ['Germany', 'German', 'en'],
    ['doktor', 'hekim', 'tr'],
    ['كتاب', 'كتب', 'ar'],
  ])('%s may be put as %s (%s)', (word, other, language) => {
    expect(isNear(word, other, language)).toBe(true);
  });

  it.each([
    ['June', 'July', 'en', 'members of one group'],
    ['accept', 'reject', 'en', 'contraries'],
    ['Israel', 'Lebanon', 'en', 'names'],
    ['Italy', 'Germany', 'en', 'names'],
  ])('%s is never put as %s (%s): %s', (word, other, language) => {
    expect(isNear(word, other, language)).toBe(false);
  });

  it.each(['hostages', 'prisoners', 'killed', 'terrorist', 'settlement', 'ceasefire', 'soldiers'])(
    '%s has none, since another word makes another claim',
    (word) => {
      expect(knowledge.nearTo(word, 'en')).toEqual([]);
    },
  );

  it('has no contested word near anything', () => {
    const contested = ['hostag', 'captiv', 'terrorist', 'milit', 'occup', 'settler', 'kill', 'truce'];
    const near = [
      'release',
      'army',
      'officials',
      'group',
      'deal',
      'fighting',
      'freed',
      'released',
      'guerrilla',
    ];
    for (const word of near)
      for (const stem of contested) expect(knowledge.nearTo(word, 'en')).not.toContain(stem);
  });

  it('are none for the commonest words, for what is no word, and in other languages', () => {
    expect(knowledge.nearTo('said', 'en')).toEqual([]);
    expect(knowledge.nearTo('zzyzx', 'en')).toEqual([]);
    expect(knowledge.nearTo('__proto__', 'en')).toEqual([]);
    expect(knowledge.nearTo('apologise', 'fr')).toEqual([]);
  });
});

describe('how much a word tells', () => {
  it('is more the rarer it is in general', () => {
    const [common, middling, rare] = ['made', 'factory', 'apologised'].map((word) =>
      knowledge.telling(word, 'en'),
    );
    expect(common).toBeLessThan(middling ?? 0);
    expect(middling).toBeLessThan(rare ?? 0);
    expect(knowledge.telling('zzyzx', 'en')).toBeGreaterThan(rare ?? 0);
  });

  it('is the same for all words of languages without a table', () => {
    expect(knowledge.telling('yapmak', 'tr')).toBe(1);
  });
});

it('a word is known to be one where the table lists it', () => {
  expect(knowledge.isWord('apologised', 'en')).toBe(true);
  expect(knowledge.isWord('hostges', 'en')).toBe(false);
  expect(knowledge.isWord('apologised', 'tr')).toBe(false);
});
