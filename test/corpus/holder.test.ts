import * as fs from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/sources/read-corpus.js';
import { loadOptions, temporaryCorpus } from '../support/corpus.js';
import { holdSnapshot } from '../support/hold-snapshot.js';
import { recordingLogger } from '../support/services.js';
import { holdFiles, reloaded, served } from './a-holder.js';

const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
const BAD = Uint8Array.of(0xff);
const undated = (file: string): object => ({
  about: 'undated',
  file,
  line: null,
  reason: 'has no date, so it is never among the newest',
});

describe('the first load', () => {
  it('serves the corpus and reports everything as added', async () => {
    const { holder, logger } = await holdFiles({ 'a.txt': 'One.', 'b.txt': BAD });
    expect(served(holder)).toEqual({ a: 'One.' });
    expect(holder.lastReport()).toEqual({
      ok: true,
      version: holder.current().version,
      added: ['a'],
      changed: [],
      removed: [],
      unchanged: 0,
      rejected: [{ file: 'b.txt', line: 1, reason: 'not valid UTF-8' }],
      warnings: [undated('a.txt')],
      warningsCount: 1,
      rejectedCount: 1,
      articles: 1,
      passages: 1,
      facts: 0,
      elapsedMs: 5,
    });
    expect(logger.lines).toEqual([
      {
        level: 'info',
        message: 'corpus loaded',
        facts: expect.objectContaining({ articles: 1, rejected: 1 }),
      },
      { level: 'warn', message: 'left out of the corpus', facts: expect.objectContaining({ file: 'b.txt' }) },
    ]);
  });

  it('names 100 of what was left out, and counts the rest', async () => {
    const broken = Object.fromEntries(Array.from({ length: 103 }, (_, at) => [`b${at}.txt`, BAD]));
    const { holder, logger } = await holdFiles({ 'a.txt': 'One.', ...broken });
    const { rejected, rejectedCount } = holder.lastReport();
    expect([rejected.length, rejectedCount]).toEqual([100, 103]);
    expect(logger.lines).toHaveLength(102);
    expect(logger.lines.at(0)).toMatchObject({ facts: { rejected: 103 } });
    expect(logger.lines.at(-1)).toMatchObject({ level: 'warn', facts: { more: 3 } });
  });

  it.each([
    ['corpus-unreadable', { corpus: '/nowhere/at/all' }],
    ['gazetteer-invalid', { gazetteer: '/nowhere/at/all.json' }],
    ['lexicon-invalid', { lexicon: '/nowhere/at/all.json' }],
  ])('fails with %s where there is nothing to start with', async (code, given) => {
    const { folder } = await temporaryCorpus({ 'a.txt': 'One.' });
    const options = await loadOptions(folder, given);
    const holding = holdSnapshot({ ...options, now: () => 0, logger: recordingLogger() });
    await expect(holding).rejects.toMatchObject({
      code,
      message: expect.stringContaining('/nowhere/at/all'),
    });
  });
});

