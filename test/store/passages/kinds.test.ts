import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStoredLoader } from '../../../src/corpus/stored/load-stored.js';
import { prepareKnowledge } from '../../../src/corpus/prepared-knowledge.js';
import type { PassageStore } from '../../../src/corpus/stored/passage-store.js';
import { openPostgresPassages } from '../../../src/store/postgres/passages/postgres-passages.js';
import { shippedCorpus } from '../../properties/shipped-corpus.js';
import { temporaryCorpus } from '../../support/corpus.js';
import { shippedKnowledge } from '../../search/a-snapshot.js';
import { POSTGRES } from '../sql-stores.js';
import { asked, runInPostgres, schemaOfPassages, storedInTest } from './a-stored-corpus.js';

const url = POSTGRES ?? '';

async function opened(kind: string): Promise<PassageStore> {
  const store = await openPostgresPassages({ url, kind });
  onTestFinished(() => store.close());
  return store;
}

/** As if nobody had used the passages of a kind for so long. */
async function forgetUse(kind: string, since: string): Promise<void> {
  await runInPostgres(`update ${await schemaOfPassages(kind)}.used set at = now() - interval '${since}'`);
}

describe.skipIf(POSTGRES === undefined)('passages of several kinds of analysis', () => {
  it('are kept while a process has them open, and dropped where none has had for days', async () => {
    const [used, unused] = [randomUUID(), randomUUID()];
    const one = await opened(used);
    const other = await opened(unused);
    // Less than what is dropped: whoever writes beside this test would drop it.
    await forgetUse(used, '23 hours');
    await forgetUse(unused, '3 days');
    await opened(used);
    const isUsed = `select at > now() - interval '1 hour' from ${await schemaOfPassages(used)}.used`;
    await runInPostgres(`do $$ begin assert (${isUsed}); end $$`);
    await (await storedInTest()).put([]);
    expect(await one.newest()).toBeNull();
    await expect(other.newest()).rejects.toThrow('out of reach');
  });

  it('answer from the one before until it is released, where what is known beside the articles has changed', async () => {
    const { folder } = await temporaryCorpus({
      'a.md': 'Hakan Fidan met Ismail Haniyeh in Doha on 4 March 2025.',
    });
    const own = randomUUID();
    let knowledge = shippedKnowledge;
    const loader = createStoredLoader({
      ...shippedCorpus,
      fs,
      corpus: folder,
      build: own,
      openStore: opened,
      loadKnowledge: async () => knowledge,
    });
    const load = () => loader.load({ force: false, onStep: () => {} });
    const before = await load();
    const { entities, concepts, patterns } = shippedKnowledge;
    knowledge = prepareKnowledge({ entities: entities.slice(1), concepts, patterns });
    const after = await load();
    expect(after.view.generation.version).not.toBe(before.view.generation.version);
    const question = 'Where did Hakan Fidan meet Ismail Haniyeh?';
    const where = async ({ view }: typeof before): Promise<string | undefined> =>
      (await asked(question, view.lookUp)).citations[0]?.quote;
    expect(await where(before)).toContain('in Doha');
    await before.release();
    expect(await where(after)).toContain('in Doha');
    await after.release();
    expect((await load()).view.generation.articles).toBe(1);
  });
});
