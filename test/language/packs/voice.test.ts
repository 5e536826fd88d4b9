import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { packOf } from '../../../src/language/languages.js';

describe('the passive of a verb, by its form', () => {
  const isPassive = (language: string, word: string, verb: string): boolean =>
    packOf(language).voice.isPassiveOf(fold(word), fold(verb), word);

  it.each([
    ['tr', 'imzalandığını', 'imzaladı'],
    ['tr', 'gönderilen', 'gönderdi'],
    ['tr', 'ulaştırılacak', 'ulaştıracak'],
    ['tr', 'alındı', 'aldı'],
    ['tr', 'edildi', 'etti'],
    ['ar', 'كُتبت', 'كتب'],
    ['ar', 'عُدّل', 'عدّل'],
    ['he', 'נחתם', 'חתם'],
    ['he', 'נחתמה', 'חתמה'],
    ['he', 'הועברה', 'העביר'],
    ['he', 'גובש', 'גיבש'],
    ['he', 'התקבל', 'קיבל'],
  ])('is told in %s: %s of %s', (language, word, verb) => {
    expect(isPassive(language, word, verb)).toBe(true);
  });

  it.each([
    ['tr', 'imzaladığını', 'imzaladı'],
    ['tr', 'imzalayan', 'imzaladı'],
    ['tr', 'alınca', 'aldı'],
    ['tr', 'etti', 'etti'],
    ['tr', 'karşılandı', 'karşılandı'],
    ['ar', 'كتبت', 'كتب'],
    ['ar', 'يُقدّم', 'يقدم'],
    ['he', 'חתם', 'חתם'],
    ['he', 'נפגש', 'פגש'],
    ['he', 'נאם', 'אם'],
    ['en', 'signed', 'signed'],
  ])('is not in %s where the form does not tell it: %s of %s', (language, word, verb) => {
    expect(isPassive(language, word, verb)).toBe(false);
  });
});
