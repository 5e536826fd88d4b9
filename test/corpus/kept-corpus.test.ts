import { describe, expect, it } from 'vitest';
import { keptCorpusOf, type KeptReader } from '../../src/corpus/kept-corpus.js';
import { createMemoryArticles } from '../../src/store/memory/kept-articles.js';
import { loadSnapshot } from '../../src/corpus/load.js';
import { loadOptions, temporaryCorpus } from '../support/corpus.js';
import { keptContent } from '../support/kept-content.js';

const FEED = { kind: 'source', source: 'wire' } as const;
const clock = (): Date => new Date('2025-10-13T12:00:00Z');

/** Kept articles, a corpus of them, what was asked of them by method, and what it said. */
function keptHere(given: Partial<KeptReader> = {}) {
  const articles = createMemoryArticles({ clock });
  const asked: string[] = [];
  const said: string[] = [];
  const watched: KeptReader = {
    revision: () => articles.revision(),
    changedSince: (revision) => articles.changedSince(revision),
    get: (id) => (asked.push(`get ${id}`), articles.get(id)),
    list: (wanted) => (asked.push(`list ${wanted.after ?? ''}`), articles.list(wanted)),
    ...given,
  };
  const corpus = keptCorpusOf(watched, (text) => said.push(text));
  const ids = async (): Promise<string[]> => (await corpus.read()).map(({ id }) => id);
  return { articles, corpus, ids, asked, said };
}

describe('kept articles as part of a corpus', () => {
  it('are articles with all that is known of them', async () => {
    const { articles, corpus } = keptHere();
    const content = keptContent('Burns met Barnea in Paris.', { title: 'Talks', authors: ['Ada'] });
    await articles.keep('wire/1', FEED, content);
    expect(await corpus.read()).toMatchObject([
      {
        id: 'wire/1',
        title: 'Talks',
        publisher: 'The Wire',
        text: content.text,
        authors: ['Ada'],
        line: null,
      },
    ]);
  });

  it('say which version they are, and whether they are still where they were published', async () => {
    const { articles, corpus } = keptHere();
    await articles.keep('a', FEED, keptContent('Burns met Barnea in Paris.', { updated: '2025-10-12' }));
    await articles.keep('b', FEED, keptContent('Burns met Barnea in Paris.'));
    await articles.keep('b', FEED, keptContent('Burns met Barnea in Rome.'));
    await articles.setStanding('b', 'vanished');
    const readAt = clock().toISOString();
    expect((await corpus.read()).map(({ kept }) => kept)).toEqual([
      { standing: 'live', version: 1, readAt, updated: '2025-10-12' },
      { standing: 'vanished', version: 2, readAt, updated: null },
    ]);
  });

  it('come in the order of their ids, without those that were removed, however many there are', async () => {
    const { articles, ids } = keptHere();
    const all = Array.from({ length: 450 }, (_, at) => `a${String(at).padStart(4, '0')}`);
    for (const id of all.toReversed()) await articles.keep(id, FEED, keptContent(`Text of ${id}.`));
    await articles.setStanding('a0003', 'removed');
    await articles.setStanding('a0004', 'vanished');
    expect(await ids()).toEqual(all.filter((id) => id !== 'a0003'));
  });

  it('are read again only where they changed', async () => {
    const { articles, ids, asked } = keptHere();
    for (const id of ['a', 'b', 'c']) await articles.keep(id, FEED, keptContent(`Text of ${id}.`));
    await ids();
    asked.length = 0;
    expect(await ids()).toEqual(['a', 'b', 'c']);
    await articles.keep('d', FEED, keptContent('Text of d.'));
    await articles.setStanding('a', 'removed');
    expect(await ids()).toEqual(['b', 'c', 'd']);
    expect(asked.sort()).toEqual(['get a', 'get d']);
  });

  it('stay as they were where the store is out of reach, which is told', async () => {
    let isGone = false;
    const here = keptHere();
    const { articles, ids, said } = keptHere({
      revision: async () => {
        if (isGone) throw new Error('no connection');
        return here.articles.revision();
      },
    });
    await articles.keep('a', FEED, keptContent('Text of a.'));
    expect(await ids()).toEqual(['a']);
    isGone = true;
    expect(await ids()).toEqual(['a']);
    expect(said).toEqual([expect.stringContaining('no connection')]);
  });
});

it('is answered from once where a file of the corpus has the address of a page that is kept', async () => {
  const { articles, corpus: kept } = keptHere();
  const url = 'https://news.example/talks';
  const text = 'Burns met Barnea in Paris on Monday for talks.';
  await articles.keep('news.example/talks', FEED, keptContent(text, { url }));
  await articles.keep('news.example/other', FEED, keptContent('Fidan went to Doha.', { url: `${url}-2` }));
  const corpus = await temporaryCorpus({
    'talks.md': `---\nurl: ${url}?utm_source=x\npublished: 2025-10-08\n---\n${text}`,
  });
  const { snapshot, changes } = await loadSnapshot({
    ...(await loadOptions(corpus.folder, { kept })),
    facts: false,
  });
  expect(snapshot.articles.map(({ id }) => id)).toEqual(['news.example/other', 'talks']);
  expect(changes.warnings).toMatchObject([
    {
      about: 'left-out',
      file: 'talks.md',
      reason: expect.stringContaining('the address of news.example/talks'),
    },
  ]);
});
