import { describe, expect, it } from 'vitest';
import type { FileStamp } from '../../src/sources/find-files.js';
import { readsHere, type FileReader } from '../../src/sources/file-reader.js';
import { rememberFiles } from '../../src/sources/remembered-files.js';
import type { FileItem } from '../../src/sources/read-file.js';
import { jsonLines, TEXT } from './read-items.js';

/** Reads files of a corpus once after the other, as loads do; which files were read anew each time. */
function loads() {
  const files = rememberFiles(() => 0);
  return async (corpus: Readonly<Record<string, string>>, reader: FileReader = readsHere) => {
    const anew: string[] = [];
    const reading = files.reading({
      readItems(file, bytes) {
        anew.push(file);
        return reader.readItems(file, bytes);
      },
      close: () => reader.close(),
    });
    const items: Record<string, FileItem[]> = {};
    for (const [file, content] of Object.entries(corpus)) {
      items[file] = [];
      for await (const item of reading.readItems(file, new TextEncoder().encode(content)))
        items[file]?.push(item);
    }
    await reading.close();
    return { anew, items };
  };
}

const TWO_LINES = jsonLines({ text: TEXT }, { text: `${TEXT} They left.` });

describe('files that were read before', () => {
  it('give the same again without being read, as long as no byte of theirs changes', async () => {
    const load = loads();
    const corpus = { 'a.md': TEXT, 'b.jsonl': TWO_LINES, 'c.jsonl': '\n' };
    const first = await load(corpus);
    expect(first.anew).toEqual(['a.md', 'b.jsonl', 'c.jsonl']);
    expect(await load(corpus)).toEqual({ anew: [], items: first.items });
    const changed = await load({ ...corpus, 'a.md': `${TEXT}\n` });
    expect(changed.anew).toEqual(['a.md']);
    expect(changed.items['b.jsonl']).toEqual(first.items['b.jsonl']);
    expect((await load({ ...corpus, 'a.md': `${TEXT}\n` })).anew).toEqual([]);
  });

  it('are known by their name as well, which articles have their ids from', async () => {
    const load = loads();
    await load({ 'a.md': TEXT });
    const { anew, items } = await load({ 'b.md': TEXT });
    expect(anew).toEqual(['b.md']);
    expect(items['b.md']).toMatchObject([{ article: { id: 'b' } }]);
  });

  it('are read again where anything in them was rejected', async () => {
    const load = loads();
    const corpus = { 'a.md': '', 'b.jsonl': `${TWO_LINES}{}\n` };
    const first = await load(corpus);
    expect(first.items['b.jsonl']?.map(({ kind }) => kind)).toEqual(['article', 'article', 'rejected']);
    expect(await load(corpus)).toEqual(first);
  });

  it('are read again after a load that passed them over', async () => {
    const load = loads();
    await load({ 'a.md': TEXT, 'b.md': TEXT });
    expect((await load({ 'b.md': TEXT })).anew).toEqual([]);
    expect((await load({ 'a.md': TEXT, 'b.md': TEXT })).anew).toEqual(['a.md']);
  });

  it('are not known where their reading broke off', async () => {
    const load = loads();
    const breaks: FileReader = {
      async *readItems(file, bytes) {
        yield* readsHere.readItems(file, bytes);
        throw new Error('the thread ended');
      },
      close: async () => {},
    };
    await expect(load({ 'a.md': TEXT }, breaks)).rejects.toThrow('the thread ended');
    expect((await load({ 'a.md': TEXT })).anew).toEqual(['a.md']);
  });
});

/** Looks at a file as a load does, and reads it where it must; whether it was opened. */
function looks(now: () => number) {
  const files = rememberFiles(now);
  return async (stamp: FileStamp | null, content = TEXT) => {
    const reading = files.reading(readsHere);
    const known = reading.unchanged?.({ file: 'a.md', path: '/a.md', size: content.length, stamp }) ?? null;
    const items: FileItem[] = [...(known ?? [])];
    if (known === null)
      for await (const item of reading.readItems('a.md', new TextEncoder().encode(content))) items.push(item);
    await reading.close();
    return { isOpened: known === null, items };
  };
}

describe('a file that is as it was by its size and times', () => {
  const stamp = (word: string, changedMs = 0): FileStamp => ({ word, changedMs });

  it('is not opened', async () => {
    const look = looks(() => 10_000);
    const first = await look(stamp('a'));
    expect(first.isOpened).toBe(true);
    expect(await look(stamp('a'))).toEqual({ isOpened: false, items: first.items });
    expect((await look(stamp('b'))).isOpened).toBe(true);
    expect((await look(stamp('b'))).isOpened).toBe(false);
  });

  it('is opened where it was changed so lately that it may be changed again within one step of its clock', async () => {
    let now = 10_000;
    const look = looks(() => now);
    await look(stamp('a', 9000));
    expect((await look(stamp('a', 9000))).isOpened).toBe(true);
    now = 12_000;
    await look(stamp('a', 9000));
    expect((await look(stamp('a', 9000))).isOpened).toBe(false);
  });

  it('is opened where the file system tells no times', async () => {
    const look = looks(() => 10_000);
    await look(null);
    expect((await look(null)).isOpened).toBe(true);
  });

  it('is opened again where something in it was rejected', async () => {
    const look = looks(() => 10_000);
    await look(stamp('a'), '');
    expect((await look(stamp('a'), '')).isOpened).toBe(true);
  });
});
