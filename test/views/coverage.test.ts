import { describe, expect, it } from 'vitest';
import { articleCoverage } from '../../src/views/article-coverage.js';
import { coverage } from '../../src/views/coverage.js';
import {
  factIndex,
  fidan,
  hamas,
  israel,
  kalin,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';
import { anArticle } from '../support/services.js';

const aid = (value: number, month: string): GivenFact => ({
  kind: 'figure',
  quote: `${value} trucks of aid entered.`,
  subject: israel,
  predicate: 'admit',
  object: 'trucks of aid',
  value,
  unit: 'trucks',
  date: `${month}-08`,
});
const given: readonly GivenArticle[] = [
  {
    id: 'first',
    published: '2025-09-01',
    facts: [
      aid(200, '2025-09'),
      { quote: 'Fidan met Kalin.', participants: [fidan, kalin], date: '2025-09-01' },
      { quote: 'Fidan met Kalin once more.', participants: [fidan, kalin], date: '2025' },
    ],
  },
  {
    id: 'second',
    published: '2025-10-09',
    facts: [
      aid(600, '2025-10'),
      {
        kind: 'demand',
        quote: 'Hamas demands trucks.',
        subject: hamas,
        participants: [],
        topics: ['more trucks'],
      },
    ],
  },
];

async function covered(asOf: string | null = null, limit = 9) {
  return coverage(await factIndex(given), { asOf, matters: ['the trucks', 'gold'], limit });
}

describe('the coverage of facts', () => {
  it('counts people, parties, kinds and months, most first and months in order', async () => {
    const { facts, people, parties, kinds, months } = await covered();
    expect(facts).toBe(5);
    expect(people.map(({ entity, facts }) => [entity.name, facts])).toContainEqual([fidan.name, 2]);
    expect(parties.map(({ entity }) => entity.name)).toEqual([israel.name, hamas.name]);
    expect(kinds[0]?.facts).toBe(2);
    expect(months).toEqual([
      { month: '2025-09', facts: 2 },
      { month: '2025-10', facts: 1 },
    ]);
  });

  it('finds the matters that facts are about, in any of their forms, and none that hardly any tells of', async () => {
    const { matters } = await covered();
    expect(matters).toEqual([
      { words: 'trucks', facts: 3 },
      { words: 'aid', facts: 2 },
    ]);
  });

  it('leaves out what is later than a day, and keeps its lists short', async () => {
    const { facts, people, months } = await covered('2025-09-30', 1);
    expect([facts, people.length, months.length]).toEqual([3, 1, 1]);
  });
});

describe('the coverage of articles', () => {
  it('counts languages and publishers, and tells the first and last day', () => {
    const articles = [
      anArticle({ id: 'a', published: '2025-06-02', language: 'tr', publisher: 'Anadolu' }),
      anArticle({ id: 'b', published: '2025-10-09T10:00:00Z', publisher: null }),
      anArticle({ id: 'c', published: null, language: 'tr', publisher: 'Anadolu' }),
    ];
    expect(articleCoverage(articles, null)).toEqual({
      articles: 3,
      first: '2025-06-02',
      last: '2025-10-09',
      undated: 1,
      languages: [
        { language: 'tr', articles: 2 },
        { language: 'en', articles: 1 },
      ],
      publishers: [
        { publisher: 'Anadolu', articles: 2 },
        { publisher: null, articles: 1 },
      ],
    });
    expect(articleCoverage(articles, '2025-07-01').articles).toBe(2);
    expect(articleCoverage([], null)).toMatchObject({ articles: 0, first: null, last: null });
  });
});
