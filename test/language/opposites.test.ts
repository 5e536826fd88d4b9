import { describe, expect, it } from 'vitest';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { fold } from '../../src/language/fold.js';
import { createOpposites } from '../../src/language/opposites.js';

const analyzerOf = createAnalyzers();
const opposites = createOpposites(analyzerOf);
const means = (word: string, other: string, language: string, among: 'contrariesOf' | 'othersOf'): boolean =>
  opposites[among](fold(word), language).includes(analyzerOf(language).stem(fold(other)));

describe('opposites', () => {
  it.each([
    ['accepted', 'rejected', 'en'],
    ['before', 'after', 'en'],
    ['increasing', 'decreased', 'en'],
    ['common', 'uncommon', 'en'],
    ['disagreement', 'agreement', 'en'],
    ['önce', 'sonra', 'tr'],
    ['قبل', 'بعد', 'ar'],
    ['לפני', 'אחרי', 'he'],
  ])('"%s" is the contrary of "%s" (%s), and the other way round', (word, other, language) => {
    expect(means(word, other, language, 'contrariesOf')).toBe(true);
    expect(means(other, word, language, 'contrariesOf')).toBe(true);
  });

  it.each([
    ['north', 'west', 'en'],
    ['June', 'May', 'en'],
    ['Turkish', 'Egyptian', 'en'],
    ['Pazartesi', 'Salı', 'tr'],
    ['يناير', 'فبراير', 'ar'],
    ['מרץ', 'אפריל', 'he'],
  ])('"%s" and "%s" (%s) are of one group, not contraries', (word, other, language) => {
    expect(means(word, other, language, 'othersOf')).toBe(true);
    expect(means(word, other, language, 'contrariesOf')).toBe(false);
  });

  it('are none of a word itself, of short words or in languages without a list', () => {
    for (const word of ['accept', 'north', 'first'])
      expect(means(word, word, 'en', 'contrariesOf') || means(word, word, 'en', 'othersOf')).toBe(false);
    expect(opposites.contrariesOf('it', 'en')).toEqual([]);
    expect(opposites.contrariesOf('avant', 'fr')).toEqual([]);
  });
});
