import { describe, expect, it } from 'vitest';
import { factsOf } from '../support/read-sentences.js';
import { datesOf } from './an-annotation.js';

describe('a date written in full', () => {
  it.each([
    ['They met on 8 October 2025.', ['8 October 2025=2025-10-08']],
    ['They met on October 8, 2025.', ['October 8, 2025=2025-10-08']],
    ['They met on the 8th of October 2025.', ['8th of October 2025=2025-10-08']],
    ['They met on Oct. 8, 2025.', ['Oct. 8, 2025=2025-10-08']],
    ['The note of 2024-02-13 says so.', ['2024-02-13=2024-02-13']],
    ['It came on the night of Wednesday, 15 January 2025.', ['Wednesday, 15 January 2025=2025-01-15']],
    ['It ends in late January 2024.', ['late January 2024=2024-01']],
    ['The war began in 2023.', ['2023=2023']],
  ])('%s', (text, expected) => {
    expect(datesOf(text, null)).toEqual(expected);
  });

  it('names each day of two', () => {
    const words = '7 and 8 October 2025';
    expect(datesOf(`They talked on ${words}.`, null)).toEqual([`${words}=2025-10-07`, `${words}=2025-10-08`]);
    expect(datesOf('They talked on October 7-8, 2025.', null)).toEqual([
      'October 7-8, 2025=2025-10-07',
      'October 7-8, 2025=2025-10-08',
    ]);
  });

  it('is read in Turkish and Arabic as well', () => {
    expect(datesOf('Heyetler 8 Ekim 2025 Çarşamba günü görüştü.', null, 'tr')).toEqual([
      '8 Ekim 2025 Çarşamba=2025-10-08',
    ]);
    expect(datesOf('اجتمع الوفدان في 8 أكتوبر 2025 في القاهرة.', null, 'ar')).toEqual([
      '8 أكتوبر 2025=2025-10-08',
    ]);
    expect(datesOf('اجتمع الوفدان في 8 تشرين الأول 2025.', null, 'ar')).toEqual([
      '8 تشرين الأول 2025=2025-10-08',
    ]);
  });

  it('is read in Hebrew, whose particles are written onto the month', () => {
    expect(datesOf('המשלחות נפגשו ב-8 באוקטובר 2025 בקהיר.', null, 'he')).toEqual([
      '8 באוקטובר 2025=2025-10-08',
    ]);
    expect(datesOf('המשלחות נפגשו ביום רביעי, 8 באוקטובר 2025.', null, 'he')).toEqual([
      'ביום רביעי, 8 באוקטובר 2025=2025-10-08',
    ]);
  });

  it('is none where the calendar has no such day, or the word is another', () => {
    expect(datesOf('It was dated 31 February 2025.', null)).toEqual([]);
    expect(datesOf('They may march 20 miles, and some 2000 people may come.', '2025-10-08')).toEqual([]);
    expect(datesOf('Resolution 2735 has 14 votes at 10:30.', '2025-10-08')).toEqual([]);
  });
});

describe('a date without a year', () => {
  it('is the nearest to the article’s date', () => {
    expect(datesOf('They met on October 8.', '2025-10-13')).toEqual(['October 8=2025-10-08']);
    expect(datesOf('It began on 28 December.', '2026-01-03')).toEqual(['28 December=2025-12-28']);
    expect(datesOf('It was agreed in late December.', '2026-01-03')).toEqual(['late December=2025-12']);
  });

  it('has the year that the article names for its month', () => {
    expect(datesOf('It began on 7 October 2023. On October 8 it went on.', '2025-06-01')).toEqual([
      '7 October 2023=2023-10-07',
      'October 8=2023-10-08',
    ]);
  });

  it('stays unknown in an article without a date', () => {
    expect(datesOf('They met on October 8, in early October, on Tuesday and yesterday.', null)).toEqual([]);
  });
});

describe('a day of the week', () => {
  // 2025-10-08 is a Wednesday.
  it.each([
    ['The envoy arrived on Tuesday.', 'Tuesday=2025-10-07'],
    ['The envoy arrived on Wednesday.', 'Wednesday=2025-10-08'],
    ['The envoy arrived last Wednesday.', 'last Wednesday=2025-10-01'],
    ['The sides will meet on Sunday.', 'Sunday=2025-10-12'],
    ['On Sunday, the sides will meet again.', 'Sunday=2025-10-12'],
    ["They won't meet until Sunday.", 'Sunday=2025-10-12'],
    ["It's said they'll meet on Sunday.", 'Sunday=2025-10-12'],
    ['The pause is due to start on Friday.', 'Friday=2025-10-10'],
    ['The envoy arrived on Monday evening.', 'Monday evening=2025-10-06'],
  ])('%s', (text, expected) => {
    expect(datesOf(text, '2025-10-08')).toEqual([expected]);
  });

  it('looks back where the telling is past, though the told is ahead', () => {
    expect(datesOf('The sides will meet on Sunday, officials said on Tuesday.', '2025-10-08')).toEqual([
      'Sunday=2025-10-12',
      'Tuesday=2025-10-07',
    ]);
  });

  it('is unknown where the text takes it as told before', () => {
    expect(datesOf('The factions met on the Saturday and until the Sunday.', '2025-10-08')).toEqual([]);
  });

  it('is no date in a name or of every week', () => {
    expect(datesOf('They sang Bloody Sunday every Monday.', '2025-10-08')).toEqual([]);
  });
});

