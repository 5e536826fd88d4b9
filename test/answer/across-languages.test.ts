import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { marked } from './marked.js';
import { ASKED, LANGUAGES, talksIn, told } from './talks.js';

const events = Object.keys(ASKED);
const pairs = LANGUAGES.flatMap((articles) => LANGUAGES.map((question) => ({ articles, question })));

describe.each(pairs)('articles in $articles, asked in $question', ({ articles, question }) => {
  let snapshot: BuiltSnapshot;
  beforeAll(async () => {
    snapshot = await snapshotOf(talksIn(articles));
  });

  it.each(events)('give the event asked about first: %s', (event) => {
    const asked = ASKED[event]?.[question] ?? '';
    const given = answer(asked, snapshot, { now: () => 0 });
    expect(given.language).toBe(question);
    expect(given.citations[0]?.article.id).toBe(`${event}-${articles}`);
    expect(given.citations[0]?.article.language).toBe(articles);
  });
});

describe('articles in several languages', () => {
  it('answer together, each quoted in its own', async () => {
    const snapshot = await snapshotOf(LANGUAGES.map((language) => told('signing', language)));
    for (const language of LANGUAGES) {
      const { status, citations } = answer(ASKED['signing']?.[language] ?? '', snapshot, { now: () => 0 });
      expect(status).toBe('answered');
      expect(new Set(citations.map(({ article }) => article.id)).size).toBeGreaterThanOrEqual(2);
      for (const { quote, article } of citations) {
        expect(snapshot.articles.find(({ id }) => id === article.id)?.text).toContain(quote);
      }
    }
  });

  it('are found for every event that only one of them tells', async () => {
    const snapshot = await snapshotOf([
      told('deal', 'ar'),
      told('quartet', 'he'),
      told('call', 'tr'),
      told('signing', 'en'),
    ]);
    for (const [event, language] of [
      ['deal', 'ar'],
      ['quartet', 'he'],
      ['call', 'tr'],
      ['signing', 'en'],
    ] as const) {
      const given = answer(ASKED[event]?.en ?? '', snapshot, { now: () => 0 });
      expect(given.citations[0]?.article.id).toBe(`${event}-${language}`);
    }
  });
});

describe('a word of the question in another language', () => {
  it('may open a clause with "and" written onto it', async () => {
    const text =
      'جنيف – صوتت عصبة الأمم على تقرير ليتون سنة 1933. وأيدته اثنتان وأربعون دولة، وامتنعت دولة واحدة.';
    expect(await marked('ar', text, 'How many countries abstained?')).not.toMatch('nothing-relevant');
  });

  it.each([
    [
      'en',
      'GENEVA — The League leased the palace for ninety-nine years. The guards stay for six weeks.',
      'לכמה זמן הוחכר הארמון?',
      'ninety-nine years',
    ],
    [
      'he',
      'ז׳נבה – את הערעור יגיש עורך הדין פאול־אנרי ספאק עד סוף מאי. הנציג בירך.',
      'When will Spaak file the appeal?',
      'מאי',
    ],
    [
      'tr',
      'CENEVRE — Milletler Cemiyeti on iki gözlemci gönderdi. Toplantı üç saat sürdü.',
      'كم مراقبا أرسلت عصبة الأمم؟',
      'on iki',
    ],
  ] as const)('is one of the lexicon (%s): %s', async (language, text, question, answered) => {
    expect(await marked(language, text, question)).toContain(answered);
  });
});