describe('a reload', () => {
  it('reports what was added, changed and removed', async () => {
    const { corpus, holder } = await holdFiles({
      'changed.txt': 'Before.',
      'removed.txt': 'Here.',
      'same.txt': 'Same.',
      'renamed.md': '---\nid: fixed\n---\nSame id.',
    });
    const before = holder.current();
    await corpus.put({
      'added.txt': 'New.',
      'changed.txt': 'After.',
      'moved/renamed.md': '---\nid: fixed\n---\nSame id.',
    });
    await corpus.remove('removed.txt');
    await corpus.remove('renamed.md');
    const report = await reloaded(holder);
    expect(report).toMatchObject({
      ok: true,
      added: ['added'],
      changed: ['changed'],
      removed: ['removed'],
      unchanged: 2,
      articles: 4,
      rejected: [],
      warnings: ['added.txt', 'changed.txt', 'moved/renamed.md', 'same.txt'].map(undated),
    });
    expect(report).toBe(holder.lastReport());
    expect(report.version).toBe(holder.current().version);
    expect(report.version).not.toBe(before.version);
    expect(before.articles.map(({ text }) => text)).toContain('Before.');
  });

  it('of the same corpus gives the same version and no change', async () => {
    const { holder } = await holdFiles({ 'a.txt': 'One.', 'b.jsonl': line('x', 'Two.') });
    const { version } = holder.current();
    expect(await reloaded(holder)).toMatchObject({
      version,
      added: [],
      changed: [],
      removed: [],
      unchanged: 2,
    });
  });

  it('counts new metadata as a change', async () => {
    const { corpus, holder } = await holdFiles({ 'a.md': '---\ntitle: One\n---\nText.' });
    await corpus.put({ 'a.md': '---\ntitle: One\npublished: 2025-10-07\n---\nText.' });
    expect((await reloaded(holder)).changed).toEqual(['a']);
  });

  it('takes the gazetteer anew', async () => {
    const { holder, gazetteer } = await holdFiles({ 'a.txt': 'One.' });
    const { version } = holder.current();
    await fs.writeFile(gazetteer, '{"entities": [{"id": "cairo", "name": "Cairo", "type": "place"}]}');
    expect(await reloaded(holder)).toMatchObject({ unchanged: 1, added: [] });
    expect(holder.current().entities.map(({ id }) => id)).toEqual(['cairo']);
    expect(holder.current().version).not.toBe(version);
  });

  it('is refused where it would leave nothing, or less than half, unless that is wanted', async () => {
    const files = { 'a.txt': 'One.', 'b.txt': 'Two.', 'c.txt': 'Three.' };
    const { corpus, holder, logger } = await holdFiles(files);
    const old = holder.current();
    await corpus.remove('a.txt');
    await corpus.remove('b.txt');
    expect(await holder.reload()).toEqual({ kind: 'refused', before: 3, after: 1 });
    await corpus.remove('c.txt');
    expect(await holder.reload()).toEqual({ kind: 'refused', before: 3, after: 0 });
    expect(holder.current()).toBe(old);
    expect(logger.lines.at(-1)).toMatchObject({ level: 'warn', facts: { before: 3, after: 0 } });
    const forced = await holder.reload({ force: true });
    expect(forced).toMatchObject({ kind: 'done', report: { removed: ['a', 'b', 'c'], articles: 0 } });
  });

  it('takes articles that have other names and numbers for what they are', async () => {
    const { corpus, holder } = await holdFiles({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    await corpus.remove('a.txt');
    await corpus.remove('b.txt');
    await corpus.put({ 'c.txt': 'One and two.' });
    expect(await reloaded(holder)).toMatchObject({ added: ['c'], removed: ['a', 'b'] });
  });

  it('tells of articles that say they are from a day to come, and takes them', async () => {
    const files = {
      'a.md': '---\npublished: 2031-01-05\n---\nText.',
      'b.md': '---\npublished: 2025-10-08\n---\nText.',
    };
    const { holder, logger } = await holdFiles(files);
    const told = { file: 'a.md', line: null, reason: expect.stringContaining('2031-01-05') };
    expect(holder.lastReport()).toMatchObject({ articles: 2, warnings: [told] });
    expect(logger.lines.at(-1)).toMatchObject({ level: 'warn', facts: told });
  });

  it('warns where there is nothing to start with', async () => {
    const { logger } = await holdFiles({});
    expect(logger.lines.at(-1)).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('no article'),
    });
  });

  it('is busy while one runs, and then free again', async () => {
    const { corpus, holder } = await holdFiles({ 'a.txt': 'One.' });
    await corpus.put({ 'b.txt': 'Two.' });
    const first = holder.reload();
    expect(await holder.reload()).toEqual({ kind: 'busy' });
    expect((await first).kind).toBe('done');
    expect((await holder.reload()).kind).toBe('done');
  });

  it('shows readers the old snapshot until the new one is whole', async () => {
    let seen: () => void = () => {};
    const { corpus, holder } = await holdFiles({ 'a.txt': 'One.' }, { yieldIfDue: async () => seen() });
    const old = holder.current();
    await corpus.put({ 'a.txt': 'Changed.', 'b.txt': 'Two.' });
    const during: boolean[] = [];
    seen = () => during.push(holder.current() === old);
    await reloaded(holder);
    expect(during.length).toBeGreaterThan(2);
    expect(during).not.toContain(false);
    expect(holder.current()).not.toBe(old);
    expect(served(holder)).toEqual({ a: 'Changed.', b: 'Two.' });
  });

  it('lets a fault through that is nobody’s corpus, and can be tried again', async () => {
    let broken = false;
    const yieldIfDue = async (): Promise<void> => {
      if (broken) throw new TypeError('a fault of the program');
    };
    const { holder } = await holdFiles({ 'a.txt': 'One.' }, { yieldIfDue });
    const old = holder.current();
    broken = true;
    await expect(holder.reload()).rejects.toThrow('a fault of the program');
    expect(holder.current()).toBe(old);
    broken = false;
    expect((await holder.reload()).kind).toBe('done');
  });
});

