import { beforeAll, describe, expect, it } from 'vitest';
import type { PassageIndex } from '../../../src/search/index/passage-index.js';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { answer } from '../../../src/answer/answer-question.js';
import { snapshotOf, snapshotOfTexts } from '../a-snapshot.js';
import { articleOf } from '../../support/corpus.js';

let index: PassageIndex;
beforeAll(async () => {
  ({ index } = await snapshotOfTexts([
    'وصل المبعوث إلى عدن بعد زيارة إلى مسقط في مايو.',
    'Temsilci heyetin başında Aden’e geldi.',
    'השליח הגיע לעדן אחרי הביקור.',
  ]));
});
const unitsOf = (question: string): string[] =>
  analyzeQuestion(index, question, null).query.units.map(({ words }) => words);

describe('small words of a question', () => {
  it.each([
    ['ما', 'ما الذي أعلنه المبعوث؟'],
    ['مين', 'مين وصل إلى عدن؟'],
    ['باي', 'بأي يوم وصل المبعوث؟'],
    ['رح', 'متى رح يصل المبعوث؟'],
    ['simdi', 'Heyetin başında şimdi kim var?'],
    ['hakkinda', 'Temsilci Aden hakkında ne dedi?'],
    ['באיזה', 'באיזה יום הגיע השליח?'],
    ['ל', 'מי הגיע ל-60% מהיעד?'],
    ['deki', "2018'deki heyette kimler vardı?"],
    ['neye', 'Temsilci Aden’i neye benzetti?'],
  ])('ask nothing of an article: "%s" of "%s"', (word, question) => {
    expect(unitsOf(question)).not.toContain(word);
  });

  it.each([
    ['زياره', 'متى كانت زيارة المبعوث إلى مسقط؟'],
    ['مايو', 'من وصل إلى مسقط في مايو؟'],
  ])('are none that news is about: "%s" of "%s"', (word, question) => {
    expect(unitsOf(question)).toContain(word);
  });

  it('leave what is put in two calendars one month', async () => {
    const text = 'قتل 11 جنديا في الغارة قرب دمشق يوم السبت 12 مايو.';
    const snapshot = await snapshotOf([articleOf(text, { language: 'ar', published: '2018-05-13' })]);
    expect(answer('كم جنديا قتل قرب دمشق في أيار 2018؟', snapshot, { now: () => 0 }).status).toBe('answered');
  });
});

describe('a verb of Arabic', () => {
  it('is denied in its present as it is in its past', async () => {
    const text = 'لم يحضر غروسي الجلسة في فيينا يوم الثلاثاء. وحضر نائبه.';
    const snapshot = await snapshotOf([articleOf(text, { language: 'ar' })]);
    expect(answer('متى حضر غروسي الجلسة؟', snapshot, { now: () => 0 }).status).toBe('abstained');
  });
});