describe('a date told from another', () => {
  it('counts from the article’s date', () => {
    const text = 'He came yesterday, left three days ago and comes back tomorrow; last month he was ill.';
    expect(datesOf(text, '2025-01-15')).toEqual([
      'yesterday=2025-01-14',
      'three days ago=2025-01-12',
      'tomorrow=2025-01-16',
      'last month=2024-12',
    ]);
  });

  it('counts from the last date that the text names', () => {
    expect(datesOf('They met on 30 June 2025. The next day they left.', '2025-10-08')).toEqual([
      '30 June 2025=2025-06-30',
      'The next day=2025-07-01',
    ]);
    expect(datesOf('They met on 15 January 2025, and the previous Saturday they had not.', null)).toEqual([
      '15 January 2025=2025-01-15',
      'previous Saturday=2025-01-11',
    ]);
    expect(datesOf('The next day they left.', '2025-10-08')).toEqual([]);
  });
});

describe('a date without a year, by how it is told', () => {
  it.each([
    ['A truce began in January.', 'past', '2025-10-14', '2025-01'],
    ['The vote is to be held in January.', 'ahead', '2025-10-14', '2026-01'],
    ['It was agreed last April.', 'near', '2025-10-14', '2025-04'],
    ['It was agreed last November.', 'near', '2025-10-14', '2024-11'],
    ['It starts next April.', 'near', '2025-10-14', '2026-04'],
    ['They left in March.', 'past', '2025-05-02', '2025-03'],
  ] as const)('%s', (text, view, published, value) => {
    expect(datesOf(text, published, 'en', view).map((date) => date.split('=')[1])).toEqual([value]);
  });

  it('is open where another year of its month is told and both may be meant', () => {
    const text = 'The attack of 7 October 2023 set off the war. The truce began on October 10.';
    for (const view of ['past', 'near'] as const)
      expect(datesOf(text, '2026-07-01', 'en', view)).toEqual(['7 October 2023=2023-10-07']);
  });

  it('is the article’s own where it is close', () => {
    const text = 'The attack of 7 October 2023 set off the war. The truce began on October 10.';
    expect(datesOf(text, '2025-10-15', 'en', 'past')[1]).toBe('October 10=2025-10-10');
  });

  it('of a plan that was made before is open', () => {
    expect(datesOf('The talks had been scheduled to begin Thursday.', '2025-10-10')).toEqual([]);
  });

  it.each([
    ['Heyet bugün Kahire’ye geldi.', 'tr', '2025-10-08'],
    ['Heyet dün Kahire’ye geldi.', 'tr', '2025-10-07'],
    ['وصل الوفد اليوم إلى القاهرة.', 'ar', '2025-10-08'],
    ['وصل الوفد أمس إلى القاهرة.', 'ar', '2025-10-07'],
    ['המשלחת הגיעה היום לקהיר.', 'he', '2025-10-08'],
    ['המשלחת הגיעה אתמול לקהיר.', 'he', '2025-10-07'],
    ['Heyet geçen nisan ayında geldi.', 'tr', '2025-04'],
    ['وصل الوفد في أبريل الماضي.', 'ar', '2025-04'],
    ['המשלחת הגיעה באפריל האחרון.', 'he', '2025-04'],
  ])('%s', (text, language, value) => {
    expect(datesOf(text, '2025-10-08', language).map((date) => date.split('=')[1])).toEqual([value]);
  });

  it('in the calendar of the Hijra is left, as nobody says by which', () => {
    expect(datesOf('وقع الاتفاق في 15 رمضان 1446.', '2025-10-08', 'ar')).toEqual([]);
  });
});

describe('the day of a fact', () => {
  const dated = (text: string, kind: string): (string | undefined)[] =>
    factsOf(text, 'en', '2025-10-10')
      .filter((fact) => fact.kind === kind)
      .map(({ date }) => date?.value);

  it('is not the day on which it was told', () => {
    expect(
      dated('On Wednesday, the ministry announced Fidan had spoken by phone with Haniyeh.', 'contact'),
    ).toEqual([undefined]);
    expect(dated('Egypt freed 40 prisoners, three officials said on Tuesday.', 'figure')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is not the day since when something else is so', () => {
    expect(dated('Some 200 families have fled since October 4.', 'figure')).toEqual([undefined]);
  });

  it('lies behind for what happened and ahead for what is planned', () => {
    expect(dated('Fidan met Haniyeh in March.', 'meeting')).toEqual(['2025-03']);
    expect(dated('Fidan will meet Haniyeh in March.', 'meeting')).toEqual(['2026-03']);
  });
});
