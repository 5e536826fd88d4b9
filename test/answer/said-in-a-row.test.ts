import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('a sentence that says the same of several in a row', () => {
  it.each([
    [
      'en',
      'At Camp David the Egyptian team stayed for thirteen days, the Israeli one for twelve days.',
      'How long did the Israeli team stay?',
      'twelve days',
    ],
    [
      'tr',
      "Karara göre Kars ili 15 Kasım'a, Batum ili 1 Aralık'a kadar boşaltılacak.",
      'Batum ne zamana kadar boşaltılacak?',
      '1 Aralık',
    ],
    ['tr', 'Kazanan liste 61, kaybeden 40 oy aldı.', 'Kazanan liste kaç oy aldı?', '61'],
    [
      'he',
      'נציגי ירדן שהו במדריד שלושה ימים, ונציגי סוריה חמישה ימים.',
      'כמה זמן שהו נציגי סוריה במדריד?',
      'חמישה ימים',
    ],
    [
      'ar',
      'بقي الوفد المصري في كامب ديفيد ثلاثة عشر يوما، والوفد الأردني خمسة أيام.',
      'كم يوما بقي الوفد الأردني في كامب ديفيد؟',
      'خمسة أيام',
    ],
  ])('marks what it says of the one asked about (%s): %s', async (language, text, question, right) => {
    expect(await marked(language, text, question)).toBe(right);
  });

  it.each([
    [
      'en',
      'Tolls for tankers and for ferries were lowered by 8 and 20 per cent respectively.',
      'By how much were the tolls for ferries lowered?',
      '20 per cent',
    ],
    [
      'en',
      'Tolls for tankers and for ferries were lowered by 8 and 20 per cent respectively.',
      'By how much were the tolls for tankers lowered?',
      '8',
    ],
  ])('pairs what stands in two rows: %s %s', async (language, text, question, right) => {
    expect(await marked(language, text, question)).toBe(right);
  });

  it.each([
    [
      'he',
      'ליגאל אלון הוקצו ארבע שעות לנאום, לזייד א-ריפאעי – שלוש וחצי.',
      'כמה זמן לנאום הוקצה לזייד א-ריפאעי?',
      'שלוש וחצי',
    ],
  ])('takes a dash for the verb (%s): %s', async (language, text, question, right) => {
    expect(await marked(language, text, question)).toBe(right);
  });

  it('marks nothing where the one asked about has something else in it', async () => {
    const text =
      'أفرغت السفينة اليونانية حمولتها من القمح في ثلاثة أيام، والسفينة النرويجية حمولتها من الوقود في يوم ونصف.';
    expect(await marked('ar', text, 'كم استغرق تفريغ السفينة النرويجية؟')).not.toContain('ثلاثة');
  });

  it('does not take who is told by an aside for one of a row', async () => {
    const text = 'Gromyko, who had left Moscow on Friday, landed on Sunday with two aides.';
    expect(await marked('en', text, 'When did Gromyko land?')).toBe('Sunday');
  });

  it('answers what the second sought, and not the first', async () => {
    const text = 'At Lausanne Ankara sought a wider border, Athens a longer truce.';
    expect(await marked('en', text, 'What did Athens seek?')).toBe('');
  });
});
