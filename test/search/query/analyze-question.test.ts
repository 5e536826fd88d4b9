import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import type { BuiltSnapshot } from '../../../src/corpus/build.js';
import type { Query, QueryUnit } from '../../../src/search/query/query.js';
import { snapshotOf, snapshotOfTexts } from '../a-snapshot.js';
import { anyText, oddText } from '../../support/odd-text.js';
import { talksIn } from '../../answer/talks.js';

let snapshot: BuiltSnapshot;
beforeAll(async () => {
  snapshot = await snapshotOf([...talksIn('en'), ...talksIn('tr')]);
});

const queryOf = (question: string): Query => analyzeQuestion(snapshot.index, question, null).query;
const namesOf = (question: string): string[] =>
  queryOf(question)
    .units.filter(({ isName }) => isName)
    .map(({ words }) => words);
const unitOf = (question: string, words: string): QueryUnit | undefined =>
  queryOf(question).units.find((unit) => unit.words === words);
/** Terms of the index that a unit of a question may stand under. */
const termsOf = (question: string, words: string): string[] =>
  (unitOf(question, words)?.terms ?? []).map(({ number }) => snapshot.index.vocabulary.termOf(number));

describe('the names of a question', () => {
  it.each([
    ['Who is Hakan Fidan?', 'hakan-fidan'],
    ['who is hakan fidan', 'hakan-fidan'],
    ['Did Kalın call?', 'ibrahim-kalin'],
    ["Hakan Fidan'ın görevi ne?", 'hakan-fidan'],
    ['من هو هاكان فيدان؟', 'hakan-fidan'],
    ['מי הוא האקאן פידאן?', 'hakan-fidan'],
    ['What did the USA say?', 'united-states'],
    ['Hamas siyasi bürosu nerede?', 'hamas-political-bureau'],
  ])('are entities under any alias: %s', (question, id) => {
    expect(namesOf(question)).toContain(id);
  });

  it('are found misspelt', () => {
    expect(namesOf('Where is Haniyehh?')).toContain('ismail-haniyeh');
    expect(namesOf('Who is Netanyaho?')).toContain('benjamin-netanyahu');
  });

  it('are not mended where they are known or the name of a country', () => {
    expect(namesOf('Who went to Qatar?')).toEqual(['qatar']);
    const query = queryOf('Who went to Katar and Niger?');
    expect(query.units.find(({ words }) => words === 'niger')).toMatchObject({ terms: [], isName: true });
  });

  it('may be unknown: capitalised inside the question, and found nowhere', () => {
    expect(unitOf('What did Emmanuel Macron say?', 'macron')).toMatchObject({ terms: [], isName: true });
    expect(unitOf('what did the chess player say', 'chess')?.isName).toBe(false);
  });

  it('are not every word of a question that is all in capitals', () => {
    expect(namesOf('WHERE WAS THE CHESS AGREEMENT SIGNED?')).toEqual([]);
  });

  it('name the side whose people are looked for', () => {
    expect([...queryOf('Who came from Ankara?').sides].sort()).toEqual(['ankara', 'turkiye']);
    expect([...queryOf('Who met Hakan Fidan?').sides]).toEqual([]);
  });
});

describe('an office in a question', () => {
  it('stands for who holds it', () => {
    expect(termsOf('Who received Ankara’s top diplomat?', 'ankara')).toContain('@hakan-fidan');
    expect(termsOf('Türkiye Dışişleri Bakanı nerede?', 'turkiye')).toContain('@hakan-fidan');
  });

  it('stands for nobody else', () => {
    expect(termsOf('Who received Cairo’s top diplomat?', 'cairo')).not.toContain('@hakan-fidan');
    expect(termsOf('Who went to Ankara?', 'ankara')).not.toContain('@hakan-fidan');
  });
});

