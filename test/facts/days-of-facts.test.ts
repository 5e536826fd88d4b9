import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../src/model/fact.js';
import { isoDayOfHijri } from '../../src/language/dates/hijri-dates.js';
import { factsOf } from '../support/read-sentences.js';

/** The days of what a text tells, roles aside; null for none. */
function daysOf(text: string, language: string, published: string, only?: FactKind): (string | null)[] {
  return factsOf(text, language, published)
    .filter(({ kind }) => (only === undefined ? kind !== 'role' : kind === only))
    .map(({ date }) => date?.value ?? null);
}

describe('"today"', () => {
  it.each([
    'Fidan met Khalil al-Hayya in Doha today.',
    'Today Fidan met Khalil al-Hayya in Doha.',
    'Today, Fidan met Khalil al-Hayya in Doha.',
    'Fidan today met Khalil al-Hayya in Doha.',
  ])('is the day of the page: %s', (text) => {
    expect(daysOf(text, 'en', '2025-03-12')).toEqual(['2025-03-12']);
  });

  it('is these days where something is so', () => {
    const text = 'Fidan, who is foreign minister today, met Khalil al-Hayya in Doha.';
    expect(daysOf(text, 'en', '2025-03-12')).toEqual([null]);
  });

  it.each([
    ['en', 'Fidan met Khalil al-Hayya in Cairo yesterday (Tuesday).', '2025-02-04'],
    ['tr', "Fidan, dün salı günü Kahire'de Halil el-Hayya ile görüştü.", '2025-02-04'],
    ['tr', "Fidan, dün (salı) Kahire'de Halil el-Hayya ile görüştü.", '2025-02-04'],
    ['ar', 'وصل وفد من حركة حماس إلى القاهرة أمس الثلاثاء.', '2025-02-04'],
    ['ar', 'وصل وفد من حركة حماس إلى القاهرة اليوم الأربعاء.', '2025-02-05'],
    ['he', 'פידאן נפגש אתמול, יום שלישי, עם אל-חיה בקהיר.', '2025-02-04'],
    ['he', 'פידאן נפגש היום (יום רביעי) עם אל-חיה בקהיר.', '2025-02-05'],
  ])('%s: and "yesterday" are one with their day of the week: %s', (language, text, day) => {
    expect(daysOf(text, language, '2025-02-05')).toEqual([day]);
  });

  it('of a page of the day after is told by its day of the week', () => {
    const text = 'وصل وفد من حركة حماس إلى القاهرة اليوم الأربعاء.';
    expect(daysOf(text, 'ar', '2025-02-06')).toEqual(['2025-02-05']);
    expect(daysOf(text, 'ar', '2025-02-08')).toEqual([null]);
  });
});

describe('a day that only bounds a time, or comes near one,', () => {
  it.each([
    ['en', 'Since 10 October Fidan has met Khalil al-Hayya twice.'],
    ['en', 'Israel has withdrawn from Gaza since Friday, 10 October.'],
    ['en', 'Hamas has released 20 hostages since 13 October 2025.'],
    ['en', 'Hamas released the hostages around 30 June and 1 July.'],
    ['en', 'Fidan met Haniyeh on or about 30 June.'],
    ['tr', "7 Ekim 2023'ten bu yana Gazze'de 34 bin kişi öldürüldü."],
    ['tr', "Fidan, 7 Ekim 2023'ten bu yana Doha'yı ziyaret etti."],
    ['tr', "7 Ekim'den itibaren Mısır ve Katar arabuluculuk yaptı."],
    ['tr', 'Fidan, 30 Haziran civarında Haniye ile görüştü.'],
    ['ar', 'بدأت الهدنة في غزة منذ الجمعة 10 أكتوبر.'],
    ['ar', 'أفرجت حماس عن 20 رهينة منذ يوم الاثنين 13 أكتوبر.'],
    ['ar', 'التقى فيدان هنية نحو 30 يونيو.'],
    ['he', 'מאז ה-10 באוקטובר חמאס שחרר 20 חטופים.'],
    ['he', 'פידאן נפגש עם הנייה בסביבות 30 ביוני.'],
  ])('%s: is the day of nothing: %s', (language, text) => {
    const days = daysOf(text, language, '2025-10-20');
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => day !== null)).toEqual([]);
  });
});

