import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Override } from '../../src/model/override.js';
import { overrideId } from '../../src/knowledge/overrides.js';
import { createOverrideEntries, type OverrideFiles } from '../../src/store/override-entries.js';
import { temporaryFolder } from '../support/corpus.js';

const AT = '2026-01-31T09:30:00.000Z';
const alias = (name: string): Override => ({
  kind: 'alias',
  entity: 'hamas',
  alias: name,
  at: AT,
  why: null,
});

describe('the file of overrides', () => {
  it('keeps each once, whoever adds at the same time, and leaves nothing beside it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'var', 'overrides.json');
    const kept = createOverrideEntries({ fs, path, unique: 'test' });
    expect(await kept.list()).toEqual([]);
    const names = ['one', 'two', 'three', 'one'];
    expect(await Promise.all(names.map((name) => kept.add(alias(name))))).toEqual([true, true, true, false]);
    expect(await kept.remove(overrideId(alias('two')))).toEqual(alias('two'));
    expect(await kept.remove(overrideId(alias('two')))).toBeNull();
    expect(await kept.list()).toEqual([alias('one'), alias('three')]);
    expect(await fs.readdir(join(folder, 'var'))).toEqual(['overrides.json']);
  });

  it('stays as it is where it cannot be read or written, which is told with the way out', async () => {
    const path = join(await temporaryFolder(), 'overrides.json');
    await fs.writeFile(path, '{"overrides": "none"}');
    const broken = createOverrideEntries({ fs, path, unique: 'test' });
    await expect(broken.add(alias('one'))).rejects.toMatchObject({ code: 'overrides-invalid' });
    expect(await fs.readFile(path, 'utf8')).toBe('{"overrides": "none"}');

    await fs.writeFile(path, '{"overrides": []}');
    const full: OverrideFiles = {
      readFile: (file, encoding) => fs.readFile(file, encoding),
      mkdir: async () => undefined,
      writeFile: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
      rename: fs.rename,
    };
    const onFullDisk = createOverrideEntries({ fs: full, path, unique: 'test' });
    await expect(onFullDisk.add(alias('one'))).rejects.toMatchObject({
      code: 'overrides-unwritable',
      message: expect.stringContaining('ENOSPC'),
    });
    expect(await fs.readFile(path, 'utf8')).toBe('{"overrides": []}');
  });
});
