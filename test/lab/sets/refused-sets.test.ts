import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'tar';
import { describe, expect, it } from 'vitest';
import { archive, HALF, put, tinySources } from './tiny-source.js';

const tinySource = tinySources();

describe('paths that lead out of a folder', () => {
  it.each(['../evil.txt', '/evil.txt', 'a/../../evil.txt', 'a\\..\\evil.txt', 'C:evil.txt', 'a//b', ''])(
    'are refused in a list: %j',
    async (path) => {
      const source = await tinySource({ 'README.md': '' });
      for (const part of [
        { ...HALF, to: path },
        { ...HALF, from: [path] },
        { ...HALF, cut: { kind: 'files-of-entries', every: 2, entries: path } },
      ]) {
        await source.list([{ files: [part] }]);
        const { code, err } = await source.run(['--from', source.repository]);
        expect(code).toBe(2);
        expect(err).toMatch(/sets\.json: sets\.0\.files\.0\..*is no path below a folder/);
      }
    },
  );

  it('are refused in a tar archive, and nothing is laid', async () => {
    const source = await tinySource();
    const file = join(source.folder, 'tiny.tar.gz');
    await create({ file, gzip: true, cwd: join(source.repository, 'texts'), preservePaths: true }, [
      '../data/dev.json',
    ]);
    const { code, out } = await source.run(['--from', file, 'half']);
    expect(code).toBe(1);
    expect(out).toMatch(/tiny\.tar\.gz cannot be read as an archive \(it names a path outside of itself/);
  });

  it('are refused in a zip archive, and nothing is laid', async () => {
    const source = await tinySource();
    const file = await archive(source, 'tiny.zip');
    const bytes = await fs.readFile(file, 'latin1');
    await fs.writeFile(file, bytes.replaceAll('tiny-main/', '../-main-/'), 'latin1');
    const { code, out } = await source.run(['--from', file, 'half']);
    expect(code).toBe(1);
    expect(out).toMatch(/tiny\.zip cannot be read as an archive \(.*: \.\.\//);
    expect(await source.laid()).toEqual({});
  });

  it('are not followed where a link in an unpacked archive leads out', async () => {
    const source = await tinySource();
    const unpacked = join(source.folder, 'tiny');
    await put(join(unpacked, 'data/README'), '');
    await fs.symlink(join(source.repository, 'data/dev.json'), join(unpacked, 'data/dev.json'));
    expect((await source.run(['--from', unpacked, 'half'])).out).toMatch(/has no file "data\/dev\.json"/);
  });
});

describe('usage', () => {
  it.each([
    [['nope'], /There is no set "nope": name some of half, texts\./],
    [['--from', '/not/there'], /\/not\/there is not there: give --from/],
    [['--from', ''], /--from wants a path/],
    [['--frobnicate'], /frobnicate.*--help/s],
  ])('%j is refused with a way out', async (args, message) => {
    const source = await tinySource();
    const { code, out, err } = await source.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('wants a folder to lay in', async () => {
    const source = await tinySource();
    const { code, err } = await source.run(['--dir', '']);
    expect(code).toBe(2);
    expect(err).toMatch(/--dir PATH/);
  });

  it('takes no other file for an archive', async () => {
    const source = await tinySource();
    const file = join(source.folder, 'sets.json');
    expect((await source.run(['--from', file])).err).toMatch(/no folder, \.zip or \.tar\.gz/);
    const damaged = join(source.folder, 'tiny.zip');
    await fs.writeFile(damaged, 'no archive');
    expect((await source.run(['--from', damaged])).out).toMatch(/tiny\.zip cannot be read as an archive/);
  });

  it('lists the sets and their sources', async () => {
    const source = await tinySource();
    const { code, out } = await source.run(['--list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\| Set \|/);
    expect(out).toMatch(/^\| `half` \| A tiny set\. \| en \|/m);
    expect(out).toMatch(/^\| \[owner\/tiny\]\(https:\/\/code\.example\/owner\/tiny\) \|/m);
  });
});
