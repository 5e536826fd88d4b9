import { describe, expect, it } from 'vitest';
import type { ArticleContent, ArticleCopy } from '../../src/model/kept-article.js';
import type { StoreInTest } from './contract.js';

const feed = { kind: 'source', source: 'wire' } as const;
const moderator = { kind: 'moderator', member: '1' } as const;

/** Letters of every plane, marks of direction, and what a database might take for the end of a text. */
const ODD = 'Gül’le “görüştü”.\n\nقال \u200Fإن\u200E 🕊 \0 it’s \\ "so" %s ? $1 \uD800.';

function contentOf(title: string, more: Partial<ArticleContent> = {}): ArticleContent {
  return {
    title,
    publisher: 'The Wire',
    url: `https://wire.example/${title}`,
    published: '2025-10-08',
    updated: null,
    language: null,
    authors: ['Ada', 'Bob'],
    sources: [{ publisher: 'An Agency', title: null, url: null, published: '2025-10-07' }],
    text: `The text of ${title}.`,
    blocks: [{ kind: 'paragraph', start: 0, end: 5 }],
    ...more,
  };
}

function copyOf(url: string | null, more: Partial<ArticleCopy> = {}): ArticleCopy {
  return { publisher: 'The Post', title: 'The same', url, published: null, ...more };
}

