import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { lookUpIn } from '../../src/app/snapshot-lookup.js';
import { createSuggestions } from '../../src/app/suggestions.js';
import { eventually } from '../support/discord-bot.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';

const suggest = createSuggestions(shippedSnapshot, { lookUp: lookUpIn(shippedSnapshot) });
const suggested = (text: string, language = 'en'): readonly string[] =>
  suggest({ text, language, limit: 12 });

/** What is suggested once all of it was looked at. */
async function settled(text: string, language = 'en'): Promise<readonly string[]> {
  let before: readonly string[] | null = null;
  await eventually(() => {
    const now = suggested(text, language);
    const isSame = before !== null && now.join('\n') === before.join('\n');
    before = now;
    return isSame && now.length > 0;
  }).toBe(true);
  return suggested(text, language);
}

describe('what is suggested while a question is typed', () => {
  it.each([
    ['fid', 'en', 'Who is Hakan Fidan?'],
    ['when did fid', 'en', 'When did Hakan Fidan and Ismail Haniyeh meet?'],
    ['haniye', 'tr', 'Hakan Fidan ile Ismail Haniyeh ne zaman görüştü?'],
    ['فيدان', 'en', 'Who is Hakan Fidan?'],
  ])('for %j in %s is at once %j', (typed, language, expected) => {
    expect(suggested(typed, language)).toContain(expected);
  });

  it('has a part of a word only last, and all that tells something in one question', () => {
    expect(suggested('haniyeh witkoff zzz')).toEqual([]);
    expect(suggested('zzz')).toEqual([]);
  });

  it.each(['en', 'tr', 'ar', 'he'])('for nothing, in %s, is what is newest and most told of', (language) => {
    expect(suggested('', language).length).toBeGreaterThan(3);
  });

  it('fits Discord’s choices, and is no sentence of an article but a heading', () => {
    for (const typed of ['', 'h', 'ceasefire', 'المحاد', 'ישר']) {
      for (const question of suggested(typed)) {
        expect(question.length).toBeLessThanOrEqual(100);
        expect(shippedSnapshot.articles.some(({ text }) => text.includes(question))).toBe(false);
      }
    }
  });

  it.each([
    ['fid', 'en'],
    ['', 'tr'],
    ['hamas', 'en'],
  ])('for %j in %s is answered when it is asked', async (typed, language) => {
    for (const question of await settled(typed, language)) {
      expect(answer(question, shippedSnapshot, { now: () => 0 })).toMatchObject({
        question,
        status: 'answered',
      });
    }
  });
});