describe('when somebody spoke', () => {
  it.each([
    [
      'en',
      "Qatar's prime minister spoke of good progress on Monday, 29 January 2024.",
      '2024-02-01',
      '2024-01-29',
      'good progress',
    ],
    [
      'en',
      'Steve Witkoff announced the launch of the second phase on Wednesday, 14 January 2026.',
      '2026-01-15',
      '2026-01-14',
      'the launch of the second phase',
    ],
    [
      'tr',
      "Fidan, 10 Eylül'deki açıklamasında Katar'a saldırının umutları öldürdüğünü söyledi.",
      '2025-09-11',
      '2025-09-10',
      "Katar'a saldırının umutları öldürdüğünü",
    ],
    [
      'ar',
      'قال محمد بن عبد الرحمن آل ثاني في تصريحات لشبكة سي إن إن في 10 سبتمبر إن الهجوم قتل أي أمل.',
      '2025-09-11',
      '2025-09-10',
      'الهجوم قتل أي أمل',
    ],
    [
      'ar',
      'قال فيدان اليوم الأربعاء لقناة الجزيرة إن المحادثات مستمرة الآن.',
      '2025-02-05',
      '2025-02-05',
      'المحادثات مستمرة الآن',
    ],
    [
      'he',
      'פידאן אמר בריאיון ל-CNN ב-10 בספטמבר כי התקיפה הרגה כל תקווה.',
      '2025-09-11',
      '2025-09-10',
      'התקיפה הרגה כל תקווה',
    ],
  ])('%s: is read, and no part of what was said: %s', (language, text, published, day, object) => {
    const statements = factsOf(text, language, published).filter(({ kind }) => kind === 'statement');
    expect(statements.map(({ date, object: said }) => [date?.value, said])).toEqual([[day, object]]);
  });

  it('is not the day of what was announced', () => {
    expect(
      daysOf('Steve Witkoff announced a summit on 12 January 2026.', 'en', '2026-01-15', 'statement'),
    ).toEqual([null]);
  });

  it('is no day of what a statement tells of', () => {
    const text = "Perşembe günkü açıklamaya göre Hakan Fidan, Halil el-Hayya ile Doha'da görüştü.";
    expect(daysOf(text, 'tr', '2025-09-05', 'meeting')).toEqual([null]);
  });
});

describe('a day of the Hijra', () => {
  it.each([
    ['en', 'Fidan met Khalil al-Hayya on 7 Safar 1447 AH.', 'Dates follow the Umm al-Qura calendar.'],
    ['tr', "Fidan, 7 Safer 1447'de Halil el-Hayya ile görüştü.", "Tarihler Ümmü'l-Kura takvimine göredir."],
    ['ar', 'التقى فيدان خليل الحية في 7 صفر 1447هـ.', 'والتواريخ الهجرية بحسب تقويم أم القرى.'],
    ['he', 'פידאן נפגש עם אל-חיה ב-7 צפר 1447.', 'התאריכים לפי לוח אום אל-קורא.'],
  ])('%s: is read by the calendar that the page names, and by no other: %s', (language, text, named) => {
    expect(daysOf(text, language, '2025-09-01', 'meeting')).toEqual([null]);
    expect(daysOf(`${text} ${named}`, language, '2025-09-01', 'meeting')).toEqual(['2025-08-01']);
  });

  it('is one with its day of our calendar beside it', () => {
    const text = 'التقى فيدان خليل الحية في 7 صفر 1447 هـ، الموافق 1 أغسطس 2025، بحسب تقويم أم القرى.';
    expect(daysOf(text, 'ar', '2025-09-01', 'meeting')).toEqual(['2025-08-01']);
  });

  it('has no date where its month is too short, or no table tells its year', () => {
    expect(isoDayOfHijri(1447, 1, 1)).toBe('2025-06-26');
    expect(isoDayOfHijri(1447, 4, 3)).toBe('2025-09-25');
    expect(isoDayOfHijri(1447, 9, 31)).toBeNull();
    expect(isoDayOfHijri(1250, 1, 1)).toBeNull();
  });
});

