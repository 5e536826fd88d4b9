import { describe, expect, it } from 'vitest';
import { stretches, sure } from './spans.js';

const WHEN = {
  en: 'When did the envoys arrive?',
  tr: 'Elçiler ne zaman geldi?',
  ar: 'متى وصل المبعوثون؟',
  he: 'מתי הגיעו השליחים?',
};

describe('what may answer "when"', () => {
  it.each([
    ['en', 'The envoys arrived at 11:15 a.m. local time.', '11:15 a.m. local time'],
    ['en', 'The envoys arrived at 0740 GMT by plane.', '0740 GMT'],
    [
      'en',
      'The envoys arrived on Sunday 19 January 2025 at 9 p.m. by plane.',
      'Sunday 19 January 2025 at 9 p.m.',
    ],
    ['en', 'The envoys arrived two weeks ago by plane.', 'two weeks ago'],
    ['en', 'The envoys arrived last month by plane.', 'last month'],
    ['en', 'The envoys arrived in the early afternoon.', 'afternoon'],
    ['tr', 'Elçiler geçen hafta geldi.', 'geçen hafta'],
    ['tr', 'Elçiler salı günü akşam geldi.', 'salı günü akşam'],
    ['tr', 'Elçiler 3 Şubat 2025’te geldi.', '3 Şubat 2025'],
    ['tr', 'Elçiler ağustosta geldi.', 'ağustosta'],
    ['tr', "Elçiler saat 21.40'ta geldi.", 'saat 21.40'],
    ['tr', 'Elçiler iki gün önce geldi.', 'iki gün önce'],
    ['ar', 'وصل المبعوثون في 15 كانون الثاني 2025 إلى البلدة.', '15 كانون الثاني 2025'],
    ['ar', 'وصل المبعوثون يوم 3 شباط إلى البلدة.', '3 شباط'],
    ['ar', 'وصل المبعوثون في الثاني من حزيران/ يونيو 2024 إلى البلدة.', 'الثاني من حزيران/ يونيو 2024'],
    ['ar', 'وصل المبعوثون مساء الثلاثاء إلى البلدة.', 'مساء الثلاثاء'],
    ['ar', 'وصل المبعوثون الشهر الماضي إلى البلدة.', 'الشهر الماضي'],
    ['ar', 'وصل المبعوثون قبل يومين إلى البلدة.', 'قبل يومين'],
    ['he', 'השליחים הגיעו ביום שני לעיירה.', 'ביום שני'],
    ['he', 'השליחים הגיעו באוקטובר לעיירה.', 'באוקטובר'],
    ['he', 'השליחים הגיעו ב-13 באוקטובר לעיירה.', '13 באוקטובר'],
    ['he', 'השליחים הגיעו אתמול לעיירה.', 'אתמול'],
    ['he', 'השליחים הגיעו לפני שבועיים לעיירה.', 'לפני שבועיים'],
  ] as const)('is the whole time (%s): %s', async (language, text, time) => {
    expect((await stretches(WHEN[language], text, language))[0]?.words).toBe(time);
  });

  it.each([
    ['en', 'The envoys freed 1,950 prisoners during the talks.'],
    ['en', 'Since then the envoys spoke for a whole day and many months.'],
    ['en', 'The envoys may march with 300 others.'],
    ['tr', 'Elçiler 1.950 tutsak için aylarca görüştü.'],
    ['ar', 'أفرج المبعوثون عن 1,950 أسيرا خلال المحادثات.'],
    ['he', 'השליחים שחררו 1,950 אסירים במהלך השיחות.'],
  ] as const)(
    'is no figure and no word that only tells how time is counted (%s): %s',
    async (language, text) => {
      expect(await sure(WHEN[language], text, language)).toEqual([]);
    },
  );

  it('is an hour where an hour is asked for, and a year where a year is', async () => {
    const text = 'The envoys arrived on 19 January, at 20:30.';
    expect(await sure('At what time did the envoys arrive?', text)).toEqual(['19 January, at 20:30']);
    expect(await sure('At what time did the envoys arrive?', 'The envoys arrived on 19 January.')).toEqual(
      [],
    );
    expect(await sure('In which year did the envoys arrive?', text)).toEqual([]);
    expect(await sure('In which year did the envoys arrive?', 'The envoys arrived in 2019.')).toEqual([
      '2019',
    ]);
  });

  it('is less surely up to when something went on than when it was', async () => {
    const [first, second] = await stretches(
      WHEN.tr,
      'Elçiler 2 Mayıs 2023’te, 2024 yılı sonuna kadar kalmak üzere geldi.',
      'tr',
    );
    expect(first?.words).toBe('2 Mayıs 2023');
    expect(second?.strength).toBeLessThan(first?.strength ?? 0);
  });
});
