import { describe, expect, it } from 'vitest';
import { askedTimeOf } from '../../../src/search/query/asked-time.js';

const NONE = { year: null, month: null, day: null, weekday: null };

describe('the time that a question is bound to', () => {
  it.each([
    ['en', 'How many trucks came in January 2026?', { ...NONE, year: 2026, month: 1 }],
    ['en', 'how many trucks came in january 2026', { ...NONE, year: 2026, month: 1 }],
    ['en', 'Who came on Tuesday?', { ...NONE, weekday: 2 }],
    ['en', 'Who came on 8 May 2018?', { ...NONE, year: 2018, month: 5, day: 8 }],
    ['tr', "2025'te kim geldi?", { ...NONE, year: 2025 }],
    ['tr', 'ocak 2026da kim geldi', { ...NONE, year: 2026, month: 1 }],
    ['tr', 'Salı günü kim geldi?', { ...NONE, weekday: 2 }],
    ['ar', 'من وصل في يناير؟', { ...NONE, month: 1 }],
    ['ar', 'من وصل في كانون الثاني 2026؟', { ...NONE, year: 2026, month: 1 }],
    ['ar', 'من وصل عام 2014؟', { ...NONE, year: 2014 }],
    ['he', 'מי הגיע בינואר 2026?', { ...NONE, year: 2026, month: 1 }],
    ['he', 'מי הגיע ביום שני?', { ...NONE, weekday: 1 }],
    ['he', 'מי הגיע בשנת 2014?', { ...NONE, year: 2014 }],
  ] as const)('is what it says of it (%s): %s', (language, question, time) => {
    expect(askedTimeOf(question, language)).toEqual(time);
  });

  it.each([
    ['en', 'What did Iran say about the 2015 deal?'],
    ['en', 'Who has come since May 2024?'],
    ['en', 'who may come'],
    ['en', 'Who came yesterday?'],
    ['tr', 'Mayıs 2024 sonrası değil, dün kim geldi?'],
    ['ar', 'من وصل منذ مايو 2024؟'],
    ['he', 'מי הגיע לפני מאי 2024?'],
    ['en', ''],
  ] as const)(
    'is none where it bounds, names or counts from the day of asking (%s): %s',
    (language, question) => {
      expect(askedTimeOf(question, language)).toBeNull();
    },
  );
});
