import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.js';
import { askReports, shownAnswer } from '../support/ask-reports.js';

const KILLED = 'How many people were killed in Gaza on 18 March 2025?';
const killed = (count: string): string => `At least ${count} people were killed in Gaza on 18 March 2025.`;

/** What others give, and in which article. */
const given = ({ conflicts = [] }: Answer): (readonly [string, string])[] =>
  conflicts.map(({ article, value }) => [article.id, value]);

describe('beside a figure', () => {
  it('stands who gives another of the same thing and day, with its sentence', async () => {
    const url = 'https://weekly.example/report';
    const answer = await askReports(KILLED, [
      ['Daily', killed('326'), { url }],
      ['Weekly', killed('413'), { url }],
      ['Hourly', 'At least 500 people were killed in Gaza on 19 March 2025.'],
    ]);
    const [value] = answer.citations[0]?.quote.match(/326|413/u) ?? [];
    const other = value === '326' ? '413' : '326';
    expect(answer.conflicts).toMatchObject([
      { value: `${other} people`, quote: killed(other), start: 0, end: killed(other).length },
    ]);
    expect(answer.conflicts?.[0]?.link).toMatch(/^https:\/\/weekly\.example\/report#:~:text=/u);
    expect(shownAnswer(answer)).toContain(`Another article gives: ${other} people (`);
  });

  it('stands none of another day or thing', async () => {
    const answer = await askReports(KILLED, [
      ['Daily', killed('326')],
      ['Weekly', 'At least 413 people were injured in Gaza on 18 March 2025.'],
      ['Hourly', 'At least 500 people were killed in Gaza on 19 March 2025.'],
    ]);
    expect(answer.status).toBe('answered');
    expect(answer.conflicts).toBeUndefined();
  });
});

describe('beside the day of an agreement', () => {
  it.each([
    [
      'en',
      'When did Israel and Hamas sign the ceasefire agreement?',
      (day: number) => `Israel and Hamas signed a ceasefire agreement on ${day} January 2025.`,
      '16 January 2025',
    ],
    [
      'tr',
      'İsrail ile Hamas ateşkes anlaşmasını ne zaman imzaladı?',
      (day: number) => `İsrail ve Hamas, ${day} Ocak 2025'te ateşkes anlaşmasını imzaladı.`,
      '16 Ocak 2025',
    ],
    [
      'ar',
      'متى وقعت إسرائيل وحماس اتفاق وقف إطلاق النار؟',
      (day: number) => `وقعت إسرائيل وحماس اتفاق وقف إطلاق النار في ${day} يناير 2025.`,
      '16 يناير 2025',
    ],
    [
      'he',
      'מתי חתמו ישראל וחמאס על הסכם הפסקת האש?',
      (day: number) => `ישראל וחמאס חתמו על הסכם הפסקת אש ב-${day} בינואר 2025.`,
      '16 בינואר 2025',
    ],
  ])('stands another that is told of it, in %s', async (language, question, signed, other) => {
    const day = ({ citations }: Answer): string | undefined => /1[56]/u.exec(citations[0]?.quote ?? '')?.[0];
    const answer = await askReports(question, [
      ['Daily', signed(15), { language }],
      ['Weekly', signed(16), { language }],
    ]);
    const first = day(answer);
    const value = first === '15' ? other : other.replace('16', '15');
    expect(given(answer)).toEqual([[first === '15' ? '2' : '1', value]]);
    expect(shownAnswer(answer)).toContain(value);
  });

  it.each([
    ['of other parties', 'Israel and Egypt signed a ceasefire agreement on 16 January 2025.'],
    ['on another thing', 'Israel and Hamas signed a prisoner exchange deal on 16 January 2025.'],
    ['that is planned', 'Israel and Hamas will sign a ceasefire agreement on 16 January 2025.'],
    [
      'so far from it that it may be another',
      'Israel and Hamas signed a ceasefire agreement on 9 October 2025.',
    ],
    [
      'where the other article has this day too',
      'Israel and Hamas signed a ceasefire agreement on 15 January 2025. Israel and Hamas signed a ceasefire agreement on 16 January 2025.',
    ],
  ])('stands none %s', async (_, other) => {
    const answer = await askReports('When did Israel and Hamas sign the ceasefire agreement?', [
      ['Daily', 'Israel and Hamas signed a ceasefire agreement on 15 January 2025.'],
      ['Weekly', other],
    ]);
    expect([answer.status, given(answer)]).toEqual(['answered', []]);
  });

  it('stands none where the day is not what answers', async () => {
    const answer = await askReports('Who signed the ceasefire agreement on 15 January 2025?', [
      ['Daily', 'Israel and Hamas signed a ceasefire agreement on 15 January 2025.'],
      ['Weekly', 'Israel and Hamas signed a ceasefire agreement on 16 January 2025.'],
    ]);
    expect(given(answer)).toEqual([]);
  });
});

describe('beside what is stated', () => {
  it.each([
    [
      'en',
      'Where did Hakan Fidan meet Ismail Haniyeh?',
      'Hakan Fidan met Ismail Haniyeh in Ankara on 18 March 2025.',
      'Hakan Fidan did not meet Ismail Haniyeh on 18 March 2025, the ministry said.',
    ],
    [
      'tr',
      'Hakan Fidan İsmail Haniye ile nerede görüştü?',
      "Hakan Fidan, 18 Mart 2025'te Ankara'da İsmail Haniye ile görüştü.",
      "Hakan Fidan, 18 Mart 2025'te İsmail Haniye ile görüşmedi.",
    ],
    [
      'ar',
      'أين التقى هاكان فيدان إسماعيل هنية؟',
      'التقى هاكان فيدان إسماعيل هنية في أنقرة في 18 مارس 2025.',
      'لم يجتمع هاكان فيدان مع إسماعيل هنية في 18 مارس 2025.',
    ],
    [
      'he',
      'איפה נפגש הקאן פידאן עם אסמאעיל הנייה?',
      'הקאן פידאן נפגש עם אסמאעיל הנייה באנקרה ב-18 במרץ 2025.',
      'הקאן פידאן לא נפגש עם אסמאעיל הנייה ב-18 במרץ 2025.',
    ],
  ])('stands who denies it, in the words of the sentence, in %s', async (language, question, met, denied) => {
    const answer = await askReports(question, [
      ['Daily', met, { language }],
      ['Weekly', denied, { language }],
    ]);
    expect(answer.citations[0]?.quote).toBe(met);
    expect(given(answer)).toEqual([['2', denied]]);
    expect(shownAnswer(answer)).toContain(denied);
  });

  it.each([
    ['another day', 'Hakan Fidan did not meet Ismail Haniyeh on 19 March 2025.'],
    ['a day that is not told', 'Hakan Fidan did not meet Ismail Haniyeh.'],
    ['another place', 'Hakan Fidan did not meet Ismail Haniyeh in Doha on 18 March 2025.'],
    ['somebody else', 'Hakan Fidan did not meet Khalil al-Hayya on 18 March 2025.'],
    ['something else', 'Hakan Fidan did not call Ismail Haniyeh on 18 March 2025.'],
  ])('stands no denial of %s', async (_, denied) => {
    const answer = await askReports('Where did Hakan Fidan meet Ismail Haniyeh?', [
      ['Daily', 'Hakan Fidan met Ismail Haniyeh in Ankara on 18 March 2025.'],
      ['Weekly', denied],
    ]);
    expect([answer.status, given(answer)]).toEqual(['answered', []]);
  });

  it('stands nothing of an article that is newer than what was asked of', async () => {
    const told = [
      ['Daily', 'Hakan Fidan met Ismail Haniyeh in Ankara on 18 March 2025.'],
      ['Weekly', 'Hakan Fidan did not meet Ismail Haniyeh on 18 March 2025.', { published: '2025-04-01' }],
    ] as const;
    const question = 'Where did Hakan Fidan meet Ismail Haniyeh?';
    expect(given(await askReports(question, told))).toHaveLength(1);
    expect(given(await askReports(question, told, '2025-03-31'))).toEqual([]);
  });
});
