import { describe, expect, it } from 'vitest';
import { factsOf } from '../../support/read-sentences.js';

/** Who takes part in each meeting or agreement that a sentence tells of, in the order in which it names them. */
function partiesOf(sentence: string, language: string): string[][] {
  return factsOf(sentence, language)
    .filter(({ kind }) => kind === 'meeting' || kind === 'agreement')
    .map(({ participants }) => participants.map(({ id }) => id));
}

const lists: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'Fidan, Witkoff and Kushner met in Cairo.', ['hakan-fidan', 'steve-witkoff', 'jared-kushner']],
  ['tr', "Fidan, Kalın ve Witkoff Doha'da görüştü.", ['hakan-fidan', 'ibrahim-kalin', 'steve-witkoff']],
  ['tr', 'Mısır, Katar ve Türkiye anlaşmayı imzaladı.', ['egypt', 'qatar', 'turkiye']],
  [
    'tr',
    "Fidan, Kalın ve Witkoff, Halil el-Hayya ile Doha'da görüştü.",
    ['hakan-fidan', 'ibrahim-kalin', 'steve-witkoff', 'khalil-al-hayya'],
  ],
  ['tr', 'Fidan, Kalın ve Witkoff ile görüştü.', ['hakan-fidan', 'ibrahim-kalin', 'steve-witkoff']],
  ['he', 'פידאן, ויטקוף וקושנר נפגשו בקהיר ב-25 בנובמבר.', ['hakan-fidan', 'steve-witkoff', 'jared-kushner']],
  ['he', 'פידאן, ויטקוף ו-קושנר נפגשו בקהיר.', ['hakan-fidan', 'steve-witkoff', 'jared-kushner']],
  ['he', 'נציגי ישראל, מצרים, קטאר וארצות הברית נפגשו בפריז.', ['israel', 'egypt', 'qatar', 'united-states']],
  ['ar', 'اجتمع فيدان وقالن في أنقرة.', ['hakan-fidan', 'ibrahim-kalin']],
  [
    'ar',
    'اجتمع رئيس المخابرات المصرية حسن رشاد ووفد من حركة حماس برئاسة خليل الحية في القاهرة.',
    ['hassan-mahmoud-rashad', 'hamas', 'khalil-al-hayya'],
  ],
];

it.each(lists)('%s: %s tells of all of them', (language, sentence, ids) => {
  expect(partiesOf(sentence, language)).toEqual([ids]);
});

describe('who is met', () => {
  it.each([
    ['ar', 'التقى فيدان، اليوم الأربعاء، خليل الحية.', ['hakan-fidan', 'khalil-al-hayya']],
    ['ar', 'التقى فيدان في الدوحة خليل الحية.', ['hakan-fidan', 'khalil-al-hayya']],
    ['ar', 'التقى بدر عبد العاطي نظيره التركي هاكان فيدان في أنقرة.', ['badr-abdelatty', 'hakan-fidan']],
    [
      'ar',
      'وصل ويتكوف إلى القاهرة والتقى السيسي في قصر الاتحادية.',
      ['steve-witkoff', 'abdel-fattah-el-sisi'],
    ],
    ['he', 'פידאן קיבל בדוחה משלחת של חמאס.', ['hakan-fidan', 'hamas']],
    ['he', 'פידאן הגיע לישראל בשבת ונפגש עם נתניהו בירושלים.', ['hakan-fidan', 'benjamin-netanyahu']],
  ])('%s: may stand behind a day or a place, or with another verb: %s', (language, sentence, ids) => {
    expect(partiesOf(sentence, language)).toEqual([ids]);
  });

  it('may be people whom nobody names', () => {
    const [meeting] = factsOf('التقى وسطاء مصريون وقطريون خليل الحية في القاهرة.', 'ar').filter(
      ({ kind }) => kind === 'meeting',
    );
    expect(meeting?.participants.map(({ name, type }) => [name, type])).toEqual([
      ['وسطاء مصريون وقطريون', 'organization'],
      ['Khalil al-Hayya', 'person'],
    ]);
  });
});

describe('no meeting', () => {
  it.each([
    ['tr', "Fidan ve Kalın, Katar Başbakanı ile Doha'da görüştü."],
    ['ar', 'اجتمع فيدان وقالن مع وزير الخارجية الأردني في أنقرة.'],
    ['ar', 'التقى فيدان وقالن رئيس الوزراء اللبناني في أنقرة.'],
    ['he', 'פידאן וויטקוף נפגשו עם שר החוץ של ירדן.'],
    ['ar', 'وصل ويتكوف إلى القاهرة والتقى فيدان رئيس الوزراء القطري.'],
  ])('%s: is told where somebody who took part would be missing: %s', (language, sentence) => {
    expect(partiesOf(sentence, language)).toEqual([]);
  });

  it.each([
    ['en', 'Fidan met Anadolu Agency in Ankara.'],
    ['tr', 'Fidan, Anadolu Ajansı ile görüştü.'],
    ['ar', 'التقى فيدان وكالة الأناضول.'],
    ['ar', 'تحدث فيدان هاتفيا مع رويترز.'],
    ['he', 'פידאן נפגש עם סוכנות אנאדולו.'],
  ])('%s: is an interview: %s', (language, sentence) => {
    const kinds = new Set(factsOf(sentence, language).map(({ kind }) => kind));
    expect([...kinds].filter((kind) => kind === 'meeting' || kind === 'contact')).toEqual([]);
  });

  it.each([
    ['en', 'Fidan nearly met Khalil al-Hayya in Doha.'],
    ['tr', 'Fidan, Halil el-Hayya ile neredeyse görüştü.'],
    ['ar', 'كاد فيدان يلتقي خليل الحية.'],
    ['he', 'פידאן כמעט נפגש עם אל-חיה.'],
  ])('%s: was nearly held: %s', (language, sentence) => {
    const told = factsOf(sentence, language).filter(({ kind }) => kind === 'meeting');
    expect(told.filter(({ modality }) => modality !== 'denied')).toEqual([]);
  });
});

it('takes day and place before a second verb for those of the first', () => {
  const facts = factsOf('פידאן הגיע לישראל בשבת ונפגש עם נתניהו בירושלים.', 'he');
  const meeting = facts.find(({ kind }) => kind === 'meeting');
  expect([meeting?.place?.id, meeting?.date]).toEqual(['jerusalem', null]);
});
