import { describe, expect, it } from 'vitest';
import { sure } from './spans.js';

const WHERE = {
  en: 'Where did the envoys meet?',
  tr: 'Elçiler nerede buluştu?',
  ar: 'أين اجتمع المبعوثون؟',
  he: 'איפה נפגשו השליחים?',
};

describe('what may answer "where"', () => {
  it.each([
    ['en', 'The envoys met in Cairo and Doha.', ['Cairo', 'Doha']],
    ['en', 'After the Gaza ceasefire the envoys met at the Doha talks in Cairo.', ['Cairo']],
    ['en', 'The envoys of the Doha Institute met in May in Cairo.', ['Cairo']],
    ['en', "Egypt's envoys met in Cairo.", ['Cairo']],
    ['tr', "Mısır'ın elçileri Kahire'de buluştu.", ['Kahire']],
    ['ar', 'اجتمع المبعوثون في مدينة القاهرة بعد اتفاق الدوحة.', ['القاهرة']],
    ['he', 'השליחים נפגשו בקהיר אחרי הסכם דוחא.', ['בקהיר']],
    ['ar', 'اجتمع المبعوثون في العاصمة السودانية الخرطوم بعد اتفاق جنيف.', ['الخرطوم']],
    ['he', 'השליחים נפגשו בז׳נבה אחרי הסכם וינה.', ['בז׳נבה']],
  ] as const)('is where something is, not what a place names (%s): %s', async (language, text, places) => {
    expect([...new Set(await sure(WHERE[language], text, language))]).toEqual(places);
  });

  it.each([
    ['en', 'The envoys of Cairo met the Doha delegation.'],
    ['tr', "Elçiler Kahire'nin önerisini görüştü."],
    ['ar', 'بحث المبعوثون إعلان القاهرة.'],
  ] as const)('is nothing where no place has that part (%s): %s', async (language, text) => {
    expect(await sure(WHERE[language], text, language)).toEqual([]);
  });
});
