import { describe, expect, it } from 'vitest';
import { latestNews } from '../../src/views/latest-news.js';
import {
  factIndex,
  fidan,
  hamas,
  israel,
  kalin,
  witkoff,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';

const aid = (value: number, date: string): GivenFact => ({
  kind: 'figure',
  quote: `${value} trucks entered on ${date}.`,
  subject: israel,
  predicate: 'admit',
  object: 'aid',
  value,
  unit: 'trucks',
  date,
});
const before: GivenArticle = {
  id: 'before',
  published: '2025-10-01',
  facts: [aid(200, '2025-10-01'), { quote: 'Fidan met Kalin.', participants: [fidan, kalin] }],
};
const agreement: GivenFact = {
  kind: 'agreement',
  quote: 'Hamas and Israel signed, Witkoff said.',
  subject: hamas,
  participants: [hamas, israel, witkoff],
  date: '2025-10-08',
};

async function latestOf(
  given: readonly GivenArticle[],
  asOf: string | null = null,
  { since = null, today = '2026-01-01' }: { since?: string | null; today?: string } = {},
) {
  return latestNews(await factIndex(given), { asOf, since }, today);
}

describe('latest', () => {
  it('has the foremost facts of the articles of the newest day', async () => {
    const news = { id: 'news', facts: [aid(600, '2025-10-08'), agreement] };
    const {
      day,
      before: dayBefore,
      articles,
    } = await latestOf([news, before, { id: 'undated', published: null }]);
    expect([day, dayBefore]).toEqual(['2025-10-08', '2025-10-01']);
    expect(articles.map(({ article }) => article.id)).toEqual(['news']);
    expect(articles[0]?.happenings.map(({ fact }) => fact.kind)).toEqual(['agreement', 'figure']);
  });

  it('quotes the first sentence of an article of which no fact was read', async () => {
    const { articles } = await latestOf([{ id: 'plain', more: 'The talks went on. Nothing else is known.' }]);
    expect(articles[0]).toMatchObject({ happenings: [], opening: { quote: 'The talks went on.', start: 0 } });
  });

  it('says which agreements, figures and people are new', async () => {
    const { agreements, figures, people } = await latestOf([
      before,
      { id: 'news', facts: [aid(600, '2025-10-08'), agreement] },
    ]);
    expect(agreements.map(({ fact }) => fact.citation.quote)).toEqual([agreement.quote]);
    expect(figures.map(({ before, now }) => [before.fact.value, now.fact.value])).toEqual([[200, 600]]);
    expect(people.map(({ person }) => person.name)).toEqual(['Steve Witkoff']);
  });

  it('sets apart agreements that are not settled, with how they are told', async () => {
    const on = (object: string, given: Partial<GivenFact>): GivenFact => ({
      ...agreement,
      object,
      ...given,
    });
    const { agreements, unsettled } = await latestOf([
      before,
      {
        id: 'news',
        facts: [
          agreement,
          on('disarm', { quote: 'One outlet said that they had agreed to disarm.' }),
          on('disarm was confirmed by nobody', {
            quote: 'That claim was confirmed by nobody.',
            modality: 'conditional',
          }),
          on('a second phase', { quote: 'They are to agree on a second phase.', modality: 'planned' }),
        ],
      },
    ]);
    expect(agreements.map(({ fact }) => fact.citation.quote)).toEqual([agreement.quote]);
    expect(unsettled.map(({ fact }) => [fact.object, fact.modality])).toEqual([
      ['disarm', 'stated'],
      ['disarm was confirmed by nobody', 'conditional'],
      ['a second phase', 'planned'],
    ]);
  });

  it('calls nothing new that was told before, or that cannot be compared', async () => {
    const { agreements, figures, people } = await latestOf([
      { ...before, facts: [agreement, aid(600, '2025-10-08'), { ...aid(1, '2025-10-07'), unit: 'days' }] },
      {
        id: 'news',
        facts: [aid(600, '2025-10-08'), { ...aid(9, '2025-10-08'), unit: 'days', object: 'x' }, agreement],
      },
    ]);
    expect([agreements, figures, people]).toEqual([[], [], []]);
  });

  it('calls nobody new whom an earlier text names', async () => {
    const { people } = await latestOf([{ ...before, more: 'Witkoff was there.' }, { facts: [agreement] }]);
    expect(people).toEqual([]);
  });

  it('calls nothing new where there is nothing before', async () => {
    const alone = await latestOf([{ facts: [agreement] }]);
    expect(alone).toMatchObject({ before: null, agreements: [], figures: [], people: [] });
    expect(await latestOf([])).toMatchObject({ day: null, articles: [] });
  });

  it('is never of a day that is still to come', async () => {
    const { day, articles } = await latestOf(
      [before, { id: 'slip', published: '2099-01-01', facts: [agreement] }],
      null,
      { today: '2025-10-09' },
    );
    expect(day).toBe('2025-10-01');
    expect(articles.map(({ article }) => article.id)).toEqual(['before']);
  });

  it('has a text that several articles print once', async () => {
    const more =
      'The two sides had spoken for three days in a resort by the sea, and mediators of three countries had carried papers from room to room.';
    const { articles, total, agreements } = await latestOf([
      before,
      { id: 'one', publisher: 'A', facts: [agreement], more },
      { id: 'two', publisher: 'B', facts: [agreement], more: `${more} Nobody else was there.` },
      { id: 'other', publisher: 'C', more: 'A bridge was built.' },
    ]);
    expect(articles.map(({ article, copies }) => [article.id, copies])).toEqual([
      ['one', 1],
      ['other', 0],
    ]);
    expect(total).toBe(2);
    expect(agreements).toHaveLength(1);
  });

  it('is of all days since one, the newest first, against those before', async () => {
    const given = [
      { id: 'old', published: '2025-09-01', facts: [aid(100, '2025-09-01')] },
      before,
      { id: 'news', facts: [aid(600, '2025-10-08'), agreement] },
    ];
    const since = await latestOf(given, null, { since: '2025-09-02' });
    expect(since).toMatchObject({ since: '2025-09-02', day: '2025-10-08', before: '2025-09-01', total: 2 });
    expect(since.articles.map(({ article }) => article.id)).toEqual(['news', 'before']);
    expect(since.figures.map(({ before, now }) => [before.fact.value, now.fact.value])).toEqual([
      [100, 200],
      [100, 600],
    ]);
    expect(await latestOf(given, null, { since: '2025-10-09' })).toMatchObject({ day: null, articles: [] });
  });

  it('is that of an earlier day where later articles are left out', async () => {
    expect((await latestOf([before, { facts: [agreement] }], '2025-10-05')).day).toBe('2025-10-01');
  });
});
