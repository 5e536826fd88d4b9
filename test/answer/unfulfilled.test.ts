import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what was to be done, or nearly was, is not told as done', () => {
  it.each([
    [
      'en',
      'Where were the delegates flown?',
      'The delegates are to be flown to Belgrade once the text has been read aloud.',
    ],
    ['he', 'מתי חזר גולד לחיפה?', 'השליח גולד ביקר אתמול בנמל. גולד יחזור לחיפה ביום שישי.'],
    [
      'en',
      'When did Holbrooke hand over the map?',
      'Richard Holbrooke was about to hand over the map on Tuesday when the lights went out.',
    ],
    [
      'en',
      'When did the envoys sign the annex?',
      'The envoys came close to signing the annex on 4 May in the palace.',
    ],
    [
      'en',
      'When did Pearson endorse the plan?',
      'Lester Pearson stopped short of endorsing the plan on Monday. Selwyn Lloyd read it.',
    ],
    [
      'en',
      'When did the guards arrest the courier?',
      'The guards nearly arrested the courier at the gate on Sunday.',
    ],
    [
      'en',
      'When did the ministers receive the letter?',
      'The ministers have yet to receive the letter, which left Geneva on Friday.',
    ],
    [
      'tr',
      'Kurul raporu hangi gün onayladı?',
      'Kurulun raporu 5 Mayıs’ta onaylaması bekleniyordu. Oturum açılamadı.',
    ],
    [
      'tr',
      'heyetler kaç sandık belge getirdi?',
      'Heyetler mayısta yola çıktıklarında otuz sandık belge getirecek.',
    ],
    [
      'tr',
      'Litvinov mektubu hangi gün verdi?',
      'Maksim Litvinov’un mektubu salı günü vermesi bekleniyordu, ama tren gelmedi.',
    ],
    ['ar', 'متى سلّم الوفد الرسالة؟', 'كان مقررا أن يسلّم الوفد الرسالة الثلاثاء. ومرض رئيسه.'],
    ['ar', 'متى وقع الوفدان الملحق؟', 'كاد الوفدان يوقعان الملحق الأحد في القصر.'],
    ['he', 'כמה מכוניות קיבלו המשקיפים?', 'המשקיפים היו אמורים לקבל עשרים מכוניות. הרכבת לא באה.'],
    ['he', 'מתי חתמו הצירים על הנספח?', 'הצירים כמעט חתמו על הנספח ביום חמישי. לורד קרזון קרא אותו פעמיים.'],
  ])('%s: %s', async (language, question, text) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it.each([
    ['en', 'When did the envoys sign the annex?', 'Nearly forty envoys signed the annex on 4 May.', '4 May'],
    ['he', 'מתי חתמו הצירים על הנספח?', 'כמעט כל הצירים חתמו על הנספח ביום חמישי.', 'ביום חמישי'],
    ['ar', 'متى وقع الوفدان الملحق؟', 'وقع الوفدان الملحق الأحد بعد أن قرأ الوسيط النص.', 'الأحد'],
    [
      'tr',
      'Kurul raporu hangi gün onayladı?',
      'Kurul raporu 5 Mayıs’ta onayladı. Senato bekliyor.',
      '5 Mayıs',
    ],
  ])('but what was done is, whatever was nearly all (%s)', async (language, question, text, words) => {
    expect(await marked(language, text, question)).toContain(words);
  });
});

describe('a question of what is so or is to be', () => {
  it.each([
    ['en', 'When does the congress open?', 'The congress will open on 4 May in Vienna.', '4 May'],
    ['ar', 'متى تدخل الهدنة حيز التنفيذ؟', 'ستدخل الهدنة حيز التنفيذ صباح الأحد.', 'صباح الأحد'],
    ['tr', 'Kongre ne zaman açılıyor?', 'Kongre 4 Mayıs’ta Viyana’da açılacak.', '4 Mayıs'],
  ])('is answered by a plan (%s)', async (language, question, text, words) => {
    expect(await marked(language, text, question)).toContain(words);
  });
});
