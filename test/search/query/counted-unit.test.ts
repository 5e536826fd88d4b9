import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { answer } from '../../../src/answer/answer-question.js';
import { snapshotOf } from '../a-snapshot.js';
import { articleOf } from '../../support/corpus.js';

const TEXTS = [
  ['en', 'The talks in Muscat concerned twelve living captives. In Aden 40 Canadians boarded 3 buses.'],
  ['tr', "Aden'de 40 Yunan askeri 3 otobüse bindi."],
  ['ar', 'صعد 40 إيرانيا إلى 3 حافلات في عدن.'],
] as const;

/** What a number asked for would count. */
async function countedIn(language: string, question: string): Promise<string | undefined> {
  const { index } = await snapshotOf(TEXTS.map(([tag, text]) => articleOf(text, { id: tag, language: tag })));
  const { query } = analyzeQuestion(index, question, null);
  expect(query.language).toBe(language);
  return query.units[query.counted]?.words;
}

describe('what a number asked for would count', () => {
  it.each([
    ['en', 'How many Canadians boarded in Aden?', 'canadians'],
    ['en', 'How many Canadian buses left?', 'buses'],
    ['en', 'In Aden, how many buses left?', 'buses'],
    ['tr', 'Kaç Yunan askeri otobüse bindi?', 'askeri'],
    ['ar', 'كم إيرانيا صعد إلى الحافلات؟', 'ايرانيا'],
  ])('is the noun behind the question (%s): %s', async (language, question, counted) => {
    expect(await countedIn(language, question)).toBe(counted);
  });

  it('is not people who do something else', async () => {
    const [[, text]] = TEXTS;
    const snapshot = await snapshotOf([articleOf(text, { language: 'en' })]);
    const { status, reason } = {
      reason: null,
      ...answer('How many people live in Muscat?', snapshot, { now: () => 0 }),
    };
    expect([status, reason]).toEqual(['abstained', 'not-stated']);
  });
});
