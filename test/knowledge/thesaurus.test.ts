import { describe, expect, it } from 'vitest';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { createThesaurus } from '../../src/knowledge/thesaurus.js';
import { tokenize } from '../../src/language/tokenize.js';

const concept = (id: string, words: Readonly<Record<string, readonly string[]>>) => ({
  id,
  words: new Map(Object.entries(words)),
});

const analyzerOf = createAnalyzers();
const thesaurus = createThesaurus(
  [
    concept('ceasefire', {
      en: ['ceasefire', 'truce', 'cessation of hostilities'],
      tr: ['ateşkes'],
      ar: ['وقف إطلاق النار'],
      he: ['הפסקת אש'],
    }),
    concept('war', { en: ['war', 'hostilities'] }),
    concept('minister', { en: ['minister'], tr: ['bakan', 'bakanı'] }),
    concept('foreign-minister', { en: ['foreign minister', 'top diplomat'], tr: ['dışişleri bakanı'] }),
    concept('phone-call', { en: ['call', 'by phone'] }),
    concept('describe', { en: ['call', 'describe'] }),
    concept('priest', { he: ['כומר'] }),
    concept('say', { he: ['לומר'] }),
    concept('open', { tr: ['açtı', 'açıldı'] }),
    concept('at-once', { tr: ['acil'] }),
    concept('endless', { en: ['one two three four five words'] }),
    concept('empty', { en: ['…'] }),
  ],
  analyzerOf,
);

/** "concepts: words", in reading order. */
function found(text: string, language = 'en'): string[] {
  const words = tokenize(text).map(({ folded }) => folded);
  return thesaurus.find(words, language).map(({ concepts, first, last }) => {
    return `${concepts.join('+')}: ${words.slice(first, last + 1).join(' ')}`;
  });
}

describe('concepts in a text', () => {
  it('tells words apart that lose letters to one stem, by the form that is listed, with a particle before it or without', () => {
    expect(found('הכומר', 'he')).toEqual(['priest: הכומר']);
    expect(found('ולומר', 'he')).toEqual(['say: ולומר']);
  });

  it('are those with the word as it is written, where words of others have the same stem', () => {
    expect(found('kapı açıldı', 'tr')).toEqual(['open: acildi']);
    expect(found('acil yardım', 'tr')).toEqual(['at-once: acil']);
  });

  it('are found in any inflected form', () => {
    expect(found('Truces and ministers')).toEqual(['ceasefire: truces', 'minister: ministers']);
  });

  it('are found as the longest expression, and never overlap', () => {
    expect(found('a foreign minister')).toEqual(['foreign-minister: foreign minister']);
    expect(found('a cessation of hostilities')).toEqual(['ceasefire: cessation of hostilities']);
    expect(found('hostilities')).toEqual(['war: hostilities']);
  });

  it('are all named where a word means several things', () => {
    expect(found('They called.')).toEqual(['phone-call+describe: called']);
  });

  it.each([
    ['Dışişleri Bakanı', 'tr', 'foreign-minister'],
    ['Ateşkes', 'tr', 'ceasefire'],
    ['وقف إطلاق النار', 'ar', 'ceasefire'],
    ['הפסקת אש', 'he', 'ceasefire'],
  ])('are found by "%s" (%s)', (text, language, id) => {
    expect(found(text, language).map((match) => match.split(':')[0])).toEqual([id]);
  });

  it('are not looked for in another language', () => {
    expect(found('ateşkes', 'en')).toEqual([]);
    expect(found('truce', 'tr')).toEqual([]);
    expect(found('truce', 'fr')).toEqual([]);
  });

  it('lie inside the text, in order', () => {
    const words = tokenize('the top diplomat of the foreign minister called a truce').map(
      ({ folded }) => folded,
    );
    let next = 0;
    for (const { first, last } of thesaurus.find(words, 'en')) {
      expect(first).toBeGreaterThanOrEqual(next);
      expect(last).toBeGreaterThanOrEqual(first);
      next = last + 1;
    }
    expect(next).toBeLessThanOrEqual(words.length);
    expect(thesaurus.find([], 'en')).toEqual([]);
  });
});

describe('expressions of a concept', () => {
  it('are stems, so that they meet the terms of every form', () => {
    const { stem } = analyzerOf('en');
    expect(thesaurus.expressionsOf('foreign-minister', 'en')).toEqual([
      [stem('foreign'), stem('minister')],
      [stem('top'), stem('diplomats')],
    ]);
  });

  it('are given in the language asked for', () => {
    expect(thesaurus.expressionsOf('ceasefire', 'he')).toHaveLength(1);
    expect(thesaurus.expressionsOf('minister', 'he')).toEqual([]);
    expect(thesaurus.expressionsOf('unheard-of', 'en')).toEqual([]);
  });

  it('leave out what is no word or longer than four', () => {
    expect(thesaurus.expressionsOf('endless', 'en')).toEqual([]);
    expect(thesaurus.expressionsOf('empty', 'en')).toEqual([]);
  });
});
