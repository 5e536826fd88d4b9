import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what was taken back is not stated', () => {
  it.each([
    [
      'en',
      'How many ships crossed the line?',
      'An earlier report said that 46 ships crossed the line. That figure was wrong; the right one comes on Friday.',
    ],
    [
      'tr',
      'Sınırı kaç gemi geçti?',
      'Gazete, sınırı 46 geminin geçtiğini yazmıştı. Bu rakam yanlıştı, doğrusu cuma günü açıklanacak.',
    ],
    [
      'ar',
      'كم سفينة عبرت المضيق؟',
      'ذكرت صحيفة أن 46 سفينة عبرت المضيق. هذا الرقم غير صحيح، كما قال المتحدث.',
    ],
    [
      'he',
      'כמה ספינות הוחזרו?',
      'המזכיר חזר בו ביום שלישי מן ההודעה שלפיה הוחזרו 18 ספינות. ברציף עמדו חמישה מלחים.',
    ],
  ])('%s', async (language, question, text) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it('but what was told before something else was is', async () => {
    const text = 'In all 46 ships crossed the line. A report of a storm was wrong.';
    expect(await marked('en', text, 'How many ships crossed the line?')).toBe('46');
  });
});

describe('what was done so far', () => {
  it.each([
    [
      'en',
      'How many posts has the office already cut?',
      'Seven hundred posts will go at the office before the year is out.',
    ],
    ['ar', 'كم شاهدا استمعت إليهم المحكمة حتى اليوم؟', 'ستدعو المحكمة ثمانين شاهدا إلى الجلسة بعد العيد.'],
  ])('is not told by what is planned (%s)', async (language, question, text) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });
});
