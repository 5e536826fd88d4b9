import { describe, expect, it } from 'vitest';
import { consider } from '../../src/answer/consider.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import type { Language } from './talks.js';

const TEXTS: Readonly<Record<Language, string>> = {
  en: 'William Burns met the Egyptian envoys in Cairo on 14 March. They discussed prisoners.',
  tr: "William Burns, Mısırlı elçilerle 14 Mart'ta Kahire'de görüştü. Tutsaklar konuşuldu.",
  ar: 'التقى وليام بيرنز المبعوثين المصريين في القاهرة في 14 مارس. وبحثوا ملف الأسرى.',
  he: 'ויליאם ברנס נפגש עם השליחים המצרים בקהיר ב-14 במרץ. הם דנו באסירים.',
};

async function isAnswered(
  question: string,
  text: string,
  language: Language,
  published: string | null,
): Promise<boolean> {
  const snapshot = await snapshotOf([articleOf(text, { language, published })]);
  return consider(question, snapshot, {}).decision.answer;
}

describe('a question that names a time', () => {
  it.each([
    [
      'en',
      'Where did William Burns meet the Egyptian envoys in March 2024?',
      'Where did William Burns meet the Egyptian envoys in January 2024?',
      'Where did William Burns meet the Egyptian envoys in March 2021?',
    ],
    [
      'tr',
      "William Burns Mısırlı elçilerle Mart 2024'te nerede görüştü?",
      "William Burns Mısırlı elçilerle Ocak 2024'te nerede görüştü?",
      "William Burns Mısırlı elçilerle Mart 2021'de nerede görüştü?",
    ],
    [
      'ar',
      'أين التقى وليام بيرنز المبعوثين المصريين في مارس 2024؟',
      'أين التقى وليام بيرنز المبعوثين المصريين في يناير 2024؟',
      'أين التقى وليام بيرنز المبعوثين المصريين في مارس 2021؟',
    ],
    [
      'he',
      'איפה נפגש ויליאם ברנס עם השליחים המצרים במרץ 2024?',
      'איפה נפגש ויליאם ברנס עם השליחים המצרים בינואר 2024?',
      'איפה נפגש ויליאם ברנס עם השליחים המצרים במרץ 2021?',
    ],
  ] as const)(
    'is answered by what was then, and by nothing else (%s)',
    async (language, then, otherMonth, otherYear) => {
      const asked = (question: string): Promise<boolean> =>
        isAnswered(question, TEXTS[language], language, '2024-03-15');
      expect(await asked(then)).toBe(true);
      expect(await asked(otherMonth)).toBe(false);
      expect(await asked(otherYear)).toBe(false);
    },
  );

  it('is read against the day of the article where that says "yesterday"', async () => {
    const text = 'William Burns met the Egyptian envoys in Cairo yesterday. They discussed prisoners.';
    const asked = (month: string): Promise<boolean> =>
      isAnswered(
        `Where did William Burns meet the Egyptian envoys in ${month} 2024?`,
        text,
        'en',
        '2024-03-01',
      );
    expect(await asked('February')).toBe(true);
    expect(await asked('December')).toBe(false);
  });

  it('is not answered by an article of another year that gives no date', async () => {
    const text = 'William Burns met the Egyptian envoys in Cairo. They discussed prisoners.';
    const question = 'Where did William Burns meet the Egyptian envoys in 2021?';
    expect(await isAnswered(question, text, 'en', '2024-03-15')).toBe(false);
    expect(await isAnswered(question, text, 'en', '2021-03-15')).toBe(true);
  });
});

it('what is asked of now is not answered with what was long before', async () => {
  const text = 'In January 50 trucks a day crossed at Rafah. Drivers waited for papers.';
  const question = 'How many trucks a day cross at Rafah now?';
  expect(await isAnswered(question, text, 'en', '2024-06-20')).toBe(false);
  expect(await isAnswered(question, text, 'en', '2024-01-20')).toBe(true);
});
