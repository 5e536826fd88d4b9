import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.js';
import type { OriginalSource } from '../../src/model/article.js';
import { askReports, shownAnswer, type GivenReport } from '../support/ask-reports.js';

const MET = 'Hakan Fidan met Ismail Haniyeh in Ankara on 3 May 2024.';
const WHEN = 'When did Hakan Fidan meet Ismail Haniyeh?';

/** Sentences that say the same in other words, so that none is a copy of another. */
const TOLD = [
  MET,
  `It rained. ${MET} They spoke about aid.`,
  `${MET} Nothing was signed, and both sides said later that they would go on.`,
  `${MET} The visit took two days, and a dinner was given.`,
] as const;

const source = (publisher: string | null, url: string | null = null): OriginalSource => ({
  publisher,
  title: null,
  url,
  published: null,
});

/** Briefs of one publisher that rest on these. */
const briefs = (...of: readonly (readonly OriginalSource[])[]): GivenReport[] =>
  of.map((sources, at) => ['Briefs', TOLD[at] ?? MET, { sources }]);

const others = ({ support = [] }: Answer): number => support.length;

describe('articles that state the same', () => {
  it('are those of other publishers, each once, and not its own', async () => {
    const answer = await askReports(WHEN, [
      ['Daily', TOLD[0]],
      ['Weekly', TOLD[1]],
      ['Weekly', TOLD[2]],
      ['Daily', TOLD[3]],
    ]);
    expect(answer.citations[0]?.quote).toContain('3 May 2024');
    const own = answer.citations[0]?.article.publisher;
    expect(answer.support?.map(({ article }) => article.publisher)).toEqual([
      own === 'Daily' ? 'Weekly' : 'Daily',
    ]);
    expect(shownAnswer(answer)).toContain('An article from other sources states the same.');
  });

  it('are no copies of a story, but whoever tells it in other words', async () => {
    const wire = `${MET} The two spoke about the entry of aid and the release of hostages, diplomats said after the meeting.`;
    const copies = ['Weekly', 'Hourly'].map((publisher) => [publisher, `${wire} It rained.`] as const);
    const copied = await askReports(WHEN, [['Daily', wire], ...copies]);
    expect([copied.status, copied.support]).toEqual(['answered', undefined]);
    const own =
      'Ismail Haniyeh met Hakan Fidan on 3 May 2024, and left Ankara in the evening of the same day.';
    const told = await askReports(WHEN, [['Daily', wire], ...copies, ['Monthly', own]]);
    expect(told.support).toHaveLength(1);
  });

  it('are of one publisher where each rests on others', async () => {
    const answer = await askReports(
      WHEN,
      briefs([source('Daily')], [source('Weekly'), source('Hourly')], [source('Monthly')]),
    );
    expect(others(answer)).toBe(2);
    expect(shownAnswer(answer)).toContain('2 articles from other sources state the same.');
  });

  it.each([
    ['one source', [source('Daily'), source('Hourly')], [source('Weekly'), source('HOURLY')]],
    ['one agency', [source('Daily / Wire')], [source('Weekly (Wire)')]],
    ['a copy of a source', [source('The Daily')], [source('a copy of a page of The Daily')]],
    ['one page', [source(null, 'https://d.example/1')], [source(null, 'https://d.example/1')]],
    ['nothing that is told', [], []],
    ['what only one of them tells', [source('Daily')], []],
  ])('are one voice where two of one publisher rest on %s', async (_, first, second) => {
    const answer = await askReports(WHEN, briefs(first, second));
    expect([answer.status, others(answer)]).toEqual(['answered', 0]);
  });

  it('are one voice where one rests on the other’s publisher', async () => {
    const answer = await askReports(WHEN, [
      ['Daily', TOLD[0]],
      ['Briefs', TOLD[1], { sources: [source('Daily')] }],
    ]);
    expect([answer.status, others(answer)]).toEqual(['answered', 0]);
  });

  it('are none where nobody knows who stands behind them', async () => {
    const answer = await askReports(WHEN, [
      ['Daily', TOLD[0]],
      ['', TOLD[1], { publisher: null }],
    ]);
    expect([answer.status, others(answer)]).toEqual(['answered', 0]);
  });
});