/** What every adapter of kept articles must do. */
export function describeArticles(open: () => Promise<StoreInTest>): void {
  describe('the articles', () => {
    it('come back letter for letter, with where they came from and when they were read', async () => {
      const { articles } = (await open()).store;
      const content = contentOf('talks', { text: ODD, title: ODD, authors: [ODD] });
      const { kind, article } = await articles.keep('wire/talks', feed, content);
      expect(kind).toBe('added');
      expect(article).toMatchObject({ id: 'wire/talks', origin: feed, standing: 'live', copies: [] });
      expect(article.current).toMatchObject({ version: 1, content });
      expect(Number.isNaN(Date.parse(article.current.readAt))).toBe(false);
      expect(await articles.get('wire/talks')).toEqual(article);
      expect(await articles.get('wire')).toBeNull();
    });

    it('have a version for each change, and none where nothing changed', async () => {
      const { store, pass } = await open();
      const { articles } = store;
      const [first, second] = [contentOf('talks'), contentOf('talks', { text: 'Another text.' })];
      await articles.keep('a', feed, first);
      pass(1000);
      expect((await articles.keep('a', moderator, { ...first })).kind).toBe('unchanged');
      const changed = await articles.keep('a', moderator, second);
      expect(changed).toMatchObject({ kind: 'changed', article: { origin: feed, current: { version: 2 } } });
      await articles.keep('a', feed, first);
      const versions = await articles.versions('a');
      expect(versions.map(({ version, content }) => [version, content])).toEqual([
        [1, first],
        [2, second],
        [3, first],
      ]);
      const [one, two] = versions.map(({ readAt }) => Date.parse(readAt));
      expect((two ?? 0) - (one ?? 0)).toBe(1000);
      expect(await articles.versions('b')).toEqual([]);
    });

    it('tell one change from another in every field', async () => {
      const { articles } = (await open()).store;
      await articles.keep('a', feed, contentOf('talks'));
      const changes: Partial<ArticleContent>[] = [
        { title: null },
        { publisher: null },
        { published: null },
        { updated: '2025-10-09' },
        { language: 'tr' },
        { authors: [] },
        { sources: [] },
        { blocks: [] },
      ];
      for (const change of changes) {
        expect((await articles.keep('a', feed, contentOf('talks', change))).kind).toBe('changed');
      }
    });

    it('stay removed when they are read again, and are there again after they had vanished', async () => {
      const { articles } = (await open()).store;
      for (const id of ['a', 'b']) await articles.keep(id, feed, contentOf(id));
      expect(await articles.setStanding('a', 'removed')).toBe(true);
      expect(await articles.setStanding('a', 'removed')).toBe(false);
      expect(await articles.setStanding('b', 'vanished')).toBe(true);
      expect(await articles.setStanding('c', 'removed')).toBe(false);
      await articles.keep('a', feed, contentOf('a', { text: 'Changed.' }));
      await articles.keep('b', feed, contentOf('b'));
      expect(await articles.get('a')).toMatchObject({ standing: 'removed', current: { version: 2 } });
      expect(await articles.get('b')).toMatchObject({ standing: 'live', current: { version: 1 } });
      expect(await articles.setStanding('a', 'live')).toBe(true);
    });

    it('are listed page by page in the order of their ids, by how they stand', async () => {
      const { articles } = (await open()).store;
      // In the order of code points, which is neither that of a language nor that of UTF-16.
      const ids = ['B', 'a', 'a-b', 'a/b', 'ab', 'ä', '\uFF21', '\u{1F54A}'];
      for (const id of ids.toReversed()) await articles.keep(id, feed, contentOf(id));
      await articles.setStanding('ab', 'removed');
      await articles.setStanding('ä', 'vanished');
      const listed = async (wanted: Parameters<typeof articles.list>[0]) =>
        (await articles.list(wanted)).map(({ id }) => id);
      expect(await listed({ limit: 99 })).toEqual(ids);
      expect(await listed({ limit: 3, after: 'a' })).toEqual(['a-b', 'a/b', 'ab']);
      expect(await listed({ limit: 9, standing: ['removed', 'vanished'] })).toEqual(['ab', 'ä']);
      expect(await listed({ limit: 9, standing: [] })).toEqual([]);
      expect(await listed({ limit: 0 })).toEqual([]);
    });

    it('are found by their own address before those of copies', async () => {
      const { articles } = (await open()).store;
      for (const id of ['a', 'b']) await articles.keep(id, feed, contentOf(id));
      await articles.addCopy('a', copyOf('https://wire.example/b'));
      await articles.addCopy('b', copyOf('https://post.example/b'));
      expect(await articles.findByAddress('https://wire.example/b')).toBe('b');
      expect(await articles.findByAddress('https://post.example/b')).toBe('b');
      expect(await articles.findByAddress('https://post.example/')).toBeNull();
      await articles.setStanding('b', 'removed');
      expect(await articles.findByAddress('https://post.example/b')).toBe('b');
      await articles.keep('b', feed, contentOf('b', { url: 'https://wire.example/moved' }));
      expect(await articles.findByAddress('https://wire.example/b')).toBe('a');
      expect(await articles.findByAddress('https://wire.example/moved')).toBe('b');
    });

    it('have each copy once', async () => {
      const { articles } = (await open()).store;
      await articles.keep('a', feed, contentOf('a'));
      const copies = [
        copyOf('https://post.example/1'),
        copyOf(null),
        copyOf('https://post.example/2', { title: ODD }),
      ];
      for (const copy of copies) await articles.addCopy('a', copy);
      await articles.addCopy('a', copyOf('https://post.example/1', { title: 'Another headline' }));
      await articles.addCopy('a', copyOf(null, { published: '2025-10-09' }));
      await articles.addCopy('nobody', copyOf(null));
      expect((await articles.get('a'))?.copies).toEqual([
        copyOf('https://post.example/1', { title: 'Another headline' }),
        copyOf(null, { published: '2025-10-09' }),
        copyOf('https://post.example/2', { title: ODD }),
      ]);
    });

    it('tell what changed since a revision, in the order of change', async () => {
      const { articles } = (await open()).store;
      const start = await articles.revision();
      for (const id of ['a', 'b', 'c']) await articles.keep(id, feed, contentOf(id));
      const added = await articles.revision();
      expect(added).toBeGreaterThan(start);
      expect(await articles.changedSince(start)).toEqual(['a', 'b', 'c']);
      await articles.keep('b', feed, contentOf('b'));
      expect(await articles.revision()).toBe(added);
      await articles.setStanding('c', 'removed');
      await articles.addCopy('a', copyOf(null));
      await articles.keep('c', feed, contentOf('c', { text: 'Changed.' }));
      expect(await articles.changedSince(added)).toEqual(['a', 'c']);
      expect(await articles.changedSince(await articles.revision())).toEqual([]);
    });

    it('lose nothing where many are kept at the same time', async () => {
      const { articles } = (await open()).store;
      const texts = Array.from({ length: 12 }, (_, at) => `The text ${at}.`);
      const kept = await Promise.all(texts.map((text) => articles.keep('a', feed, contentOf('a', { text }))));
      expect(kept.filter(({ kind }) => kind === 'added')).toHaveLength(1);
      const versions = await articles.versions('a');
      expect(versions.map(({ version }) => version)).toEqual(texts.map((_, at) => at + 1));
      expect(versions.map(({ content }) => content.text).sort()).toEqual(texts.toSorted());
    });
  });
}