describe('an article whose file breaks', () => {
  it('stays as it was until the file is mended', async () => {
    const { corpus, holder } = await holdFiles({ 'a.md': '---\ntitle: One\n---\nGood.', 'b.txt': 'Two.' });
    await corpus.put({ 'a.md': '---\ntitle: [\n---\nBroken.', 'b.txt': 'Changed.' });
    expect(await reloaded(holder)).toMatchObject({
      changed: ['b'],
      removed: [],
      unchanged: 1,
      rejected: [{ file: 'a.md' }],
    });
    expect(served(holder)).toEqual({ a: 'Good.', b: 'Changed.' });
    expect((await reloaded(holder)).rejected).toHaveLength(1);
    expect(served(holder)).toMatchObject({ a: 'Good.' });
    await corpus.put({ 'a.md': 'Mended.' });
    expect(await reloaded(holder)).toMatchObject({ changed: ['a'], rejected: [] });
  });

  it('stays where it was a line of a file, and the other lines go on', async () => {
    const { corpus, holder } = await holdFiles({
      'a.jsonl': line('x', 'One.') + line('y', 'Two.') + line('z', 'Three.'),
    });
    await corpus.put({ 'a.jsonl': `${line('x', 'Changed.')}{"id": "y", \n${line('new', 'Four.')}` });
    expect(await reloaded(holder)).toMatchObject({
      added: ['new'],
      changed: ['x'],
      removed: ['z'],
      unchanged: 1,
    });
    expect(holder.current().articles.map(({ text }) => text)).toEqual(['Changed.', 'Two.', 'Four.']);
  });

  it('stays with all the others of its file where none can be read', async () => {
    const { corpus, holder } = await holdFiles({
      'a.jsonl.gz': BAD,
      'b.jsonl': line('x', 'One.') + line('y', 'Two.'),
    });
    await corpus.remove('b.jsonl');
    await corpus.link('b.jsonl', '/etc/hostname');
    expect(await reloaded(holder)).toMatchObject({ unchanged: 2, removed: [] });
    expect(served(holder)).toEqual({ x: 'One.', y: 'Two.' });
  });

  it('stays with all the others of its folder where that cannot be read', async () => {
    let closed = false;
    const guarded: FileSystem = {
      ...fs,
      readFile: (path) => fs.readFile(path),
      readdir: async (path) => {
        if (closed && path.endsWith('/sub')) throw Object.assign(new Error('closed'), { code: 'EACCES' });
        return fs.readdir(path);
      },
    };
    const files = { 'sub/a.txt': 'One.', 'sub/deep/b.txt': 'Two.', 'subway.txt': 'Three.' };
    const { corpus, holder } = await holdFiles(files, { fs: guarded });
    closed = true;
    await corpus.remove('subway.txt');
    expect(await reloaded(holder)).toMatchObject({
      unchanged: 2,
      removed: ['subway'],
      rejected: [{ file: 'sub' }],
    });
    expect(served(holder)).toEqual({ 'sub/a': 'One.', 'sub/deep/b': 'Two.' });
  });

  it('stays where its new id is taken', async () => {
    const { corpus, holder } = await holdFiles({ 'a.md': 'One.', 'b.md': 'Two.' });
    await corpus.put({ 'b.md': '---\nid: a\n---\nTwo, with the id of another.' });
    expect((await reloaded(holder)).rejected).toHaveLength(1);
    expect(served(holder)).toEqual({ a: 'One.', b: 'Two.' });
  });

  it('does not come back under an id that another file now has', async () => {
    const { corpus, holder } = await holdFiles({ 'b.md': '---\nid: x\n---\nOld.' });
    await corpus.put({ 'a.md': '---\nid: x\n---\nNew.', 'b.md': BAD });
    await reloaded(holder);
    expect(served(holder)).toEqual({ x: 'New.' });
  });

  it('has the order and version it had before', async () => {
    const { corpus, holder } = await holdFiles({ 'a.txt': 'One.', 'b/c.txt': 'Two.', 'b.txt': 'Three.' });
    const { version, articles } = holder.current();
    await corpus.put({ 'a.txt': BAD, 'b/c.txt': BAD });
    await reloaded(holder);
    expect(holder.current().articles).toEqual(articles);
    expect(holder.current().version).toBe(version);
  });
});
