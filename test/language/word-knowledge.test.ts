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

describe('words of one family', () => {
  const isDerived = (word: string, other: string, language: string): boolean =>
    knowledge.derivedOf(fold(word), language).includes(analyzerOf(language).stem(fold(other)));

  it.each([
    ['received', 'reception', 'en'],
    ['division', 'divided', 'en'],
    ['chose', 'choice', 'en'],
    ['died', 'deaths', 'en'],
    ['agreed', 'agreement', 'en'],
    ['seceded', 'secession', 'en'],
    ['öldü', 'ölümü', 'tr'],
    ['imzaladı', 'imzası', 'tr'],
    ['reddetti', 'reddi', 'tr'],
    ['başladı', 'başlatıldı', 'tr'],
    ['وقعت', 'بتوقيع', 'ar'],
    ['توقيعه', 'وقع', 'ar'],
    ['استأنفت', 'استؤنفت', 'ar'],
    ['اختار', 'اختير', 'ar'],
    ['زيارتها', 'يزور', 'ar'],
    ['מצאו', 'נמצאה', 'he'],
    ['חתמו', 'נחתם', 'he'],
    ['הגיעו', 'הגעתו', 'he'],
    ['שוחררו', 'שחרר', 'he'],
    ['ישוחררו', 'שחרור', 'he'],
    ['הודיעה', 'הודעת', 'he'],
    ['החליטה', 'הוחלט', 'he'],
  ])('%s and %s (%s)', (word, other, language) => {
    expect(isDerived(word, other, language)).toBe(true);
    expect(isDerived(other, word, language)).toBe(true);
  });

  it.each([
    ['success', 'deal', 'en'],
    ['succeeded', 'failure', 'en'],
    ['öldü', 'öldürdü', 'tr'],
    ['אישר', 'דחה', 'he'],
    ['חתם', 'יחתום', 'he'],
    ['נחת', 'נחתם', 'he'],
    ['اتفق', 'يتفق', 'ar'],
  ])('not %s and %s (%s)', (word, other, language) => {
    expect(isDerived(word, other, language)).toBe(false);
  });

  it('are none of a word in no list, and in other languages', () => {
    expect(knowledge.derivedOf('zzyzx', 'en')).toEqual([]);
    expect(knowledge.derivedOf('__proto__', 'en')).toEqual([]);
    expect(knowledge.derivedOf('decide', 'fr')).toEqual([]);
  });
});
