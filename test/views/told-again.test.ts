import { describe, expect, it } from 'vitest';
import { entityPage } from '../../src/views/entity-page.js';
import {
  ankara,
  factIndex,
  fidan,
  haniyeh,
  kalin,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';

const met = (quote: string, given: Partial<GivenFact> = {}): GivenFact => ({
  quote,
  participants: [fidan, haniyeh],
  ...given,
});

/** Meetings and calls on somebody's page: their day and articles. */
async function told(given: readonly GivenArticle[], name = 'Fidan') {
  const page = entityPage(await factIndex(given), { name, asOf: null });
  return page.status === 'found'
    ? page.met.map(({ fact, articles }) => [fact.date?.value ?? null, articles])
    : [];
}

describe('a meeting that one article tells of several times', () => {
  it('is one, told with its day and without', async () => {
    const facts = [
      met('Fidan met Haniyeh in Ankara on 20 January 2024.', { date: '2024-01-20', place: ankara }),
      met('Four subjects were on the table when Fidan and Haniyeh met:'),
      met('Fidan and Haniyeh spoke in Ankara on 20 January 2024 about aid.', { kind: 'talks' }),
    ];
    expect(await told([{ published: '2024-01-28', facts }])).toEqual([['2024-01-20', 1]]);
  });

  it('is one without any day, as in each copy of the article', async () => {
    const facts = [
      met('Fidan met Haniyeh in Ankara.', { place: ankara }),
      met('Fidan and Haniyeh discussed the truce.', { kind: 'talks' }),
    ];
    expect(await told([{ published: null, facts }])).toEqual([[null, 1]]);
  });

  it('is one with those who are told to have attended it', async () => {
    const facts = [
      met('Fidan and Kalin met Haniyeh in Ankara.', { place: ankara, participants: [fidan, kalin, haniyeh] }),
      met('Fidan and Kalin took part in it together.', {
        kind: 'talks',
        predicate: 'take part',
        participants: [fidan, kalin],
      }),
    ];
    const page = entityPage(await factIndex([{ published: null, facts }]), { name: 'Fidan', asOf: null });
    expect(page).toMatchObject({ met: [{ fact: { predicate: 'meet' } }] });
  });

  it('is told by another article that names the day of the report', async () => {
    const articles = [
      { id: 'report', published: '2024-02-03', facts: [met('Fidan met Haniyeh, sources said.')] },
      {
        id: 'later',
        published: '2024-05-13',
        facts: [
          met('Fidan met Haniyeh on Monday.', { date: '2024-05-13' }),
          met('Another meeting of Fidan and Haniyeh was reported on 3 February 2024.'),
        ],
      },
    ];
    expect(await told(articles)).toEqual([
      ['2024-05-13', 1],
      [null, 2],
    ]);
  });

  it.each([
    ['it is said to be another', met('At another meeting Fidan and Haniyeh spoke of aid.')],
    ['it was more than once', met('Fidan had met Haniyeh three times.')],
    ['it names a day of its own', met('Fidan met Haniyeh, it was reported on 2 May 2023.')],
    ['it is only planned', met('Fidan and Haniyeh will meet.', { modality: 'planned' })],
    ['it is a call', met('Fidan and Haniyeh spoke by telephone.', { kind: 'contact', predicate: 'speak' })],
  ])('is another where %s', async (_, other) => {
    const day = met('Fidan met Haniyeh on 20 January 2024.', { date: '2024-01-20' });
    expect(await told([{ published: '2024-01-21', facts: [day, other] }])).toHaveLength(2);
  });

  it('is no one of two that the article dates', async () => {
    const facts = [
      met('They met on Saturday.', { date: '2024-01-20' }),
      met('They met on Sunday.', { date: '2024-01-21' }),
      met('They met.'),
    ];
    expect(await told([{ published: '2024-01-28', facts }])).toHaveLength(3);
  });
});

it('tells a call once, with its day, though a sentence tells of talks as well', async () => {
  const call = { kind: 'contact' as const, predicate: 'speak' };
  const quote = 'Fidan and Haniyeh had spoken by telephone, it was reported on 2 June 2025.';
  const articles = [
    {
      published: '2025-06-02',
      facts: [
        met('Fidan rang Haniyeh on 1 June 2025.', { ...call, date: '2025-06-01' }),
        met('The call between Fidan and Haniyeh covered these points:', call),
      ],
    },
    { published: '2025-11-05', facts: [met(quote, call), met(quote, { kind: 'talks' })] },
  ];
  expect(await told(articles)).toEqual([['2025-06-01', 2]]);
});

it('tells an event once, with its place and without, but not where several places are told', async () => {
  const killed = (quote: string, place: { id: string; name: string } | null): GivenFact => ({
    kind: 'event',
    quote,
    subject: haniyeh,
    predicate: 'be killed',
    date: '2024-07-31',
    place,
  });
  const entries = async (...facts: readonly GivenFact[]) => {
    const page = entityPage(await factIndex([{ facts }]), { name: 'Haniyeh', asOf: null });
    return page.status === 'found' ? page.other.length : 0;
  };
  const tehran = { id: 'tehran', name: 'Tehran' };
  const one = [
    killed('He was killed in Tehran.', tehran),
    killed('When he was killed, it was night.', null),
  ] as const;
  expect(await entries(...one)).toBe(1);
  expect(await entries(...one, killed('He was killed in Doha.', { id: 'doha', name: 'Doha' }))).toBe(3);
});
