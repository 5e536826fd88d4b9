import { findFiles } from '../../src/sources/find-files.js';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/sources/reading-limits.js';
import { readCorpus, type FileSystem } from '../../src/sources/read-corpus.js';
import { temporaryCorpus, temporaryFolder } from '../support/corpus.js';
import { gzipped, jsonLines, TEXT } from './read-items.js';

/** The file system, but for one path below which something goes wrong. */
function failingAt(end: string, operation: keyof FileSystem, code: string): FileSystem {
  const fail = (path: string): void => {
    if (path.endsWith(end)) throw Object.assign(new Error('broken'), { code });
  };
  return {
    readFile: async (path) => {
      if (operation === 'readFile') fail(path);
      return fs.readFile(path);
    },
    readdir: async (path) => {
      if (operation === 'readdir') fail(path);
      return fs.readdir(path);
    },
    realpath: (path) => fs.realpath(path),
    stat: (path) => fs.stat(path),
  };
}

describe('a corpus', () => {
  it('is every file below a folder, in a fixed order', async () => {
    const corpus = await temporaryCorpus({
      'b.md': TEXT,
      'a/z.txt': TEXT,
      'a/deep/er/y.json': JSON.stringify({ text: TEXT }),
      'c.jsonl': jsonLines({ text: TEXT }, { id: 'named', text: TEXT }),
      'd.jsonl.gz': gzipped(jsonLines({ text: TEXT })),
    });
    const { articles, rejected } = await corpus.read();
    expect(rejected).toEqual([]);
    expect(articles.map(({ id, file, line }) => [id, file, line])).toEqual([
      ['a/deep/er/y', 'a/deep/er/y.json', null],
      ['a/z', 'a/z.txt', null],
      ['b', 'b.md', null],
      ['c.jsonl#1', 'c.jsonl', 1],
      ['named', 'c.jsonl', 2],
      ['d.jsonl.gz#1', 'd.jsonl.gz', 1],
    ]);
  });

  it('may be one file', async () => {
    const corpus = await temporaryCorpus({ 'a.txt': TEXT, 'b.jsonl': jsonLines({ text: TEXT }) });
    const one = await readCorpus(fs, corpus.pathOf('b.jsonl'));
    expect(one.articles.map(({ id, file }) => [id, file])).toEqual([['b.jsonl#1', 'b.jsonl']]);
    expect((await readCorpus(fs, corpus.pathOf('a.txt'))).articles.map(({ id }) => id)).toEqual(['a']);
  });

  it('may be empty', async () => {
    expect(await (await temporaryCorpus()).read()).toEqual({ articles: [], rejected: [], warnings: [] });
  });

  it('leaves hidden files and folders out without a word', async () => {
    const corpus = await temporaryCorpus({ '.hidden.txt': TEXT, '.git/config': 'x', 'a/.b.md': TEXT });
    expect(await corpus.read()).toEqual({ articles: [], rejected: [], warnings: [] });
  });

  it('never has a date that is not written', async () => {
    const corpus = await temporaryCorpus({ '2025-10-07-talks.txt': `Talks of 2025-10-07\n${TEXT}` });
    expect((await corpus.read()).articles[0]?.published).toBeNull();
  });

  it('loads on where files are bad, naming each', async () => {
    const corpus = await temporaryCorpus({
      'a/bad.md': '---\ntitle: [',
      'b.html': '<p>',
      'c.pdf': '%PDF',
      'd.txt': '',
      'e.txt': TEXT,
      'f.txt': Uint8Array.of(0xff),
      'g.md': new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61),
    });
    const { articles, rejected } = await corpus.read();
    expect(articles.map(({ id }) => id)).toEqual(['e']);
    expect(rejected.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'a/bad.md:1',
      'b.html:null',
      'c.pdf:null',
      'd.txt:null',
      'f.txt:1',
      'g.md:null',
    ]);
  });

  it('keeps the first of two articles with one id and names both', async () => {
    const corpus = await temporaryCorpus({
      'a.txt': TEXT,
      'b.jsonl': jsonLines({ id: 'twice', text: 'First.' }, { id: 'twice', text: 'Second.' }),
      'c.json': JSON.stringify({ id: 'a', text: 'Third.' }),
    });
    const { articles, rejected } = await corpus.read();
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['a', TEXT],
      ['twice', 'First.'],
    ]);
    expect(rejected).toEqual([
      { file: 'b.jsonl', line: 2, reason: 'id "twice" is already that of b.jsonl:1' },
      { file: 'c.json', line: null, reason: 'id "a" is already that of a.txt' },
    ]);
  });

  it('does not follow links that leave it', async () => {
    const outside = await temporaryFolder();
    await fs.writeFile(join(outside, 'secret.txt'), TEXT);
    const corpus = await temporaryCorpus({ 'a.txt': TEXT });
    await corpus.link('file.txt', join(outside, 'secret.txt'));
    await corpus.link('folder', outside);
    await corpus.link('up', '..');
    const { articles, rejected } = await corpus.read();
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(rejected).toEqual(
      ['file.txt', 'folder', 'up'].map((file) => ({
        file,
        line: null,
        reason: 'is a link that leaves the corpus',
      })),
    );
  });

  it('is not taken for a folder whose name begins like its own', async () => {
    const corpus = await temporaryCorpus({ 'a.txt': TEXT });
    await fs.mkdir(`${corpus.folder}-private`);
    await fs.writeFile(`${corpus.folder}-private/b.txt`, TEXT);
    await corpus.link('b.txt', `${corpus.folder}-private/b.txt`);
    expect((await corpus.read()).rejected).toMatchObject([{ file: 'b.txt' }]);
  });

  it('follows links that stay inside, and goes round no loop', async () => {
    const corpus = await temporaryCorpus({ 'a/x.txt': TEXT });
    await corpus.link('a/loop', '.');
    await corpus.link('a/root', '..');
    await corpus.link('b.txt', 'a/x.txt');
    const { articles, rejected } = await corpus.read();
    expect(articles.map(({ id }) => id)).toEqual(['a/x', 'b']);
    expect(rejected).toEqual([]);
  });

  it('names links that lead nowhere or to themselves', async () => {
    const corpus = await temporaryCorpus({ 'a.txt': TEXT });
    await corpus.link('gone.txt', 'nowhere.txt');
    await corpus.link('self.txt', 'self.txt');
    expect((await corpus.read()).rejected).toEqual([
      { file: 'gone.txt', line: null, reason: 'cannot be read (ENOENT)' },
      { file: 'self.txt', line: null, reason: 'cannot be read (ELOOP)' },
    ]);
  });

  it('may be reached through a link itself', async () => {
    const corpus = await temporaryCorpus({ 'a.txt': TEXT });
    const link = join(await temporaryFolder(), 'articles');
    await fs.symlink(corpus.folder, link);
    expect((await readCorpus(fs, link)).articles.map(({ id }) => id)).toEqual(['a']);
  });

  it('names a file or folder that may not be read and loads on', async () => {
    const corpus = await temporaryCorpus({ 'a/x.txt': TEXT, 'b.txt': TEXT });
    const noFile = await readCorpus(failingAt('x.txt', 'readFile', 'EACCES'), corpus.folder);
    expect(noFile.rejected).toEqual([{ file: 'a/x.txt', line: null, reason: 'cannot be read (EACCES)' }]);
    const noFolder = await readCorpus(failingAt('/a', 'readdir', 'EACCES'), corpus.folder);
    expect(noFolder.rejected).toEqual([{ file: 'a', line: null, reason: 'cannot be read (EACCES)' }]);
    expect(noFolder.articles.map(({ id }) => id)).toEqual(['b']);
  });

  it('that is not there or may not be read is refused with the way out', async () => {
    const missing = join(await temporaryFolder(), 'nowhere');
    await expect(readCorpus(fs, missing)).rejects.toMatchObject({
      code: 'corpus-unreadable',
      message: `The corpus "${missing}" cannot be read (ENOENT): name a folder or file of articles that exists.`,
    });
    const corpus = await temporaryCorpus({ 'a.txt': TEXT });
    await expect(readCorpus(failingAt('articles', 'readdir', 'EACCES'), corpus.folder)).rejects.toMatchObject(
      {
        code: 'corpus-unreadable',
        message: expect.stringContaining('EACCES'),
      },
    );
  });

  it('holds so many articles and no more; what is over is named', async () => {
    const corpus = await temporaryCorpus({
      'a.jsonl': jsonLines({ text: TEXT }, { text: TEXT }, { text: TEXT }),
      'b.txt': TEXT,
    });
    const { articles, rejected } = await readCorpus(fs, corpus.folder, {
      limits: { ...READING_LIMITS, articles: 2 },
    });
    expect(articles.map(({ id }) => id)).toEqual(['a.jsonl#1', 'a.jsonl#2']);
    const reason = 'the corpus has 2 articles already: take others out';
    expect(rejected).toEqual([
      { file: 'a.jsonl', line: 3, reason },
      { file: 'b.txt', line: null, reason },
    ]);
  });

  it('gives others a turn between its articles', async () => {
    const corpus = await temporaryCorpus({
      'a.txt': TEXT,
      'b.jsonl': jsonLines({ text: TEXT }, {}, { text: TEXT }),
    });
    let turns = 0;
    const yieldIfDue = async (): Promise<void> => {
      turns += 1;
    };
    await readCorpus(fs, corpus.folder, { yieldIfDue });
    expect(turns).toBe(4);
  });
});

describe('files that are looked at', () => {
  it('come with what tells a later write from none', async () => {
    const corpus = await temporaryCorpus({ 'a.txt': TEXT });
    const stampOf = async () => (await findFiles(fs, corpus.folder, []))[0]?.stamp;
    const before = await stampOf();
    expect(before?.changedMs).toBeGreaterThan(0);
    expect(await stampOf()).toEqual(before);
    await fs.utimes(corpus.pathOf('a.txt'), 1, 1);
    expect((await stampOf())?.word).not.toBe(before?.word);
  });
});
