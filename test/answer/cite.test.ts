import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { UNREAD } from '../../src/answer/event-reading.js';
import { cite } from '../../src/answer/cite.js';
import type { Article } from '../../src/model/article.js';
import { rank } from '../../src/search/ranking/rank.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';

const SOURCES = [{ publisher: 'AFP', title: null, url: 'https://example.org/afp', published: null }];
const ARTICLES = [
  articleOf('Kalin went to Cairo. The talks were in Cairo. According to Egyptian media, the talks went on.', {
    id: 'cairo',
    publisher: 'Parley',
    url: 'https://example.org/cairo',
    published: '2024-02-13',
    sources: SOURCES,
  }),
  articleOf('The talks were in Cairo. Others were in Doha.', { id: 'doha' }),
  articleOf('Talks and Places\n\nThe talks were in Cairo on that day.', { id: 'places' }),
];

async function cited(question: string, limit = 5, articles: readonly Article[] = ARTICLES) {
  const { index } = await snapshotOf(articles);
  const hits = rank(index, analyzeQuestion(index, question, null).query).map((hit) => ({
    ...hit,
    event: UNREAD,
  }));
  return cite(hits, { limit, marks: true, readings: index.readings });
}
const textOf = (id: string): string => ARTICLES.find((article) => article.id === id)?.text ?? '';

describe('citations', () => {
  it('are numbered from 1 and no more than asked for', async () => {
    expect((await cited('Where were the talks?')).map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(await cited('Where were the talks?', 1)).toHaveLength(1);
    expect(await cited('Where were the talks?', 0)).toEqual([]);
    expect(await cited('Who won at chess?')).toEqual([]);
  });

  it('name the source of the sentence that answers, and none where two sources are quoted together', async () => {
    const quarrel = articleOf(
      'AFP said 1,140 people were killed in the attacks. According to the health ministry, 24,927 people were killed in Gaza.',
      { id: 'two' },
    );
    const plain = articleOf(
      'The meeting was long. According to the health ministry, 24,927 people were killed.',
      {
        id: 'one',
      },
    );
    expect((await cited('How many people were killed?', 1, [quarrel]))[0]?.attribution).toBeNull();
    expect((await cited('How many people were killed?', 1, [plain]))[0]?.attribution).toBe(
      'the health ministry',
    );
  });

  it('quote word for word', async () => {
    for (const { quote, start, end, article } of await cited('Where were the talks?')) {
      expect(quote).toBe(textOf(article.id).slice(start, end));
    }
  });

  it('do not overlap and do not repeat one another', async () => {
    const citations = await cited('Where were the talks in Cairo?');
    expect(new Set(citations.map(({ quote }) => quote)).size).toBe(citations.length);
    for (const one of citations) {
      for (const other of citations) {
        if (one.n >= other.n || one.article.id !== other.article.id) continue;
        expect(one.end <= other.start || other.end <= one.start).toBe(true);
      }
    }
  });

  it('show an article told twice in the same words once', async () => {
    const text = 'The talks were in Cairo.';
    const twins = [articleOf(text, { id: 'one' }), articleOf(text, { id: 'two' })];
    expect((await cited('Where were the talks?', 5, twins)).map(({ article }) => article.id)).toEqual([
      'one',
    ]);
  });

  it('carry what is known of the article, and null where it is not', async () => {
    const citations = await cited('Where were the talks?');
    const known = citations.find(({ article }) => article.id === 'cairo');
    expect(known?.article).toEqual({
      id: 'cairo',
      title: expect.anything(),
      publisher: 'Parley',
      url: 'https://example.org/cairo',
      published: '2024-02-13',
      language: 'en',
      sources: SOURCES,
    });
    expect(known?.link).toMatch(/^https:\/\/example\.org\/cairo#:~:text=/);
    const unknown = citations.find(({ article }) => article.id === 'doha');
    expect(unknown).toMatchObject({ link: null, article: { url: null, published: null, publisher: null } });
  });

  it('highlight the words that answer, by offsets inside the quotation', async () => {
    const [first] = await cited('Where were the talks?', 1, [
      articleOf('They came late. The talks were in Cairo, the mediators said.'),
    ]);
    expect(first?.highlights.map(([from, to]) => first.quote.slice(from, to))).toContain('Cairo');
  });

  it('highlight nothing beside an abstention', async () => {
    const { index } = await snapshotOf(ARTICLES);
    const hits = rank(index, analyzeQuestion(index, 'Where were the talks?', null).query).map((hit) => ({
      ...hit,
      event: UNREAD,
    }));
    expect(
      cite(hits, { limit: 3, marks: false, readings: index.readings }).flatMap(
        ({ highlights }) => highlights,
      ),
    ).toEqual([]);
  });

  it('say who the sentence comes from', async () => {
    const [first] = await cited('What did Egyptian media say of the talks?', 1, [
      articleOf('According to Egyptian media, the talks went on.', { id: 'media' }),
    ]);
    expect(first?.attribution).toBe('Egyptian media');
  });
});
