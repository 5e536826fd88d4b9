import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { lookUpIn } from '../../src/app/snapshot-lookup.js';
import { suggestibleIn, type Suggestible } from '../../src/app/suggestible.js';
import { createSuggestions, suggestingFrom } from '../../src/app/suggestions.js';
import { toldSubjects } from '../../src/app/told-subjects.js';
import { createAnalyzers } from '../../src/language/analyzer.js';
import type { EntityRef } from '../../src/model/entity.js';
import { atOnce } from '../../src/steps.js';
import { indexForViews } from '../../src/views/view-index.js';
import { articleOf } from '../support/corpus.js';
import {
  ankara,
  factSnapshot,
  fidan,
  haniyeh,
  kalin,
  qatar,
  witkoff,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';
import { eventually } from '../support/discord-bot.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';

const indexed = async () => indexForViews(shippedSnapshot, { meanings: shippedSnapshot.index.meanings });
const suggest = suggestingFrom(
  suggestibleIn(shippedSnapshot, { lookUp: lookUpIn(shippedSnapshot), indexed }),
);
const suggested = (text: string, language = 'en'): Promise<readonly string[]> =>
  suggest({ text, language, limit: 12 });
/** A look up that nothing comes of, as where too much is asked. */
const never = { lookUp: () => new Promise<never>(() => undefined) };

/** What is suggested once all of it was looked at. */
async function settled(text: string, language = 'en'): Promise<readonly string[]> {
  let before: readonly string[] | null = null;
  await eventually(async () => {
    const now = await suggested(text, language);
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
  ])('for %j in %s is at once %j', async (typed, language, expected) => {
    expect(await suggested(typed, language)).toContain(expected);
  });

  it('has a part of a word only last, and all that tells something in one question', async () => {
    expect(await suggested('haniyeh witkoff zzz')).toEqual([]);
    expect(await suggested('zzz')).toEqual([]);
  });

  it.each(['en', 'tr', 'ar', 'he'])(
    'for nothing, in %s, is what is newest and most told of',
    async (language) => {
      expect((await suggested('', language)).length).toBeGreaterThan(3);
    },
  );

  it('fits Discord’s choices, and is no sentence of an article but a heading', async () => {
    for (const typed of ['', 'h', 'ceasefire', 'المحاد', 'ישר']) {
      for (const question of await suggested(typed)) {
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
    await eventually(async () => (await suggested(typed, language)).includes(expected)).toBe(true);
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
    const suggestLarge = suggestingFrom(suggestibleIn(large, never));
    const offered = () => suggestLarge({ text: 'when did hakan', language: 'en', limit: 12 });
    expect(await offered()).toEqual(['When did Hakan Fidan and Steve Witkoff meet?']);
    await eventually(async () => (await offered()).length).toBe(2);
  });

  it('is no meeting of two who are only told to have taken part', async () => {
    const date = '2025-10-08';
    const talks = (predicate: string, other: EntityRef): GivenFact => ({
      kind: 'talks',
      predicate,
      quote: `${fidan.name} and ${other.name}: ${predicate}.`,
      participants: [fidan, other],
      date,
      place: ankara,
    });
    const facts = [talks('take part', haniyeh), talks('represent', kalin), talks('hold talks', witkoff)];
    const asks = suggestingFrom(suggestibleIn(factSnapshot([{ title: null, facts }]), never));
    expect(await asks({ text: 'hakan fidan', language: 'en', limit: 12 })).toEqual([
      'When did Hakan Fidan and Steve Witkoff meet?',
      'Where did Hakan Fidan and Steve Witkoff meet?',
    ]);
  });

  it.each([
    // Of Ibrahim Kalin and Qatar, the list has one name each in Arabic letters; of Steve Witkoff none, and of nobody in Hebrew ones.
    ['en', ['When did Hakan Fidan and Steve Witkoff meet?', 'Who is Hakan Fidan?', 'Who is Steve Witkoff?']],
    [
      'tr',
      ['Hakan Fidan ile Steve Witkoff ne zaman görüştü?', 'Hakan Fidan kimdir?', 'Steve Witkoff kimdir?'],
    ],
    ['ar', ['من هو هاكان فيدان؟']],
    ['he', []],
  ])('in %s names nobody in letters that are not its own', async (language, expected) => {
    const facts: GivenFact[] = [
      { quote: 'They met.', participants: [fidan, witkoff], date: '2025-10-08' },
      { kind: 'role', quote: 'Fidan is a minister.', subject: fidan },
      { kind: 'role', quote: 'Witkoff is an envoy.', subject: witkoff },
    ];
    const asks = suggestingFrom(suggestibleIn(factSnapshot([{ title: null, facts }]), never));
    expect(await asks({ text: '', language, limit: 12 })).toEqual(expected);
  });

  it('is held before anybody types, in every language, and waits for nothing that is asked meanwhile', async () => {
    const made: string[] = [];
    const told = suggestibleIn(shippedSnapshot, { lookUp: lookUpIn(shippedSnapshot) });
    const busy: Suggestible = {
      async newest(language) {
        const index = await told.newest(language);
        made.push(language);
        return index;
      },
      all: never.lookUp,
      isAnswered: never.lookUp,
    };
    const asks = createSuggestions(busy, createAnalyzers());
    await eventually(() => made.toSorted()).toEqual(['ar', 'en', 'he', 'tr']);
    for (const language of made) {
      expect((await asks({ text: '', language, limit: 12 })).length).toBeGreaterThan(0);
    }
  });

  it('is looked at in a language that is typed in, before somebody types for it', async () => {
    const looked = new Set<string>();
    const told = suggestibleIn(shippedSnapshot, { lookUp: lookUpIn(shippedSnapshot) });
    const asks = createSuggestions(
      { ...told, isAnswered: async (question) => looked.add(question).size > 0 },
      createAnalyzers(),
    );
    expect(await asks({ text: 'zzz', language: 'tr', limit: 12 })).toEqual([]);
    const wanted = 'Hamas hakkında en son ne oldu?';
    await eventually(() => looked.has(wanted)).toBe(true);
    expect(await asks({ text: 'hamas', language: 'tr', limit: 25 })).toContain(wanted);
    expect([...looked].filter((question) => question.startsWith('Who'))).toEqual([]);
  });

  it('is there again once what could not be told can be', async () => {
    const told = suggestibleIn(shippedSnapshot, { lookUp: lookUpIn(shippedSnapshot) });
    let isAway = true;
    const asks = createSuggestions(
      {
        ...told,
        newest: async (language) => {
          if (isAway) throw new Error('the store is away');
          return told.newest(language);
        },
      },
      createAnalyzers(),
    );
    const request = { text: 'fid', language: 'en', limit: 12 };
    await expect(asks(request)).rejects.toThrow('the store is away');
    isAway = false;
    expect(await asks(request)).toContain('Who is Hakan Fidan?');
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
