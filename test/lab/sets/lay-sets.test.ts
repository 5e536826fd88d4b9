import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Git } from '../../../lab/sets/git.js';
import { archive, FILES, HALF, put, sha256, tinySources } from './tiny-source.js';

const tinySource = tinySources();

const HALVED = '{"version":"1","data":[{"title":"One"},{"title":"Three"}]}';
const ALL = {
  'half/dev.json': HALVED,
  'two/a.txt': FILES['texts/a.txt'],
  'two/b.txt': FILES['texts/b.txt'],
};

describe('sets out of what is already there', () => {
  it('are laid out of a clone and told with their licence, and are there the second time', async () => {
    const source = await tinySource();
    const first = await source.run(['--from', source.repository]);
    expect(first).toEqual({
      code: 0,
      out: 'laid           half (licence: CC0-1.0)\nlaid           texts (licence: CC0-1.0)\n',
      err: '',
    });
    expect(await source.laid()).toEqual(ALL);
    const second = await source.run(['--from', source.repository]);
    expect(second).toMatchObject({ code: 0, out: 'already there  half\nalready there  texts\n' });
  });

  it('are those of the commit, whatever is checked out', async () => {
    const source = await tinySource(FILES);
    await put(join(source.repository, 'texts/a.txt'), 'Changed.\n');
    expect(await source.run(['--from', source.repository])).toMatchObject({ code: 0 });
    expect(await source.laid()).toEqual(ALL);
  });

  it('can be named one by one', async () => {
    const source = await tinySource();
    await source.run(['--from', source.repository, 'texts']);
    expect(Object.keys(await source.laid())).toEqual(['two/a.txt', 'two/b.txt']);
  });

  it.each(['tiny', 'owner-tiny', 'owner/tiny', 'tiny.git', 'Tiny-0123abc'])(
    'are found in a folder of clones under the name %s',
    async (name) => {
      const source = await tinySource();
      const clones = join(source.folder, 'clones');
      await put(join(clones, 'other/README'), '');
      await fs.cp(source.repository, join(clones, name), { recursive: true });
      expect(await source.run(['--from', clones])).toMatchObject({ code: 0 });
      expect(await source.laid()).toEqual(ALL);
    },
  );

  it.each(['tiny.zip', 'tiny-main.tar.gz', 'owner-tiny-main.tgz'])(
    'are laid out of an archive %s, given by itself or in a folder',
    async (name) => {
      const source = await tinySource();
      const file = await archive(source, name);
      expect(await source.run(['--from', file])).toMatchObject({ code: 0, err: '' });
      expect(await source.laid()).toEqual(ALL);
      await fs.rm(source.dir, { recursive: true });
      expect(await source.run(['--from', source.folder])).toMatchObject({ code: 0, err: '' });
      expect(await source.laid()).toEqual(ALL);
    },
  );

  it('are laid out of an archive that was unpacked', async () => {
    const source = await tinySource();
    const unpacked = join(source.folder, 'tiny-main');
    for (const [path, content] of Object.entries(FILES)) await put(join(unpacked, path), content);
    for (const from of [source.folder, unpacked]) {
      expect(await source.run(['--from', from])).toMatchObject({ code: 0 });
      expect(await source.laid()).toEqual(ALL);
      await fs.rm(source.dir, { recursive: true });
    }
  });

  it('are packed where the list wants them so, and checked by what is inside', async () => {
    const source = await tinySource();
    const packed = {
      from: ['texts/*.txt'],
      to: 'packed/*.txt.gz',
      cut: { kind: 'files', every: 2 },
      sha256: sha256(FILES['texts/a.txt']),
    };
    await source.list([{ files: [packed] }]);
    expect(await source.run(['--from', source.repository])).toMatchObject({ code: 0 });
    const bytes = await fs.readFile(join(source.dir, 'packed/a.txt.gz'));
    expect(gunzipSync(bytes).toString()).toBe(FILES['texts/a.txt']);
    expect(await source.run(['--from', source.repository])).toMatchObject({ out: 'already there  tiny\n' });
  });
});

