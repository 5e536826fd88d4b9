import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { createAnalyzers } from '../../../src/language/analyzer.js';
import { fold } from '../../../src/language/fold.js';
import { readForQuery } from '../../../src/search/read-for-query.js';
import { readPassage } from '../../../src/search/read-passage.js';
import { snapshotOf } from '../a-snapshot.js';
import { articleOf } from '../../support/corpus.js';

const analyzerOf = createAnalyzers();
/** What a form of the very word counts at least. */
const AS_A_FORM = 0.9;

/** How strongly a question looks for a word that the article has. */
async function strengthOf(question: string, text: string, word: string, language: string): Promise<number> {
  const { index } = await snapshotOf([articleOf(text, { language, published: '1966-01-12' })]);
  const number = index.vocabulary.numberOf(analyzerOf(language).stem(fold(word)));
  const strengths = analyzeQuestion(index, question, null).query.units.flatMap(({ terms }) =>
    terms.filter((term) => term.number === number).map(({ strength }) => strength),
  );
  return Math.max(0, ...strengths);
}

describe('words of one root', () => {
  it.each([
    ['When did Shastri receive Kosygin?', 'The reception for Kosygin was on Monday.', 'reception', 'en'],
    ['When did the two sides decide it?', 'Their decision came on Monday in Tashkent.', 'decision', 'en'],
    ['Kosigin ne zaman öldü?', 'Kosigin’in ölümü pazartesi günü oldu.', 'ölümü', 'tr'],
    ['Kosigin ne zaman imzaladı?', 'Kosigin’in imzası pazartesi günü atıldı.', 'imzası', 'tr'],
    ['متى زار كوسيغين طشقند؟', 'كانت زيارته يوم الاثنين في طشقند.', 'زيارته', 'ar'],
    ['بماذا اتهم كوسيغين؟', 'وصل كوسيغين بتهمة التجسس يوم الاثنين.', 'بتهمة', 'ar'],
    ['من شكل الحكومة؟', 'جرى تشكيل الحكومة يوم الاثنين.', 'تشكيل', 'ar'],
    ['متى أفرجت الهند عنه؟', 'قامت الهند بالإفراج عنه يوم الاثنين.', 'بالإفراج', 'ar'],
    ['מתי מצאו את הספינה?', 'הספינה נמצאה ביום שני.', 'נמצאה', 'he'],
    ['מתי הגיע קוסיגין?', 'הגעתו של קוסיגין הייתה ביום שני.', 'הגעתו', 'he'],
    ['מתי שחררו את השבויים?', 'השבויים שוחררו ביום שני.', 'שוחררו', 'he'],
  ])('are looked for as forms of a word: "%s"', async (question, text, word, language) => {
    expect(await strengthOf(question, text, word, language)).toBeGreaterThanOrEqual(AS_A_FORM);
  });

  it('are not those that mean something else', async () => {
    const text = 'Kosygin spoke of the divide. The refusal was a surprise.';
    expect(await strengthOf('When did Kosygin agree to it?', text, 'refusal', 'en')).toBeLessThan(AS_A_FORM);
  });
});

/** How strongly the first quotation has each unit of a question. */
async function matchedIn(question: string, text: string, language: string): Promise<readonly number[]> {
  const { index } = await snapshotOf([articleOf(text, { language, published: '1949-02-25' })]);
  const { query } = analyzeQuestion(index, question, null);
  const passage = index.passageAt(0);
  const [sentence] = passage === undefined ? [] : readPassage(query, index.readings.of(passage));
  return sentence === undefined ? [] : readForQuery(query, sentence, text).strengths;
}

describe('an expression of several words', () => {
  it.each([
    ['Who brokered the ceasefire?', 'توصل الطرفان إلى وقف لإطلاق النار برعاية رالف بانش.', 'ar', 1],
    ['من رعى الهدنة؟', 'توصل الطرفان إلى وقف لإطلاق النار برعاية رالف بانش.', 'ar', 1],
    ['Who brokered the ceasefire?', 'הצדדים הגיעו להפסקת אש בתיווכו של ראלף באנץ׳.', 'he', 1],
    ['Ateşkese kim aracılık etti?', 'הצדדים הגיעו להפסקת אש בתיווכו של ראלף באנץ׳.', 'he', 0],
  ])(
    'stands for a word of a question where its words stand in a row: "%s"',
    async (question, text, language, unit) => {
      expect((await matchedIn(question, text, language))[unit]).toBeGreaterThanOrEqual(0.5);
    },
  );

  it('does not where they stand apart', async () => {
    const text = 'توقف إطلاق السفن بعدما شبت النار في الميناء.';
    expect((await matchedIn('Who brokered the ceasefire?', text, 'ar'))[1]).toBeLessThan(0.5);
  });
});
