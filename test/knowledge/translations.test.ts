import { describe, expect, it } from 'vitest';
import { createTranslations } from '../../src/knowledge/translations.js';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { fold } from '../../src/language/fold.js';

const analyzerOf = createAnalyzers();
const translations = createTranslations(analyzerOf);

/** Whether one of the words for it in the other language is `written`, as a text has it. */
const has = (word: string, language: string, written: string, other: string): boolean =>
  translations
    .of(fold(word), language)
    .some(
      (each) =>
        each.language === other && each.expression.join(' ') === analyzerOf(other).stem(fold(written)),
    );

describe('translation', () => {
  it.each([
    ['uranium', 'en', 'uranyum', 'tr'],
    ['baraj', 'tr', 'dam', 'en'],
    ['عائلة', 'ar', 'aile', 'tr'],
    ['בניין', 'he', 'building', 'en'],
    ['yasa', 'tr', 'قانون', 'ar'],
  ])('knows words: %s (%s) is also %s (%s)', (word, language, written, other) => {
    expect(has(word, language, written, other)).toBe(true);
    expect(translations.isWord(fold(word), language)).toBe(true);
  });

  it.each([
    ['China', 'en', 'الصينية', 'ar'],
    ['China', 'en', 'סין', 'he'],
    ['Ermenistan', 'tr', 'Armenian', 'en'],
    ['السودان', 'ar', 'Sudan', 'tr'],
    ['Cenevre', 'tr', 'Geneva', 'en'],
    ['טביליסי', 'he', 'Tiflis', 'tr'],
    ['بليبيا', 'ar', 'Libya', 'en'],
    ['ببولندا', 'ar', 'Poland', 'en'],
    ['סעודיה', 'he', 'Saudi', 'en'],
    ['סעודיה', 'he', 'السعودية', 'ar'],
    ['בריטי', 'he', 'British', 'en'],
    ['İngiltere', 'tr', 'البريطانية', 'ar'],
  ])('knows names: %s (%s) is also %s (%s)', (word, language, written, other) => {
    expect(has(word, language, written, other)).toBe(true);
    expect(translations.of(fold(word), language).some(({ isName }) => isName)).toBe(true);
  });

  it.each([
    ['atmamıştır', 'tr', 'toss', 'en'],
    ['sınıflandırılır', 'tr', 'classification', 'en'],
    ['خدمتها', 'ar', 'service', 'en'],
    ['يغطيها', 'ar', 'כיסה', 'he'],
    ['בניינו', 'he', 'building', 'en'],
  ])('knows a word by a form of it: %s (%s) is also %s (%s)', (word, language, written, other) => {
    expect(has(word, language, written, other)).toBe(true);
  });

  it('takes no word for a country whose short name is like its stem', () => {
    expect(translations.kinOf('used', 'en')).toEqual([]);
    expect(translations.kinOf('turkey', 'en')).not.toEqual([]);
  });

  it('offers no more than a few words of a language, however many meanings a word has', () => {
    for (const word of ['take', 'run', 'set', 'land'])
      for (const language of ['tr', 'ar', 'he'])
        expect(
          translations.of(word, 'en').filter((each) => each.language === language).length,
        ).toBeLessThanOrEqual(8);
  });

  it('knows nothing in a language without a pack, or of what is no word', () => {
    expect(translations.of('dam', 'xx')).toEqual([]);
    expect(translations.of('zzqxv', 'en')).toEqual([]);
    expect(translations.isWord('zzqxv', 'en')).toBe(false);
  });
});