describe('sets out of the network', () => {
  it('are fetched at their commit, once for all of a source, and leave nothing temporary behind', async () => {
    const source = await tinySource();
    const { code, out, err } = await source.run([]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^laid .*\nlaid .*\n$/) });
    expect(err).toBe(`parley: fetching https://code.example/owner/tiny at ${source.commit}\n`);
    expect(await source.laid()).toEqual(ALL);
    const left = await fs.readdir(source.folder);
    expect(left.filter((name) => name.startsWith('parley-sets-'))).toEqual([]);
  });

  it('are fetched where only the beginning of the commit is known', async () => {
    const source = await tinySource();
    await source.list([{ files: [HALF] }], source.commit.slice(0, 8));
    expect(await source.run([])).toMatchObject({ code: 0 });
    expect(await source.laid()).toEqual({ 'half/dev.json': HALVED });
  });

  it('that cannot be reached are named with their address and the way out, and asked for once', async () => {
    const source = await tinySource();
    let fetches = 0;
    const git: Git = async (folder, args, input) => {
      if (!args.includes('fetch')) return source.git(folder, args, input);
      fetches += 1;
      return { ok: false, out: Buffer.alloc(0), error: 'Could not resolve host: code.example' };
    };
    const { code, out, err } = await source.run([], { git });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^missing +half: https:\/\/code\.example\/owner\/tiny could not be fetched \(Could not resolve host: code\.example\): go online, or clone it elsewhere and give its folder with --from\nmissing +texts: /,
    );
    expect(err).toMatch(/Missing: 2 of 2 sets\.\n$/);
    expect(fetches).toBe(1);
    expect(await source.laid()).toEqual({});
  });

  it('want git, and say so where it is not installed', async () => {
    const source = await tinySource();
    const git: Git = async () => ({
      ok: false,
      out: Buffer.alloc(0),
      error: 'git cannot be started: ENOENT',
    });
    expect((await source.run([], { git })).out).toMatch(/git cannot be started: ENOENT.*--from/);
  });
});

describe('a set that is not what was measured', () => {
  it('is not laid where its checksum is another', async () => {
    const source = await tinySource({ ...FILES, 'data/dev.json': '{"version": "1", "data": []}' });
    const { code, out } = await source.run(['--from', source.repository]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^missing +half: what owner\/tiny has there for half\/dev\.json is not what was measured/,
    );
    expect(Object.keys(await source.laid())).toEqual(['two/a.txt', 'two/b.txt']);
  });

  it('is not laid where its files are not in the format of its cut', async () => {
    const source = await tinySource({ ...FILES, 'data/dev.json': 'no JSON' });
    const { out } = await source.run(['--from', source.repository, 'half']);
    expect(out).toMatch(/is not what was measured/);
  });

  it('is named where its source lacks a file, with the commit and address to take', async () => {
    const source = await tinySource({ 'README.md': '' });
    const { code, out } = await source.run(['--from', source.repository, 'texts']);
    expect({ code, out }).toEqual({
      code: 1,
      out: `missing        texts: owner/tiny has no file "texts/*.txt" there: take it at commit ${source.commit} from https://code.example/owner/tiny\n`,
    });
  });

  it('is named where the clone lacks the commit, with the command that brings it', async () => {
    const source = await tinySource();
    const commit = 'a'.repeat(40);
    await source.list([{ files: [HALF] }], commit);
    expect((await source.run(['--from', source.repository])).out).toContain(
      `\`git -C ${source.repository} fetch origin ${commit}\``,
    );
  });

  it('is named where no clone of it is in the folder', async () => {
    const source = await tinySource();
    const clones = join(source.folder, 'clones');
    await fs.mkdir(clones);
    expect((await source.run(['--from', clones])).out).toMatch(
      /missing +half: there is no clone or archive of owner\/tiny in .*`git clone https:\/\/code\.example\/owner\/tiny`/,
    );
  });
});

describe('what already lies in the folder', () => {
  it('is never written over', async () => {
    const source = await tinySource();
    await put(join(source.dir, 'half/dev.json'), 'mine');
    await put(join(source.dir, 'two/b.txt'), 'mine too');
    const { code, out } = await source.run(['--from', source.repository]);
    expect(code).toBe(1);
    expect(out).toMatch(/half\/dev\.json is another file than the set's: move it away/);
    expect(out).toMatch(/two\/b\.txt is another file than the set's: move it away/);
    expect(await source.laid()).toMatchObject({ 'half/dev.json': 'mine', 'two/b.txt': 'mine too' });
  });

  it('is completed where some of several files are there', async () => {
    const source = await tinySource();
    await put(join(source.dir, 'two/a.txt'), FILES['texts/a.txt']);
    expect(await source.run(['--from', source.repository])).toMatchObject({ code: 0 });
    expect(await source.laid()).toEqual(ALL);
  });

  it('is told of where there is more than the set', async () => {
    const source = await tinySource();
    await put(join(source.dir, 'two/c.txt'), 'mine');
    const { code, out } = await source.run(['--from', source.repository, 'texts']);
    expect(code).toBe(1);
    expect(out).toMatch(/two\/\*\.txt are more files than the set's: move the others away/);
  });
});
