import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { lookUpIn } from '../../src/app/snapshot-lookup.js';
import { createSuggestions } from '../../src/app/suggestions.js';
import { toldSubjects } from '../../src/app/told-subjects.js';
import type { EntityRef } from '../../src/model/entity.js';
import { atOnce } from '../../src/steps.js';
import { indexForViews } from '../../src/views/view-index.js';
import { articleOf } from '../support/corpus.js';
import {
  factSnapshot,
  fidan,
  haniyeh,
  qatar,
  witkoff,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';
import { eventually } from '../support/discord-bot.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';

const indexed = async () => indexForViews(shippedSnapshot, { meanings: shippedSnapshot.index.meanings });
const suggest = createSuggestions(shippedSnapshot, { lookUp: lookUpIn(shippedSnapshot), indexed });
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
    ['haniye', 'tr', 'Hakan Fidan ile İsmail Haniyeh ne zaman görüştü?'],
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

  it('is no heading that is a sentence of its article, as an untitled one has', () => {
    const sentence = 'Envoys met in Cairo on Monday.';
    const [first, second, third] = [
      articleOf(`${sentence} They spoke of aid.`, { title: sentence }),
      articleOf('Envoys met\nin Cairo on Monday and spoke of aid.', { title: 'Envoys met in Cairo…' }),
      articleOf('They spoke of aid.', { title: 'Envoys in Cairo' }),
    ];
    const { headings } = atOnce(toldSubjects({ facts: [], entities: [], articles: [first, second, third] }));
    expect(headings.map(({ title }) => title)).toEqual(['Envoys in Cairo']);
  });

  it.each([
    ['prisoner', 'en', 'Who spoke about prisoners?'],
    ['aid trucks', 'en', 'Who spoke about aid?'],
    // By its words in any language.
    ['hostage', 'he', 'מי דיבר על חטופים?'],
    ['esir', 'tr', 'mahkum hakkında kim konuştu?'],
    ['الأسرى', 'ar', 'من تحدث عن أسير؟'],
  ])('for the matter %j in %s is %j', async (typed, language, expected) => {
    await eventually(() => suggested(typed, language).includes(expected)).toBe(true);
  });

  it('is nothing of those who are only ever quoted', async () => {
    await settled('turk');
    expect(await settled('turk')).not.toContainEqual(expect.stringContaining('Turkish security sources'));
  });

  it('of a large corpus is at once what is newest, and soon all', async () => {
    const meeting = (id: string, published: string, other: EntityRef): GivenArticle => ({
      id,
      published,
      title: null,
      facts: [
        {
          quote: `${fidan.name} met ${other.name} on ${published}.`,
          participants: [fidan, other],
          date: published,
        },
      ],
    });
    const many: GivenFact[] = Array.from({ length: 5100 }, (_, at) => ({
      kind: 'statement',
      quote: 'Qatar said so.',
      subject: qatar,
      predicate: `say ${at}`,
    }));
    const large = factSnapshot([
      meeting('old', '2024-01-01', haniyeh),
      { id: 'many', published: '2025-01-01', title: null, facts: many },
      meeting('new', '2026-01-01', witkoff),
    ]);
    const suggestLarge = createSuggestions(large, { lookUp: () => new Promise(() => undefined) });
    const offered = () => suggestLarge({ text: 'when did hakan', language: 'en', limit: 12 });
    expect(offered()).toEqual(['When did Hakan Fidan and Steve Witkoff meet?']);
    await eventually(() => offered().length).toBe(2);
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
