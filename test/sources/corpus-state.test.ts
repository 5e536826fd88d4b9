import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateOfCorpus } from '../../src/sources/corpus-state.js';
import { temporaryCorpus } from '../support/corpus.js';

describe('the state of a corpus', () => {
  it('is the same while nothing changes, and another after every change', async () => {
    const corpus = await temporaryCorpus({ 'a.txt': 'One.', 'below/b.txt': 'Two.' });
    const beside = join((await temporaryCorpus({ 'names.json': '[]' })).folder, 'names.json');
    const look = () => stateOfCorpus(fs, corpus.folder, [beside]);
    const seen = [await look()];
    expect(await look()).toBe(seen[0]);
    const changes = [
      () => corpus.put({ 'c.txt': 'Three.' }),
      () => corpus.put({ 'c.txt': 'Three!!' }),
      () => fs.utimes(join(corpus.folder, 'a.txt'), 1, 1),
      () => fs.rename(join(corpus.folder, 'c.txt'), join(corpus.folder, 'below/c.txt')),
      () => corpus.remove('below/b.txt'),
      () => fs.writeFile(beside, '[ ]'),
      () => fs.rm(beside),
      () => fs.rm(corpus.folder, { recursive: true }),
    ];
    for (const change of changes) {
      await change();
      seen.push(await look());
    }
    expect(new Set(seen).size).toBe(changes.length + 1);
  });
});
