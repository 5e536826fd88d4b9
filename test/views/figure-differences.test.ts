import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/views/compare-reports.js';
import { factIndex, hamas, type GivenArticle, type GivenFact } from '../support/facts.js';

const killed = (value: number, given: Partial<GivenFact> = {}): GivenFact => ({
  kind: 'figure',
  quote: `${value} people were killed.`,
  subject: { id: 'people', name: 'people', type: 'group' },
  predicate: 'kill',
  value,
  unit: 'people',
  topics: ['toll'],
  ...given,
});
const by = (source: string) => ({ attribution: { source, verb: 'say' } });

async function findings(given: readonly GivenArticle[]) {
  const found = compareReports(await factIndex(given), { about: 'toll', asOf: null }).findings;
  return found.map(({ kind, sides }) => [kind, sides.map(({ fact }) => fact.value)]);
}
const differing = async (given: readonly GivenArticle[]) =>
  (await findings(given)).flatMap(([kind, values]) => (kind === 'figures-differ' ? [values] : []));

describe('figures within one article', () => {
  it('differ where it names two sources, with a day and without', async () => {
    const facts = [
      killed(48_388, by('the ministry')),
      killed(61_709, { quote: 'The Media Office counted 61,709 people.' }),
    ];
    expect(await differing([{ facts }])).toEqual([[48_388, 61_709]]);
  });

  it('differ where sentences pass on one source’s of one day', async () => {
    const facts = [326, 340, 413].map((value) =>
      killed(value, { quote: `${value} killed, said an outlet on 18 March 2025.`, ...by('the ministry') }),
    );
    expect(await differing([{ facts }])).toEqual([[326, 340, 413]]);
  });

  it.each([
    ['the article corrects itself', [killed(20), killed(24)]],
    [
      'they are of two places',
      [
        killed(20, { ...by('A'), place: { id: 'gaza', name: 'Gaza' } }),
        killed(24, { ...by('B'), place: { id: 'israel', name: 'Israel' } }),
      ],
    ],
    ['one is round', [killed(100, { ...by('A'), object: 'more than' }), killed(105, by('B'))]],
    [
      'they are only spoken of',
      [killed(20, { ...by('A'), predicate: 'be' }), killed(24, { ...by('B'), predicate: 'be' })],
    ],
  ])('do not differ where %s', async (_, facts) => {
    expect(await differing([{ facts }])).toEqual([]);
  });

  it('agree where two sources are named that give the same', async () => {
    const facts = [killed(20, by('A')), killed(20, { quote: 'Twenty, said B.', ...by('B') })];
    const day = { date: '2025-10-08' };
    expect(await findings([{ facts: facts.map((fact) => ({ ...fact, ...day })) }])).toEqual([
      ['agree', [20, 20]],
    ]);
  });
});

describe('figures of several articles', () => {
  const day = { date: '2025-10-08' };

  it('are one voice where all name one source', async () => {
    const one = (publisher: string) => ({
      publisher,
      facts: [killed(20, { quote: `20, told ${publisher}.`, ...day, ...by('the ministry') })],
    });
    expect(await findings([one('A'), one('B')])).toEqual([['one-voice', [20]]]);
  });

  it('are compared across languages', async () => {
    const group = (name: string) => ({
      subject: { id: name, name, type: 'group' as const },
      unit: name,
      ...day,
    });
    expect(
      await differing([
        { publisher: 'A', facts: [killed(20, day)] },
        { publisher: 'B', language: 'tr', facts: [killed(24, group('kişi'))] },
        { publisher: 'C', language: 'ar', facts: [killed(26, { ...group('قتيلا'), predicate: 'be' })] },
        { publisher: 'D', language: 'he', facts: [killed(28, group('בני אדם'))] },
      ]),
    ).toEqual([[20, 24, 26, 28]]);
  });

  it('do not differ where a day only says since when they are counted', async () => {
    const since = (value: number, published: string): GivenArticle => ({
      published,
      publisher: published,
      facts: [
        killed(value, { quote: `${value} people were killed since 7 October 2023.`, date: '2023-10-07' }),
      ],
    });
    expect(
      await differing([
        since(24_927, '2024-01-21'),
        since(28_000, '2024-02-13'),
        since(48_388, '2025-03-02'),
      ]),
    ).toEqual([]);
  });

  it('stand beside one another each once, and no figure beside itself', async () => {
    const freed = (value: number, date: string | null): GivenFact =>
      killed(value, {
        subject: hamas,
        unit: 'hostages',
        predicate: 'free',
        date,
        quote: `${value} freed (${date}).`,
      });
    const given = [
      { facts: [freed(50, '2023-11-22')] },
      { facts: [freed(50, '2025-10-08')] },
      { facts: [freed(33, '2025-01-15')] },
    ];
    expect(await findings(given)).toEqual([['apart', [50, 33]]]);
    expect(await findings(given.slice(0, 2))).toEqual([]);
  });
});
