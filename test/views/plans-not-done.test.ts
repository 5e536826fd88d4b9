import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/views/compare-reports.js';
import { timelineOf } from '../../src/views/timeline-view.js';
import { factIndex, fidan, haniyeh, kalin, type GivenArticle, type GivenFact } from '../support/facts.js';

const plan: GivenFact = {
  quote: 'Fidan and Haniyeh plan to meet on 19 November 2025.',
  participants: [fidan, haniyeh],
  modality: 'planned',
  date: '2025-11-19',
};
const all = { about: null, from: null, to: null, asOf: null, offset: 0, limit: 50 };

/** What is set beside the plan on a timeline. */
async function beside(given: readonly GivenArticle[], asOf: string | null = null) {
  const { entries } = timelineOf(await factIndex(given), { ...all, asOf });
  return entries.flatMap(({ calledOff }) => calledOff.map(({ quote }) => quote));
}
const published = (day: string) => ({ published: day });

describe('a plan that was not carried out', () => {
  it.each([
    'The planned meeting of Hakan Fidan and Ismail Haniyeh was not held.',
    'The meeting of 19 November 2025 was cancelled.',
    'Hakan Fidan ile Ismail Haniyeh görüşmesi iptal edildi.',
    'أُلغي لقاء هاكان فيدان و Ismail Haniyeh.',
    'הפגישה של Hakan Fidan עם Ismail Haniyeh בוטלה.',
  ])('has set beside it what tells so in its own article: %s', async (more) => {
    expect(await beside([{ facts: [plan], more, ...published('2025-11-19') }])).toEqual([more]);
  });

  it('has set beside it what a later article tells, and not what one tells that may not be quoted', async () => {
    const more = 'Hakan Fidan and Ismail Haniyeh did not meet on 19 November 2025.';
    const given = [
      { facts: [plan], ...published('2025-11-17') },
      {
        more,
        facts: [
          {
            ...plan,
            quote: 'Fidan spoke.',
            kind: 'statement' as const,
            date: null,
            modality: 'stated' as const,
          },
        ],
        ...published('2025-11-20'),
      },
    ];
    expect(await beside(given)).toEqual([more]);
    expect(await beside(given, '2025-11-18')).toEqual([]);
  });

  it.each([
    ['of another day', 'The meeting of Hakan Fidan and Ismail Haniyeh of 2 May 2024 was cancelled.'],
    ['of others', 'The meeting of Hakan Fidan and Ibrahim Kalin was cancelled.'],
    ['that is only feared', 'The meeting of Hakan Fidan and Ismail Haniyeh could be cancelled.'],
    ['that is no such thing', 'Hakan Fidan and Ismail Haniyeh met as planned.'],
  ])('has nothing beside it %s', async (_, more) => {
    expect(await beside([{ facts: [plan], more, ...published('2025-11-19') }])).toEqual([]);
  });

  it('is set beside an invitation as well', async () => {
    const invited: GivenFact = {
      kind: 'event',
      quote: 'Kalin invited Fidan, who accepted.',
      subject: kalin,
      predicate: 'invite',
      object: fidan,
      date: '2025-10-13',
    };
    const more = 'An hour later Hakan Fidan said that he would not attend.';
    expect(await beside([{ facts: [invited], more, ...published('2025-10-13') }])).toEqual([more]);
  });

  it('stands in the reports with what denies it and what tells so, within one article', async () => {
    const more = 'The planned meeting of Hakan Fidan and Ismail Haniyeh was not held on 19 November 2025.';
    const denied: GivenFact = { ...plan, quote: 'Hamas denied that they would meet.', modality: 'denied' };
    const index = await factIndex([{ facts: [plan, denied], more, ...published('2025-11-19') }]);
    const { findings } = compareReports(index, { about: 'Fidan', asOf: null });
    expect(findings).toMatchObject([
      {
        kind: 'not-done',
        sides: [{ fact: { modality: 'planned' } }, { fact: { modality: 'denied' } }],
        calledOff: [{ quote: more }],
      },
    ]);
  });
});

describe('what has a date that is still to come', () => {
  it('is told, and not as done', async () => {
    const index = await factIndex([
      {
        facts: [
          { ...plan, quote: 'They met on 1 January 2099.', modality: 'stated', date: '2099-01-01' },
          { ...plan, quote: 'They met on 8 October 2025.', modality: 'stated', date: '2025-10-08' },
          { ...plan, quote: 'They will meet in 2099.', date: '2099-01-02' },
        ],
      },
    ]);
    const { entries } = timelineOf(index, all, '2026-07-01');
    expect(entries.map(({ fact, ahead }) => [fact.date?.value, ahead])).toEqual([
      ['2025-10-08', false],
      ['2099-01-01', true],
      ['2099-01-02', false],
    ]);
  });
});
