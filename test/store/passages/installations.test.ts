import * as fs from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptCorpusForAll } from '../../../src/corpus/kept-corpus.js';
import { createStoredLoader, type LoadedView } from '../../../src/corpus/stored/load-stored.js';
import { openPostgresPassages } from '../../../src/store/postgres/passages/postgres-passages.js';
import { shippedCorpus } from '../../properties/shipped-corpus.js';
import { shippedKnowledge } from '../../search/a-snapshot.js';
import { temporaryCorpus } from '../../support/corpus.js';
import { keptContent } from '../../support/kept-content.js';
import { newSchema, POSTGRES } from '../sql-stores.js';
import { asked } from './a-stored-corpus.js';

const FEED = { kind: 'source', source: 'wire' } as const;

/** An installation in a schema of its own of the database, to which an article was added; its processes answer from one folder. */
async function installation(folder: string, added: string) {
  const place = await newSchema();
  const { store, close } = await place().open({ create: true });
  onTestFinished(close);
  await store.articles.keep('wire/1', FEED, keptContent(added));
  const load = async (): Promise<LoadedView> => {
    const loader = createStoredLoader({
      ...shippedCorpus,
      fs,
      corpus: folder,
      build: folder,
      kept: keptCorpusForAll(store.articles),
      async openStore(kind) {
        const opened = await openPostgresPassages({ url: place.url, kind });
        onTestFinished(() => opened.close());
        return opened;
      },
      loadKnowledge: async () => shippedKnowledge,
    });
    return loader.load({ force: false, onStep: () => {} });
  };
  return { store, load };
}

describe.skipIf(POSTGRES === undefined)('installations on one database with one folder of articles', () => {
  it('answer each from the articles that were added to it, and none takes away those of another', async () => {
    const { folder } = await temporaryCorpus({ 'a.md': 'Delegates of both sides met in Oslo in 1993.' });
    const one = await installation(folder, 'Hakan Fidan met Ismail Haniyeh in Doha on 4 March 2025.');
    const other = await installation(folder, 'Hakan Fidan met Ismail Haniyeh in Cairo on 5 March 2025.');
    const question = 'Where did Hakan Fidan meet Ismail Haniyeh?';
    const quotes = async ({ view }: LoadedView): Promise<readonly string[]> =>
      (await asked(question, view.lookUp)).citations.map(({ quote }) => quote);
    const first = await one.load();
    const second = await other.load();
    expect(second.changes.added).toHaveLength(2);
    expect(await quotes(first)).toEqual([expect.stringContaining('in Doha')]);
    expect(await quotes(second)).toEqual([expect.stringContaining('in Cairo')]);

    // Another process of each, once one has changed.
    await one.store.articles.keep('wire/2', FEED, keptContent('Delegates met in Lisbon on 6 March 2025.'));
    expect((await one.load()).summary.articles).toBe(3);
    const again = await other.load();
    expect(again.summary.articles).toBe(2);
    expect(again.view.generation).toEqual(second.view.generation);
    expect(await quotes(again)).toEqual([expect.stringContaining('in Cairo')]);
  });

  it('are one where they share a schema, whatever else is in the database since', async () => {
    const { folder } = await temporaryCorpus({ 'a.md': 'Delegates of both sides met in Oslo in 1993.' });
    const { load } = await installation(folder, 'Delegates met in Lisbon on 6 March 2025.');
    const first = await load();
    await installation(folder, 'Delegates met in Porto on 7 March 2025.');
    const second = await load();
    expect(second.view.generation).toEqual(first.view.generation);
    expect(second.changes).toMatchObject({ added: [], changed: [], removed: [] });
  });
});
