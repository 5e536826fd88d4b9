import { describe, expect, it } from 'vitest';
import { stretches, sure } from './spans.js';

const SHARE = {
  en: 'What share of the bridges is closed?',
  tr: 'Köprülerin ne kadarı kapalı?',
  ar: 'ما نسبة الجسور المغلقة؟',
  he: 'איזה חלק מהגשרים סגור?',
};
const MANY = {
  en: 'How many porters left?',
  tr: 'Kaç hamal ayrıldı?',
  ar: 'كم حمالا غادر؟',
  he: 'כמה סבלים עזבו?',
};

describe('a share that is told in words', () => {
  it.each([
    ['en', 'Close to two thirds of the 40 bridges are closed.', 'Close to two thirds'],
    ['en', 'Seven in ten of the bridges are closed, and 12 roads.', 'Seven in ten'],
    ['en', 'A fifth of the 40 bridges is closed.', 'A fifth'],
    ['en', 'Just under half of the bridges is closed, 12 in all.', 'Just under half'],
    ['tr', '40 köprünün yaklaşık beşte üçü kapalı.', 'yaklaşık beşte üçü'],
    ['tr', 'Köprülerin yarısı kapalı, 12 yol da öyle.', 'yarısı'],
    ['ar', 'أغلقت ثلاثة أرباع الجسور و12 طريقا.', 'ثلاثة أرباع'],
    ['ar', 'واحد من كل خمسة جسور مغلق، وكذلك 12 طريقا.', 'واحد من كل خمسة'],
    ['he', 'שני שלישים מהגשרים סגורים, ו-12 כבישים.', 'שני שלישים'],
    ['he', 'ארבעה מכל חמישה גשרים סגורים, ו-12 כבישים.', 'ארבעה מכל חמישה'],
  ] as const)('is read whole (%s): %s', async (language, text, share) => {
    expect(await sure(SHARE[language], text, language)).toEqual([share]);
  });
});

describe('a number that is told in words of several', () => {
  it.each([
    ['en', 'A few hundred porters left the pass.', 'A few hundred'],
    ['en', 'Upwards of four hundred porters left the pass.', 'Upwards of four hundred'],
    ['en', 'Two and a half thousand porters left the pass.', 'Two and a half thousand'],
    ['tr', 'Geçitten birkaç yüz hamal ayrıldı.', 'birkaç yüz'],
    ['tr', "Geçitten 250'yi aşkın hamal ayrıldı.", "250'yi aşkın"],
    ['ar', 'غادر أحد عشر حمالا الممر.', 'أحد عشر'],
    ['ar', 'غادر بضع مئات من الحمالين الممر.', 'بضع مئات'],
    ['he', 'שלושה-עשר סבלים עזבו את המעבר.', 'שלושה-עשר'],
    ['he', 'כמה מאות סבלים עזבו את המעבר.', 'כמה מאות'],
  ] as const)('is one figure (%s): %s', async (language, text, figure) => {
    expect((await stretches(MANY[language], text, language))[0]?.words).toBe(figure);
  });

  it('is a count where a comma stands in it, and a year where none does', async () => {
    expect(await sure('How many porters left?', '1,998 of the porters left.')).toEqual(['1,998']);
    expect(await sure('In which year did the porters leave?', 'The porters left 1,998 sacks.')).toEqual([]);
  });

  it('counts what stands behind it as the question has it', async () => {
    const text = 'The pact names 35 judges, ten deputy judges and three clerks.';
    expect(await sure('How many deputy judges does the pact name?', text)).toEqual(['ten']);
    expect(await sure('How many judges does the pact name?', text)).toEqual(['35']);
  });
});
