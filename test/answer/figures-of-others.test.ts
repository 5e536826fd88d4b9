import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('how many there are of something', () => {
  it.each([
    [
      'tr',
      'Mutabakata göre kaç asker gönderilecek?',
      'Mutabakata göre güvenliği Türk ve Yunan askerleri sağlayacak. Askerlerin çekilmesine iki ülke nezaret edecek.',
    ],
    ['ar', 'كم جنديا أرسلت مصر؟', 'أرسلت مصر جنودا إلى الحدود. وعقد وزيران ثلاث جلسات في القاهرة.'],
    [
      'he',
      'כמה חיילים נשלחו לגבול?',
      'החיילים נשלחו לגבול ביום ראשון. שני שרים ביקרו שם, ובכביש המתינו שלוש משאיות.',
    ],
  ])('is not told by figures that count something else right behind them (%s): %s', async (...asked) => {
    const [language, question, text] = asked;
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it.each([
    [
      'en',
      'How many soldiers arrived?',
      'The number of soldiers who arrived rose to 40, the spokesman said. Two ministers visited.',
      '40',
    ],
    [
      'tr',
      'Kaç asker gönderilecek?',
      'Bölgeye gönderilecek asker sayısı 40 olarak açıklandı. Heyette iki bakan vardı.',
      '40',
    ],
    [
      'ar',
      'كم عدد الجنود؟',
      'وصل الجنود إلى الحدود، وبلغ عدد الجنود 40 وفق المتحدث. وعقد وزيران ثلاث جلسات.',
      '40',
    ],
    ['he', 'כמה חיילים הגיעו?', 'מספר החיילים שהגיעו עלה ל-40, אמר הדובר. שני שרים ביקרו שם.', '40'],
  ])('is told behind a word for their number (%s): %s', async (language, question, text, figure) => {
    expect(await marked(language, text, question)).toBe(figure);
  });
});

describe('how long something is or lasted', () => {
  it.each([
    [
      'en',
      'How long is the frontier between Norway and Russia?',
      'Norway shares a 121-mile border with Russia, and the treaty of 1826 drew it.',
      '121-mile',
    ],
    ['tr', 'Kuşatma ne kadar sürdü?', 'Kuşatma dokuz yıl altı ay sürdü.', 'dokuz yıl altı ay'],
    ['ar', 'كم استمر الحصار؟', 'استمر الحصار تسع سنوات وستة أشهر.', 'تسع سنوات وستة أشهر'],
    ['he', 'כמה שנים נמשכה השביתה?', 'השביתה נמשכה שלוש שנים ושישה חודשים.', 'שלוש שנים ושישה חודשים'],
  ])('is a whole figure of time or of space (%s): %s', async (language, question, text, figure) => {
    expect(await marked(language, text, question)).toBe(figure);
  });
});

describe('a sum with a shortened scale', () => {
  it.each([
    ['Donors pledged £2.5bn to the port at the meeting.', '£2.5bn'],
    ['Donors pledged $450m to the port at the meeting.', '$450m'],
  ])('is marked whole: %s', async (text, sum) => {
    expect(await marked('en', text, 'How much was pledged to the port?')).toBe(sum);
  });
});
