import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import type { Answer } from '../../src/model/answer.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { anyText, oddText } from '../support/odd-text.js';
import { talksIn } from './talks.js';

let talks: BuiltSnapshot;
beforeAll(async () => {
  talks = await snapshotOf(talksIn('en'));
});
const ask = (question: string, asOf: string | null = null, snapshot = talks): Answer =>
  answer(question, snapshot, { asOf, now: () => 0 });
const articlesOf = ({ citations }: Answer): string[] => citations.map(({ article }) => article.id);

describe('an answer', () => {
  it('is a quotation with its place, its article and the words that answer', () => {
    const question = 'Where was the ceasefire agreement signed?';
    const given = ask(question);
    const [first] = given.citations;
    expect(given).toMatchObject({ status: 'answered', question, asOf: null, language: 'en' });
    expect(given.snapshot).toBe(talks.version);
    expect(first).toMatchObject({ n: 1, article: { id: 'signing-en', published: '2025-10-13' } });
    expect(first?.highlights.map(([from, to]) => first.quote.slice(from, to))).toContain('Sharm el-Sheikh');
  });

  it('marks no words where it is not sure of them, and is the same otherwise', async () => {
    const text = 'The mayor of the town opened the bridge over the river on Tuesday, after years of work.';
    const snapshot = await snapshotOf([articleOf(text, { title: 'Report' })]);
    const question = 'When was the bridge opened to cars?';
    const unsure = ask(question, null, snapshot);
    expect(unsure.confidence).toBeLessThan(0.85);
    expect(unsure.citations.map(({ highlights }) => highlights)).toEqual([[]]);
    const asked = answer(question, snapshot, { now: () => 0, marksFrom: unsure.confidence });
    expect(
      asked.citations.map(({ quote, highlights }) => highlights.map((span) => quote.slice(...span))),
    ).toEqual([['Tuesday']]);
    expect({ ...asked, citations: unsure.citations }).toEqual(unsure);
  });

  it('says how long it took by the clock it is given', () => {
    let time = 100;
    const now = (): number => (time += 2.5);
    expect(answer('Where was it signed?', talks, { now }).elapsedMs).toBe(2.5);
  });

  it('leaves out further quotations that come nowhere near the first', () => {
    const given = ask('How many hostages was Hamas to release?');
    expect(articlesOf(given)[0]).toBe('deal-en');
    expect(given.citations.length).toBeLessThanOrEqual(5);
  });

  it('abstains with the nearest passages where the articles do not state it', () => {
    const given = ask('How old is Hakan Fidan?');
    expect(given).toMatchObject({ status: 'abstained', reason: 'not-stated' });
    expect(articlesOf(given)[0]).toBe('ankara-en');
    expect(given.citations.length).toBeLessThanOrEqual(3);
  });

  it('abstains from everything where there are no articles', async () => {
    const empty = await snapshotOf([]);
    for (const question of ['Who is Hakan Fidan?', '', 'merhaba', 'latest news']) {
      expect(ask(question, null, empty)).toMatchObject({
        status: 'abstained',
        reason: 'empty-corpus',
        confidence: 0,
        citations: [],
      });
    }
  });
});

describe('an answer as of a day', () => {
  it('leaves out what was published later and keeps what has no date', () => {
    const signed = ask('Where was the ceasefire agreement signed?', '2025-10-12');
    expect(signed.asOf).toBe('2025-10-12');
    expect(articlesOf(signed)).not.toContain('signing-en');
    expect(articlesOf(ask('Where was the ceasefire agreement signed?', '2025-10-13'))[0]).toBe('signing-en');
    expect(new Set(articlesOf(ask('Who received Ismail Haniyeh?', '2000-01-01')))).toEqual(
      new Set(['ankara-en']),
    );
  });

  it('counts an article of that very day, whatever its hour', async () => {
    const late = articleOf('The talks were in Doha.', { id: 'late', published: '2024-02-13T23:30:00Z' });
    const snapshot = await snapshotOf([late]);
    expect(articlesOf(ask('Where were the talks?', '2024-02-13', snapshot))).toEqual(['late']);
    expect(articlesOf(ask('Where were the talks?', '2024-02-12', snapshot))).toEqual([]);
  });
});

describe('an answer to what is newest', () => {
  const told = (id: string, published: string | null, number: number) =>
    articleOf(`Hamas is to release ${number} hostages in the deal.`, { id, published });

  it('comes from the newest article, and from the newest of its day', async () => {
    const snapshot = await snapshotOf([
      told('first', '2023-11-22', 50),
      told('second', '2025-01-15', 33),
      told('undated', null, 250),
    ]);
    const question = 'What is the latest number of hostages in the deal?';
    expect(articlesOf(ask(question, null, snapshot))[0]).toBe('second');
    expect(articlesOf(ask(question, '2024-06-01', snapshot))[0]).toBe('first');
  });

  it('comes from none that says it is of a day still to come', async () => {
    const told2099 = told('slip', '2099-01-01', 70);
    const snapshot = await snapshotOf([
      told('first', '2023-11-22', 50),
      told2099,
      told('second', '2025-01-15', 33),
    ]);
    expect(articlesOf(ask('What is the latest number of hostages in the deal?', null, snapshot))[0]).toBe(
      'second',
    );
  });
});

describe('an answer to any text', () => {
  const asking = fc.constantFrom(
    'Who ',
    'kaç ',
    'latest ',
    'من ',
    'כמה ',
    'Ankara’s top diplomat ',
    'Hamas ',
    '? ',
  );
  const question = fc.oneof(
    oddText(30),
    anyText(200),
    fc.array(fc.oneof(asking, oddText(3)), { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('never fails, is the same each time and stays within its bounds', () => {
    fc.assert(
      fc.property(question, (text) => {
        const given = ask(text);
        expect(ask(text)).toEqual(given);
        expect(given.question).toBe(text);
        expect(given.confidence).toBeGreaterThanOrEqual(0);
        expect(given.confidence).toBeLessThanOrEqual(1);
        expect(given.citations.length).toBeLessThanOrEqual(given.status === 'answered' ? 5 : 3);
        for (const { quote, start, end, article, highlights } of given.citations) {
          expect(given.confidence >= 0.85 || highlights.length === 0).toBe(true);
          const source = talks.articles.find(({ id }) => id === article.id);
          expect(quote).toBe(source?.text.slice(start, end));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is never the worse for white space around it', () => {
    expect(ask('  Where was the ceasefire agreement signed? \n').citations).toEqual(
      ask('Where was the ceasefire agreement signed?').citations,
    );
  });
});
