import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { articleOf } from '../support/corpus.js';
import { snapshotOf } from '../search/a-snapshot.js';

describe('soft hyphens and letters without width', () => {
  it.each([
    [
      'en',
      'Hak\u00ADan Fi\u00ADdan met Wit\u200Bkoff in Cai\u00ADro on Monday.',
      'Who met Witkoff in Cairo?',
    ],
    ['en', 'Negotia\u00ADtors met in Eg\u200Bypt on Tues\u00ADday.', 'When did negotiators meet in Egypt?'],
    [
      'ar',
      'التقى هاكان في\u200Bدان الوسطاء في القاه\u00ADرة يوم الثلاثاء.',
      'متى التقى فيدان الوسطاء في القاهرة؟',
    ],
  ])('are passed over by search and stay in the text (%s: %s)', async (language, text, question) => {
    const snapshot = await snapshotOf([articleOf(text, { language, title: 'Report' })]);
    const { status, citations } = answer(question, snapshot, { now: () => 0 });
    expect([status, citations[0]?.quote]).toEqual(['answered', text]);
  });
});
