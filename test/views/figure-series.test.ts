import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/views/compare-reports.js';
import { factIndex, hamas, type GivenArticle, type GivenFact } from '../support/facts.js';

const left = (value: number, given: Partial<GivenFact> = {}): GivenFact => ({
  kind: 'figure',
  quote: `${value} hostages are left (${given.date ?? 'undated'}).`,
  subject: hamas,
  predicate: 'leave',
  value,
  unit: 'hostages',
  ...given,
});

async function seriesOf(given: readonly GivenArticle[]) {
  const { series } = compareReports(await factIndex(given), { about: 'hostages', asOf: null });
  return series.map(({ points, lowest, highest }) => ({
    points: points.map(({ day, value, dated }) => `${day} ${value}${dated ? '' : '?'}`),
    range: [lowest, highest],
  }));
}

describe('a figure over time', () => {
  it('has its figures in the order of their days, the sentence’s own before that of its article', async () => {
    expect(
      await seriesOf([
        { published: '2025-10-08', facts: [left(48)] },
        { published: '2024-02-01', facts: [left(132, { date: '2024-01-20', object: 'about' })] },
        { published: '2025-02-01', facts: [left(79, { unit: 'hostage' })] },
      ]),
    ).toEqual([{ points: ['2024-01-20 132', '2025-02-01 79?', '2025-10-08 48?'], range: [48, 132] }]);
  });

  it('has what several articles give of one day once, and what differs side by side', async () => {
    const [course] = await seriesOf([
      { published: '2025-01-01', facts: [left(90)] },
      { published: '2025-01-01', facts: [left(90), left(94)] },
      { published: '2025-02-01', facts: [left(79)] },
      { published: '2025-03-01', facts: [left(59)] },
    ]);
    expect(course?.points).toEqual(['2025-01-01 90?', '2025-01-01 94?', '2025-02-01 79?', '2025-03-01 59?']);
  });

  it.each([
    ['two days', [left(90, { date: '2025-01-01' }), left(79, { date: '2025-02-01' })]],
    ['one value', ['2025-01-01', '2025-02-01', '2025-03-01'].map((date) => left(48, { date }))],
    [
      'what is planned or denied',
      ['2025-01-01', '2025-02-01', '2025-03-01'].map((date, at) =>
        left(at, { date, modality: at === 0 ? 'denied' : 'planned' }),
      ),
    ],
    [
      'several things',
      ['2025-01-01', '2025-02-01', '2025-03-01'].map((date, at) => left(at, { date, predicate: `p${at}` })),
    ],
  ])('is none of %s', async (_, facts) => {
    expect(await seriesOf([{ facts }])).toEqual([]);
  });
});