describe('the words of a question', () => {
  it('are looked for under other words of the same meaning, and in the articles’ languages', () => {
    const terms = termsOf('When does the truce begin?', 'truce');
    const { vocabulary, analyzerOf } = snapshot.index;
    expect(terms).toContain(analyzerOf('en').stem('ceasefire'));
    expect(terms).toContain(analyzerOf('tr').stem('ateskes'));
    expect(vocabulary.numberOf('truce')).toBeUndefined();
  });

  it('count less under another word than under their own', () => {
    const strengths = (unitOf('Who signed the ceasefire?', 'ceasefire')?.terms ?? []).map(
      ({ strength }) => strength,
    );
    expect(Math.max(...strengths)).toBe(1);
    expect(strengths.filter((strength) => strength < 1).length).toBeGreaterThan(0);
    expect(Math.min(...strengths)).toBeGreaterThan(0);
  });

  it('leave out stop words, and say each thing once', () => {
    expect(queryOf('Who was it?').units).toEqual([]);
    expect(queryOf('fuel, fuel and fuel').units).toHaveLength(1);
  });

  it('weigh the more the rarer they are', async () => {
    const { index } = await snapshotOfTexts(['Talks.', 'Talks.', 'Talks.', 'Talks and fuel.']);
    const { units } = analyzeQuestion(index, 'talks about fuel', null).query;
    const weightOf = (words: string): number => units.find((unit) => unit.words === words)?.weight ?? 0;
    expect(weightOf('fuel')).toBeGreaterThan(weightOf('talks'));
  });

  it('are no more than a bounded number, however long the question', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' ');
    expect(queryOf(many).units.length).toBeLessThanOrEqual(32);
  });
});

describe('what a question asks for', () => {
  it.each([
    'Who is Hakan Fidan?',
    'Who is Fidan',
    "What is Hakan Fidan's job?",
    'What position does Kalin hold?',
    'Hakan Fidan kimdir?',
    'من هو هاكان فيدان؟',
    'מי הוא האקאן פידאן?',
    'What is MİT?',
  ])('is a definition: %s', (question) => {
    expect(queryOf(question).definition).toBe(true);
  });

  it.each(['Who met Hakan Fidan?', 'Where is Hakan Fidan?', 'Who signed the agreement?', 'Who?', ''])(
    'is no definition: %s',
    (question) => {
      expect(queryOf(question).definition).toBe(false);
    },
  );

  it.each([
    'What is the latest on the hostages?',
    'Any recent hostage release?',
    'What is the current state of the talks?',
    'Rehinelerde son durum ne?',
    'ما آخر أخبار الرهائن؟',
    'מה המצב האחרון של החטופים?',
  ])('is the newest: %s', (question) => {
    expect(queryOf(question).latest).toBe(true);
  });

  it('has no unit of what only asks, be it in several words', () => {
    expect(queryOf('Rehineler ne zaman geldi?').units.map(({ words }) => words)).not.toContain('ne zaman');
  });

  it('is the newest without the word for it being looked for', () => {
    expect(queryOf('latest hostages').units.map(({ words }) => words)).toEqual(['hostages']);
    expect(queryOf('Where were the hostages?').latest).toBe(false);
  });

  it('is a number of something, which is not a name', () => {
    const query = queryOf('How many hostages did Hamas hold?');
    expect(query.units[query.counted]?.words).toBe('hostages');
    const behindName = queryOf('Hamas kaç rehineyi bırakacak?');
    expect(behindName.units[behindName.counted]?.words).toBe('rehineyi');
    expect(queryOf('Where are the hostages?').counted).toBe(-1);
  });

  it.each([
    ['Who is it?', true],
    ['Fuel convoys?', true],
    ['fuel convoys', false],
    ['هدنة؟', true],
  ])('shows by a question word or mark: %s', (question, isQuestion) => {
    expect(analyzeQuestion(snapshot.index, question, null).isQuestion).toBe(isQuestion);
  });

  it('does not change by how politely it is put', () => {
    const plain = queryOf('who is Hakan Fidan?');
    expect(queryOf('Can you please tell me who is Hakan Fidan?')).toEqual(plain);
  });
});

it('any text is read, with finite positive weights and the same result each time', () => {
  fc.assert(
    fc.property(fc.oneof(oddText(30), anyText(200)), (text) => {
      const { query } = analyzeQuestion(snapshot.index, text, null);
      expect(query.weight).toBeGreaterThan(0);
      expect(query.units.every(({ weight }) => Number.isFinite(weight) && weight > 0)).toBe(true);
      expect(query.counted).toBeLessThan(query.units.length);
      expect(analyzeQuestion(snapshot.index, text, null).query).toEqual(query);
    }),
    { numRuns: 150 },
  );
});
