import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { createAnalyzers } from '../../../src/language/analyzer.js';
import { fold } from '../../../src/language/fold.js';
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

describe('a word in another language', () => {
  it('is no figure because one is written like it', async () => {
    // Turkish "uç" is a tip, and a word for "lead"; "üç" is three.
    expect(await strengthOf('Who leads the talks?', 'Görüşmelere üç heyet katıldı.', '3', 'tr')).toBe(0);
  });
});
