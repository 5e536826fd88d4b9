import * as fs from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { sizeOfCorpus } from '../../src/sources/corpus-size.js';
import { temporaryCorpus } from '../support/corpus.js';

it('the size of a corpus is that of the files that are read, in all folders, and of pages an eighth', async () => {
  const corpus = await temporaryCorpus({
    'a.txt': 'x'.repeat(10),
    'b/c.md': 'x'.repeat(20),
    'b/d.jsonl': 'x'.repeat(40),
    'e.html': 'x'.repeat(80),
    'f.pdf': 'x'.repeat(1000),
    '.hidden.txt': 'x'.repeat(1000),
  });
  expect(await sizeOfCorpus(fs, corpus.folder)).toEqual({ text: 80, largestArticle: 20 });
  expect(await sizeOfCorpus(fs, corpus.pathOf('b/c.md'))).toEqual({ text: 20, largestArticle: 20 });
});

it('a packed file counts four times, for what it holds', async () => {
  const packed = gzipSync('{"text": "One."}');
  const corpus = await temporaryCorpus({ 'a.jsonl.gz': packed });
  expect(await sizeOfCorpus(fs, corpus.folder)).toEqual({ text: 4 * packed.length, largestArticle: 0 });
});

it('a corpus that is not there has no size', async () => {
  const { folder } = await temporaryCorpus();
  await expect(sizeOfCorpus(fs, `${folder}/nowhere`)).rejects.toThrow(AppError);
});
