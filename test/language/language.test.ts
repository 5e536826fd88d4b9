import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOfArticle, languageOfQuestion } from '../../src/language/language.js';
import { oddText } from '../support/odd-text.js';

describe('the language of a question', () => {
  it.each([
    ['en', 'Who is Jared Kushner?'],
    ['en', 'kushner'],
    ['en', 'What is İbrahim Kalın’s role at MİT?'],
    ['en', 'Did Erdoğan meet Şükrü in Muğla?'],
    ['tr', 'Jared Kushner kimdir?'],
    ['tr', 'İbrahim Kalın Kahire’de kiminle görüştü?'],
    ['tr', 'müzakereler ne zaman ve nerede yapıldı'],
    ['tr', 'MİT başkanı'],
    ['tr', 'heyet geri döndü'],
    ['tr', 'neye dayanarak reddettiler'],
    ['tr', "Ankara Bakü'ye nota verdi"],
    ['tr', 'nelere itiraz etti'],
    ['en', "Obama's Cairo speech"],
    ['en', 'Türkiye on the talks'],
    ['ar', 'من هو جاريد كوشنر؟'],
    ['ar', 'ماذا قال Kushner في القاهرة؟'],
    ['he', 'מי זה ג׳ארד קושנר?'],
    ['en', '???'],
    ['en', ''],
    ['ar', 'من هو Steve Witkoff؟'],
    ['he', 'מי זה Steve Witkoff?'],
  ])('is %s for "%s"', (language, question) => {
    expect(languageOfQuestion(question)).toBe(language);
  });

  it('is always one that can be analysed', () => {
    fc.assert(
      fc.property(oddText(20), (text) => {
        expect(['en', 'tr', 'ar', 'he']).toContain(languageOfQuestion(text));
      }),
    );
  });
});

describe('the language of an article', () => {
  it.each([
    ['en', 'The delegation arrived in Cairo on Monday for another round of talks with the mediators.'],
    ['tr', 'Heyet, arabulucularla yeni bir görüşme turu için pazartesi günü Kahire’ye ulaştı.'],
    ['ar', 'وصل الوفد إلى القاهرة يوم الاثنين لإجراء جولة جديدة من المحادثات مع الوسطاء.'],
    ['he', 'המשלחת הגיעה ביום שני לקהיר לסבב שיחות נוסף עם המתווכים.'],
    ['en', 'Talks resumed.'],
    ['en', 'Negotiators met Hakan Fidan in Egypt.'],
    ['en', 'Burns met Barnea.'],
    ['en', 'Hakan Fidan met Ibrahim Kalin.'],
    ['en', 'Erdoğan met Şükrü Kaya on Monday. Kalın was there.'],
    ['en', 'Israel freed 190 prisoners.'],
    ['en', 'Kushner flew to Ankara with Witkoff, Dermer said.'],
    ['en', 'Egypt, Qatar and Türkiye signed.'],
    ['tr', 'Heyet Kahire’ye geldi.'],
    ['tr', 'Fidan, Burns ile Ankara’da bir araya geldi.'],
    ['tr', 'Taraflar anlaştı. Witkoff döndü.'],
    ['tr', 'Kushner geldi, Witkoff gitti.'],
    ['en', 'Mahdi Mashat praised Houthi. Delegations agreed.'],
    ['tr', 'Hamas teklifi kabul etti.'],
    ['tr', 'Witkoff ve Kushner salı günü Doha’ya gitti.'],
    ['tr', 'Heyet, Katar baskentinde yeni bir tur icin toplandi.'],
  ])('is %s for "%s"', (language, text) => {
    expect(languageOfArticle(text)).toBe(language);
  });

  it('is told of other languages once there is enough text', () => {
    const french = 'La délégation est arrivée lundi au Caire pour une nouvelle série de pourparlers. ';
    const hungarian =
      'A küldöttség hétfőn érkezett Kairóba, hogy újabb tárgyalásokat folytasson a közvetítőkkel. ';
    expect(languageOfArticle(french.repeat(4))).toBe('fr');
    expect(languageOfArticle(hungarian.repeat(4))).toBe('hu');
  });

  it('stays unknown where there are no letters', () => {
    expect(languageOfArticle('1, 2, 3 — 4!')).toBe('und');
  });

  it('is always a tag that the platform knows, whatever the text', () => {
    fc.assert(
      fc.property(oddText(), (text) => {
        const tag = languageOfArticle(text);
        expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      }),
    );
  });
});
