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

  it('is of one thing: no toll of a day, of another place, of another size or only spoken of', async () => {
    const killed = (value: number, given: Partial<GivenFact> = {}): GivenFact =>
      left(value, {
        predicate: 'kill',
        unit: 'people',
        place: { id: 'gaza', name: 'Gaza' },
        quote: `${value} hostages killed.`,
        ...given,
      });
    const [toll, ...others] = await seriesOf([
      { published: '2024-01-21', facts: [killed(24_927), killed(1_140, { date: '2023-10-07' })] },
      {
        published: '2024-02-13',
        facts: [killed(28_000, { place: null }), killed(26_000, { place: { id: 'israel', name: 'Israel' } })],
      },
      { published: '2024-12-08', facts: [killed(44_000), killed(14)] },
      { published: '2025-03-22', facts: [killed(413), killed(340), left(50, { predicate: 'be' })] },
    ]);
    expect(toll?.points).toEqual(['2024-01-21 24927?', '2024-02-13 28000?', '2024-12-08 44000?']);
    expect(others).toEqual([]);
  });

  it('is of one counter: the tolls of two offices are two courses, by whatever name an office goes', async () => {
    const counted = (value: number, source: string): GivenFact =>
      left(value, { quote: `${value} hostages, said ${source}.`, attribution: { source, verb: 'say' } });
    const course = (office: (at: number) => string, more: number): GivenArticle[] =>
      ['2025-01-01', '2025-02-01', '2025-03-01'].map((published, at) => ({
        published,
        facts: [counted(90 + at + more, office(at))],
      }));
    const index = await factIndex([
      ...course((at) => (at === 1 ? 'حماس' : 'Hamas'), 0),
      ...course(() => 'the Media Office', 40),
    ]);
    const { series } = compareReports(index, { about: 'hostages', asOf: null });
    expect(series.map(({ counter, points }) => [counter, points.map(({ value }) => value)])).toEqual([
      ['Hamas', [90, 91, 92]],
      ['the Media Office', [130, 131, 132]],
    ]);
  });

  it('is of one thing in every language', async () => {
    const unit = (name: string) => ({ unit: name, quote: `${name} hostages.` });
    const [course] = await seriesOf([
      { published: '2025-01-01', facts: [left(98, unit('hostages'))] },
      { published: '2025-02-01', language: 'tr', facts: [left(79, unit('rehine'))] },
      { published: '2025-03-01', language: 'ar', facts: [left(59, unit('رهينة'))] },
      { published: '2025-04-01', language: 'he', facts: [left(50, unit('חטופים'))] },
    ]);
    expect(course?.range).toEqual([50, 98]);
    expect(course?.points).toHaveLength(4);
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