describe('the day that opens a sentence', () => {
  it.each<[string, FactKind, string | null]>([
    ['On Wednesday, Qatar said that it would send a delegation to Cairo.', 'statement', '2022-08-24'],
    ['Also on Wednesday, the US said it will provide Ukraine with radars.', 'statement', '2022-08-24'],
    ['On Wednesday, Hamas agreed to release ten hostages.', 'agreement', '2022-08-24'],
    [
      'On Sunday, two days after the talks resumed, Qatar said that Hamas had agreed to the plan.',
      'statement',
      '2022-08-21',
    ],
    ['In 2015, months after the war in Yemen began, Fidan met Haniyeh.', 'meeting', '2015'],
    ['On Sunday, before the talks began, Fidan met Haniyeh.', 'meeting', '2022-08-21'],
  ])('is of the clause that it opens: %s', (text, kind, day) => {
    expect(daysOf(text, 'en', '2022-08-25', kind)).toEqual([day]);
  });

  it.each<[string, FactKind]>([
    ['On Wednesday, Hamas agreed to release ten hostages.', 'event'],
    ['In 2015, months after the war in Yemen began, Fidan met Haniyeh.', 'event'],
    ['On Sunday, before the talks began, Fidan met Haniyeh.', 'event'],
    ['On Wednesday, Qatar said that it would send a delegation to Cairo.', 'event'],
  ])('is of no other: %s', (text, kind) => {
    expect(daysOf(text, 'en', '2022-08-25', kind)).toEqual([null]);
  });

  it('is still to come where nothing was told on it', () => {
    expect(daysOf('On Wednesday, Qatar will send a delegation to Cairo.', 'en', '2022-08-25')).toEqual([
      '2022-08-31',
    ]);
  });
});

describe('a day of the week', () => {
  it.each([
    'Trump said on Tuesday he would lift the sanctions on Syria, in Damascus, May 13, 2025.',
    'Trump said on Tuesday he would lift the sanctions on Syria, in Damascus, May 13, 2025. (credit: REUTERS)',
  ])('is the one that closes what tells of a picture: %s', (text) => {
    expect(daysOf(text, 'en', '2025-05-24', 'statement')).toEqual(['2025-05-13']);
  });

  it('is not the day of the month that something else is of', () => {
    const text = 'Trump said on Tuesday that the deal of May 13, 2025 was dead.';
    expect(daysOf(text, 'en', '2025-05-24', 'statement')).toEqual(['2025-05-20']);
  });

  it.each(['one', 'another', 'some'])('is of no week in particular behind "%s"', (opener) => {
    const text = `Fidan met Haniyeh ${opener} Sunday in Doha.`;
    expect(daysOf(text, 'en', '2025-05-24')).toEqual([null]);
  });
});

it('says nothing of what would be said on a day to come', () => {
  const text = 'One scenario is that Putin formally declares war on Ukraine on May 29.';
  expect(daysOf(text, 'en', '2025-05-24', 'statement')).toEqual([]);
});

it('of a deal is the year that it is named by, not the one behind', () => {
  const text = 'Trump pulled out of the 2015 nuclear deal between Iran and world powers in 2018.';
  expect(daysOf(text, 'en', '2023-09-18')).toEqual(['2015']);
});

it.each([
  'Israel also agreed to the ceasefire, a White House official confirmed to USA TODAY.',
  'Ophir Falk told the Sunday Times (of London) that Israel had agreed to the deal.',
])('a name of a newspaper is no day: %s', (text) => {
  expect(daysOf(text, 'en', '2023-09-18', 'statement')).toEqual([null]);
});

it('of what is told first is not the day of what is said behind it', () => {
  const text =
    "Fidan, pazartesi günü Doha'da Haniye ile görüştüğünü belirterek, ateşkesin yakın olduğunu söyledi.";
  expect(daysOf(text, 'tr', '2025-09-12', 'statement')).toEqual([null]);
  expect(daysOf(text, 'tr', '2025-09-12', 'meeting')).toEqual(['2025-09-08']);
});

it.each<[string, string, FactKind]>([
  [
    'en',
    'Netanyahu, who hopes voters will return him in the election of 1 November 2022, opposes the agreement.',
    'event',
  ],
  ['he', '"לא נוותר על דבר", אמר נתניהו, שנפגש ביום שני עם בלינקן בירושלים.', 'statement'],
])('%s: what is told beside of somebody keeps its day: %s', (language, text, kind) => {
  expect(daysOf(text, language, '2022-10-11', kind)).toEqual([null]);
});
