import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { createCorpusLoader, type SavingOptions } from '../../src/corpus/load.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import { temporaryCorpus } from '../support/corpus.js';
import { fewArticles } from '../support/few-articles.js';

const corpus = await fewArticles(afterAll);
const QUESTIONS = ['Who is Ron Dermer?', 'When did the ceasefire take effect?', 'Kalin kiminle görüştü?'];

/** A folder to save in, what was said of it, and how often an article was read anew. */
async function saving(given: Partial<SavingOptions> = {}) {
  const { folder } = await temporaryCorpus({});
  const said: string[] = [];
  const options = { fs, folder, unique: 'a', build: '1', say: (text: string) => said.push(text), ...given };
  const load = async (over: Partial<typeof shippedCorpus & SavingOptions> = {}): Promise<BuiltSnapshot> => {
    const loader = createCorpusLoader({
      ...shippedCorpus,
      corpus,
      ...over,
      saving: { ...options, ...over },
    });
    const loaded = await loader.load();
    if (loaded === null) throw new Error('nothing was loaded');
    return loaded.snapshot;
  };
  const file = async (): Promise<string> => {
    const names = await fs.readdir(folder);
    const [name = 'none', ...others] = names.filter((each) => !each.endsWith('.index'));
    expect(others).toEqual([]);
    return join(folder, name);
  };
  return { load, said, file, folder };
}

/** What a snapshot says. */
function saidBy(snapshot: BuiltSnapshot): unknown {
  const { version, articles, passages, facts } = snapshot;
  const answers = QUESTIONS.map((question) => answer(question, snapshot, { now: () => 0 }));
  return { version, articles, passages, facts, answers };
}

describe('analyses that are saved', () => {
  it('give the same snapshot as reading the articles, and are not written again', async () => {
    const { load, said, file, folder } = await saving();
    const first = saidBy(await load());
    const bytes = await fs.readFile(await file());
    expect(saidBy(await load())).toEqual(first);
    expect((await fs.readFile(await file())).equals(bytes)).toBe(true);
    // What a kept index made needless to ask for is there once that is gone.
    for (const name of await fs.readdir(folder)) if (name.endsWith('.index')) await fs.rm(join(folder, name));
    expect(saidBy(await load())).toEqual(first);
    expect((await fs.readFile(await file())).equals(bytes)).toBe(true);
    expect(said).toEqual([]);
  });

  it('are added to where an article is new, and made anew where most are of articles that are gone', async () => {
    const { load, file } = await saving();
    const few = await temporaryCorpus({ 'a.txt': 'Hakan Fidan met Ron Dermer in Ankara on 3 May 2025.' });
    await load({ corpus: few.folder });
    const before = await fs.readFile(await file());
    for (const at of [1, 2, 3, 4])
      await few.put({ [`b${at}.txt`]: `Ron Dermer flew to Doha on ${at} May 2025.` });
    await load({ corpus: few.folder });
    const after = await fs.readFile(await file());
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(after.length).toBeGreaterThan(before.length);
    for (const at of [1, 2, 3, 4]) await few.remove(`b${at}.txt`);
    await load({ corpus: few.folder });
    expect((await fs.readFile(await file())).length).toBe(before.length);
  });

  it.each([
    ['of another build', 'another build', async () => {}, { build: '2' }],
    [
      'cut at the end',
      'damaged',
      async (file: string) => fs.truncate(file, Math.floor((await fs.stat(file)).size / 2)),
      {},
    ],
    [
      'changed in the middle',
      'damaged',
      async (file: string) => {
        const bytes = await fs.readFile(file);
        bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
        await fs.writeFile(file, bytes);
      },
      {},
    ],
    ['something else', 'another build', (file: string) => fs.writeFile(file, 'hello'), {}],
    ['empty', 'another build', (file: string) => fs.writeFile(file, ''), {}],
  ])(
    'are read again where the file is %s, which is told, and are whole after it',
    async (_, word, harm, over) => {
      const { load, said, file } = await saving();
      const first = saidBy(await load());
      await harm(await file());
      expect(saidBy(await load(over))).toEqual(first);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(word);
      said.length = 0;
      expect(saidBy(await load(over))).toEqual(first);
      expect(said).toEqual([]);
    },
  );

  it('are done without where they cannot be written, which is told', async () => {
    const { load, said, file } = await saving();
    await load();
    const folder = join(await file(), 'no-folder');
    const snapshot = await load({ folder });
    expect(snapshot.facts.length).toBeGreaterThan(0);
    expect(said).toEqual([
      expect.stringMatching(
        /index could not be saved in .*: the next start takes the articles in one by one/u,
      ),
      expect.stringMatching(/could not be saved in .*: the next start reads them again/u),
    ]);
  });
});
