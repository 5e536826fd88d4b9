import { describe, expect, it } from 'vitest';
import { stretches, sure } from './spans.js';

const WHEN = {
  en: 'When did the envoys arrive?',
  tr: 'Elçiler ne zaman geldi?',
  ar: 'متى وصل المبعوثون؟',
  he: 'מתי הגיעו השליחים?',
};
const HOUR = {
  en: 'At what time did the envoys arrive?',
  tr: 'Elçiler saat kaçta geldi?',
  ar: 'في أي ساعة وصل المبعوثون؟',
  he: 'באיזו שעה הגיעו השליחים?',
};

describe('an hour that is told in words', () => {
  it.each([
    ['en', 'The envoys arrived at half past four.', 'half past four'],
    [
      'en',
      'The envoys arrived at a quarter to six in the morning by train.',
      'a quarter to six in the morning',
    ],
    ['en', 'The envoys arrived at twenty to nine, and ate.', 'twenty to nine'],
    ['en', "The envoys arrived at seven o'clock by train.", "seven o'clock"],
    ['en', 'The envoys arrived at nine in the evening by train.', 'nine in the evening'],
    ['en', 'The envoys arrived at 9.40 a.m. Geneva time by train.', '9.40 a.m. Geneva time'],
    ['en', 'The envoys arrived at three, before the rain.', 'three'],
    ['tr', 'Elçiler yediyi çeyrek geçe geldi.', 'yediyi çeyrek geçe'],
    ['tr', 'Elçiler akşam sekizde geldi.', 'akşam sekizde'],
    ['tr', 'Elçiler sabah dokuz buçukta geldi.', 'sabah dokuz buçukta'],
    ['tr', 'Elçiler on bire yirmi kala geldi.', 'on bire yirmi kala'],
    ['ar', 'وصل المبعوثون في السابعة إلا ربعا مساء بالقطار.', 'السابعة إلا ربعا مساء'],
    ['ar', 'وصل المبعوثون في الحادية عشرة قبل الظهر بالقطار.', 'الحادية عشرة قبل الظهر'],
    ['ar', 'وصل المبعوثون في العاشرة من مساء الأحد.', 'العاشرة من مساء الأحد'],
    ['he', 'השליחים הגיעו ברבע לשש בערב לעיירה.', 'ברבע לשש בערב'],
    ['he', 'השליחים הגיעו בשמונה בבוקר לעיירה.', 'בשמונה בבוקר'],
    ['he', 'השליחים הגיעו בעשר וחצי לעיירה.', 'בעשר וחצי'],
  ] as const)('is read whole (%s): %s', async (language, text, hour) => {
    expect((await stretches(HOUR[language], text, language))[0]?.words).toBe(hour);
  });

  it.each([
    ['en', 'The envoys arrived at three hotels, from five to seven in number.'],
    ['en', 'The envoys arrived and put the toll at six.'],
    ['tr', 'Elçiler geldi, katılım altıda bir oldu.'],
    ['ar', 'وصل المبعوثون في الجولة الثالثة من المحادثات.'],
    ['he', 'השליחים הגיעו לעיירה בשלוש וחצי שנים.'],
  ] as const)('is no count and no place in an order (%s): %s', async (language, text) => {
    expect(await sure(HOUR[language], text, language)).toEqual([]);
  });
});

describe('a day that is told in words of several', () => {
  it.each([
    ['en', 'The envoys arrived the day before yesterday.', 'the day before yesterday'],
    ['en', 'The envoys arrived two days before the vote.', 'two days before the vote'],
    ['en', 'The envoys arrived on the eve of the vote, by train.', 'on the eve of the vote'],
    ['tr', 'Elçiler oylamadan iki gün önce geldi.', 'oylamadan iki gün önce'],
    ['tr', 'Elçiler hafta başında geldi.', 'hafta başında'],
    ['ar', 'وصل المبعوثون أول من أمس بالقطار.', 'أول من أمس'],
    ['ar', 'وصل المبعوثون عشية التصويت بالقطار.', 'عشية التصويت'],
    ['ar', 'وصل المبعوثون قبل التصويت بيومين.', 'قبل التصويت بيومين'],
    ['he', 'השליחים הגיעו יומיים לפני ההצבעה לעיירה.', 'יומיים לפני ההצבעה'],
    ['he', 'השליחים הגיעו ערב ההצבעה לעיירה.', 'ערב ההצבעה'],
    ['en', 'The envoys arrived the week before last by train.', 'the week before last'],
    ['en', 'The envoys arrived earlier this month by train.', 'earlier this month'],
    ['en', 'The envoys arrived at the end of last year.', 'at the end of last year'],
    ['en', "The envoys arrive in ten days' time by train.", "in ten days' time"],
    ['en', 'The envoys arrive within a fortnight.', 'within a fortnight'],
    ['en', 'The envoys arrive in three weeks.', 'in three weeks'],
    ['tr', 'Elçiler öbür gün geldi.', 'öbür gün'],
    ['tr', 'Elçiler geçen ayın son haftasında geldi.', 'geçen ayın son haftasında'],
    ['tr', 'Elçiler iki hafta içinde geldi.', 'iki hafta içinde'],
    ['tr', 'Elçiler ertesi sabah geldi.', 'ertesi sabah'],
    ['ar', 'وصل المبعوثون مطلع الشهر الماضي إلى البلدة.', 'مطلع الشهر الماضي'],
    ['ar', 'وصل المبعوثون في غضون أسبوعين إلى البلدة.', 'في غضون أسبوعين'],
    ['ar', 'وصل المبعوثون قبل عامين ونصف العام إلى البلدة.', 'قبل عامين ونصف العام'],
    ['ar', 'يصل المبعوثون مساء غد إلى البلدة.', 'مساء غد'],
    ['he', 'השליחים הגיעו בתוך שבועיים לעיירה.', 'בתוך שבועיים'],
    ['he', 'השליחים הגיעו למחרת לעיירה.', 'למחרת'],
    ['he', 'השליחים הגיעו בתחילת השבוע שעבר לעיירה.', 'בתחילת השבוע שעבר'],
  ] as const)('is read whole (%s): %s', async (language, text, day) => {
    expect((await stretches(WHEN[language], text, language))[0]?.words).toBe(day);
  });

  it('is how long something took where that is asked', async () => {
    expect(await sure('How long did the march take?', 'The march was done in ten days.')).toEqual([
      'ten days',
    ]);
  });
});
