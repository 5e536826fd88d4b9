import { describe, expect, it } from 'vitest';
import { createKeptStories, sameWordsBy } from '../../../src/app/following/story-likeness.js';
import { wordChanges } from '../../../src/sources/stories/word-changes.js';
import type { ArticleContent } from '../../../src/model/kept-article.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { feedOf, followedWeb, pageOf, sourceOf } from './a-web.js';

const STORY = `Envoys of both sides met in Doha on Tuesday for a second round of talks about the release of
prisoners. The mediators said that the meeting had been frank and that a third round would follow within a week,
while officials in both capitals warned that the gaps between them remain wide.`;
const OTHER = `The central bank left its rate where it was on Thursday, as most economists had expected. The governor
said that prices rose less than in spring, and that the bank would look at new figures before the next decision.`;

const contentOf = (text: string): ArticleContent => ({
  title: null,
  publisher: null,
  url: null,
  published: null,
  updated: null,
  language: null,
  authors: [],
  sources: [],
  text,
  blocks: [],
});

function someStories() {
  const { articles } = createMemoryStore({ now: () => 0, clock: () => new Date(0) });
  const stories = createKeptStories({ articles, yieldTurn: async () => undefined });
  const keep = async (id: string, text: string): Promise<void> => {
    await articles.keep(id, { kind: 'administrator' }, contentOf(text));
    await stories.remember(id, contentOf(text));
  };
  return { articles, stories, keep };
}

describe('likeness among the kept articles', () => {
  it('finds the story whose words another has, with another beginning', async () => {
    const { stories, keep } = someStories();
    await keep('bank', OTHER);
    await keep('doha', STORY);
    expect(await stories.find(contentOf(`DOHA (Agency) - ${STORY}`))).toBe('doha');
    expect(await stories.find(contentOf(OTHER.toUpperCase()))).toBe('bank');
    expect(
      await stories.find(contentOf('Nothing of the kind was ever said by anybody in the whole town.')),
    ).toBeNull();
  });

  it('looks at the newest version of an article', async () => {
    const { stories, keep } = someStories();
    await keep('a', STORY);
    await keep('a', OTHER);
    expect(await stories.find(contentOf(STORY))).toBeNull();
    expect(await stories.find(contentOf(OTHER))).toBe('a');
  });

  it('passes over what was removed, until it is told of it again', async () => {
    const { articles, stories, keep } = someStories();
    await keep('a', STORY);
    await articles.setStanding('a', 'removed');
    expect(await stories.find(contentOf(STORY))).toBeNull();
    await articles.setStanding('a', 'live');
    expect(await stories.find(contentOf(STORY))).toBeNull();
    await stories.remember('a', contentOf(STORY));
    expect(await stories.find(contentOf(STORY))).toBe('a');
  });

  it("makes another publisher's copy a copy, and no second article", async () => {
    const store = createMemoryStore({ now: () => 0, clock: () => new Date('2025-10-08T12:00:00Z') });
    const likeness = createKeptStories({ articles: store.articles, yieldTurn: async () => undefined });
    const web = followedWeb({ store, likeness });
    for (const host of ['one', 'two']) {
      web.pages.set(`https://${host}.example/feed`, feedOf(`${host}.example`, [['talks']]));
      web.pages.set(`https://${host}.example/talks`, pageOf(STORY));
      await web.following.add(sourceOf(host), 'm');
      await web.time.until(web.following.check(host));
    }
    const kept = await store.articles.list({ limit: 9 });
    expect(kept.map(({ copies }) => copies.map(({ url }) => url))).toEqual([['https://two.example/talks']]);
  });
});

describe('two versions of an article', () => {
  it.each([
    ['The talks ended.', 'The  talks\n\nended', true],
    ['The talks ended.', 'THE TALKS ENDED!', true],
    ['Three were freed.', 'Four were freed.', false],
    ['They will meet.', 'They will not meet.', false],
  ])('%j and %j have the same words: %s', async (before, after, same) => {
    const hasSameWords = sameWordsBy(async (...texts) => wordChanges(...texts));
    expect(await hasSameWords(contentOf(before), contentOf(after))).toBe(same);
  });

  it.each<[string, Partial<ArticleContent>, Partial<ArticleContent>, boolean]>([
    [
      'a headline turned round',
      { title: 'Hamas accepts the plan' },
      { title: 'Hamas rejects the plan' },
      false,
    ],
    [
      'a headline set otherwise',
      { title: 'Hamas accepts the plan' },
      { title: 'HAMAS ACCEPTS THE PLAN!' },
      true,
    ],
    ['another day', { published: '2025-10-08' }, { published: '2025-10-09' }, false],
    ['a day of a change', { updated: null }, { updated: '2025-10-09T08:00:00Z' }, false],
    ['words reserved', {}, { reservations: ['noai'] }, false],
    ['a licence', { licenses: ['CC BY 4.0'] }, { licenses: ['© Example Press'] }, false],
    ['another author', { authors: ['A. Writer'] }, { authors: ['B. Writer'] }, true],
  ])('with the same words and %s are the same: %#', async (_, before, after, same) => {
    const hasSameWords = sameWordsBy(async (...texts) => wordChanges(...texts));
    const content = contentOf('The talks ended.');
    expect(await hasSameWords({ ...content, ...before }, { ...content, ...after })).toBe(same);
  });

  it('are kept both where only the headline was turned round', async () => {
    const web = followedWeb();
    const page = (title: string): string => `<article><h1>${title}</h1><p>${STORY}</p></article>`;
    web.pages.set('https://one.example/talks', page('Hamas accepts the plan'));
    await web.following.add({ ...sourceOf('one'), kind: 'page', url: 'https://one.example/talks' }, 'm');
    await web.time.until(web.following.check('one'));
    web.pages.set('https://one.example/talks', page('Hamas rejects the plan'));
    await web.time.until(web.following.check('one'));
    const [kept] = await web.store.articles.list({ limit: 9 });
    const versions = await web.store.articles.versions(kept?.id ?? '');
    expect(versions.map(({ content }) => content.title)).toEqual([
      'Hamas accepts the plan',
      'Hamas rejects the plan',
    ]);
  });

  it('are not the same where they could not be compared', async () => {
    const hasSameWords = sameWordsBy(async () => null);
    expect(await hasSameWords(contentOf('The talks ended.'), contentOf('The talks ended!'))).toBe(false);
    expect(await hasSameWords(contentOf('The talks ended.'), contentOf('The talks ended.'))).toBe(true);
  });
});
