import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

const ENGLISH =
  'Ernest Bevin and Georges Bidault dined on Sunday in Paris. George Marshall had met Bevin in London in May 1947. Bidault goes on to Rome on Tuesday.';
const ARABIC = 'رحب كوفي عنان بالوفود. ولم يدل عمرو موسى بأي تصريح. وتحدث بطرس غالي عن رسوم القناة.';

describe('people of whom each met somebody else', () => {
  it('did not meet each other', async () => {
    expect(await marked('en', ENGLISH, 'When did Marshall meet Bidault?')).toBe('not-stated');
  });

  it('met whom they met', async () => {
    expect(await marked('en', ENGLISH, 'When did Marshall meet Bevin?')).toBe('May 1947');
    expect(await marked('en', ENGLISH, 'Where did Bevin and Bidault dine?')).toBe('Paris');
  });
});

describe('somebody who is told to have said nothing at all', () => {
  it('said nothing of the matter', async () => {
    expect(await marked('ar', ARABIC, 'ماذا قال عمرو موسى عن رسوم القناة؟')).toBe('not-stated');
  });
});

describe('what one did, where a text tells it of another', () => {
  it.each([
    [
      'tr',
      'Selwyn Lloyd bir denetim kurulu teklif ederken, Türkiye ortak bir metin verdi; Lester Pearson ise salonu terk etmeyeceğini söyledi.',
      'Pearson ne teklif etti?',
    ],
    [
      'tr',
      'Selwyn Lloyd, meslektaşı Bunche ile 40 dakika görüştü. Lester Pearson salona gelmedi.',
      'Bunche ile Pearson ne kadar görüştü?',
    ],
    [
      'he',
      'אסירים רבים שוחררו בבוקר, ואחרים ישוחררו בתוך חודשיים. אמיל גולד לא נכלל ברשימה.',
      'מתי שוחרר אמיל גולד?',
    ],
    [
      'he',
      'נתניהו נפגש ביום רביעי עם הנשיא משה רוזן במלון בחיפה. יוסף שמש אמר כי הדרך ארוכה.',
      'איפה נפגש נתניהו עם יוסף שמש?',
    ],
  ])('is not stated (%s)', async (language, text, question) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it.each([
    [
      'tr',
      'Selwyn Lloyd salona gelmedi. Lester Pearson 40 dakika konuştu.',
      'Pearson ne kadar konuştu?',
      '40 dakika',
    ],
    ['he', 'משה רוזן המתין בבית. אמיל גולד שוחרר ביום רביעי.', 'מתי שוחרר אמיל גולד?', 'ביום רביעי'],
  ])('is stated where it tells it of them (%s): %s', async (language, text, question, words) => {
    expect(await marked(language, text, question)).toContain(words);
  });

  it('is stated where it is told of whom it was done to, by their ending', async () => {
    const text = 'Bakan Lester Pearson, limanda kalabalık bir heyet tarafından karşılandı.';
    expect(await marked('tr', text, "Lester Pearson'ı kim karşıladı?")).not.toBe('not-stated');
  });
});
