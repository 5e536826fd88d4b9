import { describe, expect, it } from 'vitest';
import { MADE_WORDS } from './made-words.js';
import { articlesOf } from './read-one-page.js';

const [first = '', second = '', third = ''] = MADE_WORDS.en.sentences;

describe('live reports', () => {
  const entry = (id: string, at: string, heading: string, sentence: string): string =>
    `<div class="live-blog-post" id="${id}"><time datetime="${at}">x</time><h3>${heading}</h3><p>${sentence}</p></div>`;
  const page = (entries: string): string =>
    `<html lang="en"><head><title>Talks live</title><link rel="canonical" href="https://news.example/live"></head><body><main class="live-blog"><h1>Talks live</h1>${entries}</main></body></html>`;

  it('give one article an entry, with its own date and address', async () => {
    const articles = await articlesOf(
      page(
        entry('p3', '2025-10-08T12:00:00Z', 'Delegations leave', first) +
          entry('p2', '2025-10-08T11:00:00Z', 'A draft is shown', second) +
          entry('p1', '2025-10-07T09:00:00Z', 'Talks begin', third),
      ),
    );
    expect(
      articles.map(({ entry: id, content }) => [
        id,
        content.title,
        content.published,
        content.url,
        content.text,
      ]),
    ).toEqual([
      ['p3', 'Delegations leave', '2025-10-08T12:00:00Z', 'https://news.example/live#p3', first],
      ['p2', 'A draft is shown', '2025-10-08T11:00:00Z', 'https://news.example/live#p2', second],
      ['p1', 'Talks begin', '2025-10-07T09:00:00Z', 'https://news.example/live#p1', third],
    ]);
  });

  it('are read of data, where the page shows none', async () => {
    const updates = [first, second, third].map((articleBody, at) => ({
      '@type': 'BlogPosting',
      headline: `Entry ${at}`,
      datePublished: `2025-10-0${at + 1}T08:00:00Z`,
      articleBody,
    }));
    const data = JSON.stringify({
      '@type': ['LiveBlogPosting'],
      headline: 'Talks live',
      liveBlogUpdate: updates,
    });
    const html = `<html><head><script type="application/ld+json">${data}</script></head><body><h1>Talks live</h1><div id="app"></div></body></html>`;
    const articles = await articlesOf(html);
    expect(articles.map(({ content }) => [content.published, content.text])).toEqual(
      updates.map(({ datePublished, articleBody }) => [datePublished, articleBody]),
    );
  });

  const clocked = (id: string, at: string, sentence: string): string =>
    `<div class="live-blog-post" id="${id}"><time>${at}</time><p>${sentence}</p></div>`;
  const reported = (head: string, entries: string): string =>
    page(entries).replace('</head>', `${head}</head>`);
  const published = '<meta property="article:published_time" content="2025-10-08T08:00:00Z">';

  it('are of the day of the report where entries show a clock alone', async () => {
    const entries =
      clocked('c', '12:30', first) +
      clocked('b', '11:05 GMT', second) +
      clocked('a', '9 October 2025, 10:30', third);
    const days = async (head: string) =>
      (await articlesOf(reported(head, entries))).map(({ content }) => content.published);
    expect(await days(published)).toEqual(['2025-10-08', '2025-10-08', '2025-10-09']);
    expect(await days('')).toEqual([null, null, '2025-10-09']);
    const modified = '<meta property="article:modified_time" content="2025-10-10T08:00:00Z">';
    expect(await days(published + modified)).toEqual([null, null, '2025-10-09']);
  });

  it('say what is in none of their articles', async () => {
    const short = clocked('s', '12:31', 'They are there.');
    const [article, ...others] = await articlesOf(
      reported(published, clocked('a', '12:30', first) + short + clocked('b', '11:05', second)),
    );
    expect(article?.warnings).toEqual([
      'left out an entry of the live report under 20 characters, such as "They are there."',
    ]);
    expect(others.map(({ warnings }) => warnings)).toEqual([[]]);
  });

  it('are read up to a bound, with a word', async () => {
    const many = Array.from({ length: 503 }, (_, at) => clocked(`n${at}`, '12:30', `${first} ${at}`)).join(
      '',
    );
    const articles = await articlesOf(reported(published, many));
    expect(articles).toHaveLength(500);
    expect(articles[0]?.warnings).toEqual([
      'left out 3 entries of the live report behind the first 500: no more are read',
    ]);
  });
});
