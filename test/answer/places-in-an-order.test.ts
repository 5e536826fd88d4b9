import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

const ROUNDS =
  'The first round of talks took place in Geneva on 12 April 1974; the second one was held in Rome on 19 April; the parties returned to Geneva for the third round of talks on 26 April and for the fourth round on 11 May.';

describe('a question for one in an order', () => {
  it.each([
    ['en', 'When was the third round of talks held?', ROUNDS, '26 April'],
    ['en', 'Where was the second round held?', ROUNDS, 'Rome'],
    [
      'en',
      'When was round four held?',
      'The first rounds were held in Geneva. The third and fourth rounds were held on 26 April and 11 May.',
      '11 May',
    ],
    [
      'en',
      'When was the 4th round held?',
      'A round was called off. The third and fourth ones were held on 26 April and 11 May.',
      '11 May',
    ],
    [
      'tr',
      'Görüşmelerin 5. turu ne zaman yapıldı?',
      "Görüşmelerin üçüncü turu 14 Mart'ta yapıldı. Görüşmelerin beşinci turu 4 Temmuz'da yapıldı.",
      '4 Temmuz',
    ],
    [
      'tr',
      "Görüşmelerin 5'inci turu nerede yapıldı?",
      "Görüşmelerin üçüncü turu Roma'da yapıldı. Görüşmelerin beşinci turu Cenevre'de yapıldı.",
      'Cenevre',
    ],
    [
      'ar',
      'أين عقدت الجولة الخامسة؟',
      'عقدت الجولة الرابعة من المحادثات في جنيف في مايو 1974. وعقدت الجولة الخامسة في روما في يونيو.',
      'روما',
    ],
    [
      'ar',
      'متى عقدت جولة المحادثات الثالثة؟',
      'عقدت الجولة الثانية في 12 مايو 1974 والثالثة في 3 يونيو.',
      '3 يونيو',
    ],
    [
      'he',
      'איפה נערך סבב השיחות החמישי?',
      "הסבב הרביעי של השיחות נערך בז'נבה במאי 1974. הסבב ה-5 של השיחות נערך ברומא ביוני.",
      'ברומא',
    ],
  ])(
    'has what is said of that one, in whatever spelling (%s): %s',
    async (language, question, text, words) => {
      expect(await marked(language, text, question)).toContain(words);
      expect(await marked(language, text, question)).not.toContain(' | ');
    },
  );

  it.each([
    [
      'en',
      'When will the sixth round begin?',
      'The fifth round of talks will begin in Geneva on 3 May 1974. The delegations met in Rome.',
    ],
    [
      'en',
      'Where was phase II agreed?',
      'Phase one was agreed in Geneva on 3 May 1974. The delegations met in Rome.',
    ],
    [
      'tr',
      'Beşinci tur görüşmeler ne zaman yapıldı?',
      "Taraflar 14-15 Mart'ta düzenlenen 3'üncü tur görüşmelere katılmadı.",
    ],
    [
      'ar',
      'أين عقدت الجولة الخامسة؟',
      'عقدت الجولة الرابعة من المحادثات في جنيف في مايو 1974. وأعلن الوسيط موعدا جديدا.',
    ],
    ['he', 'איפה נערך הסבב השלישי?', 'ראשון הגיע השליח ואחריו המשלחות. הסבב השני של השיחות נערך ברומא.'],
    ['he', "מתי יתחיל שלב ב'?", "שלב א' יתחיל ב-3 במאי 1974. ועדה תדון בהמשך."],
    [
      'he',
      'איפה נערך הסבב החמישי?',
      "הסבב הרביעי של השיחות נערך בז'נבה במאי 1974. המתווך הודיע על מועד חדש.",
    ],
  ])('is not answered by what is said of another (%s): %s', async (language, question, text) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it('is no weekday', async () => {
    const text = "ביום ראשון נפגשו המשלחות בז'נבה. ביום שני חתמו המשלחות על הסכם ברומא.";
    expect(await marked('he', text, 'איפה חתמו המשלחות על הסכם?')).toContain('ברומא');
  });
});
