import * as fs from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/sources/read-corpus.js';
import { holdFiles, reloaded, served } from './a-holder.js';

const BROKEN = '---\nnever: closed\n';
const FILES = ['a', 'b', 'c/d'];

/** What happens to a file between two reloads. */
const edit = fc.record({
  file: fc.constantFrom(...FILES),
  content: fc.oneof(fc.constantFrom('One.', 'Two.', 'Three.'), fc.constant(BROKEN), fc.constant(null)),
});
const edits = fc.array(edit, { maxLength: 4 });

describe('reloads', () => {
  it('serve, for every file, its last good version while the file is there', async () => {
    const rounds = fc.array(edits, { minLength: 1, maxLength: 4 });
    const { corpus, holder } = await holdFiles({});
    const disk = new Map<string, string>();
    const expected = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        for (const round of all) {
          for (const { file, content } of round) {
            if (content === null) {
              if (disk.delete(file)) await corpus.remove(`${file}.md`);
            } else {
              disk.set(file, content);
              await corpus.put({ [`${file}.md`]: content });
            }
          }
          const before = new Map(expected);
          for (const file of FILES) {
            const content = disk.get(file);
            if (content === undefined) expected.delete(file);
            else if (content !== BROKEN) expected.set(file, content);
          }
          const report = await reloaded(holder, { force: true });
          expect(served(holder)).toEqual(Object.fromEntries(expected));
          expect([...report.added].sort()).toEqual(FILES.filter((id) => expected.has(id) && !before.has(id)));
          expect([...report.removed].sort()).toEqual(
            FILES.filter((id) => !expected.has(id) && before.has(id)),
          );
          expect([...report.changed].sort()).toEqual(
            FILES.filter((id) => before.has(id) && expected.has(id) && before.get(id) !== expected.get(id)),
          );
          expect(report.rejected.map(({ file }) => file).sort()).toEqual(
            FILES.filter((id) => disk.get(id) === BROKEN).map((id) => `${id}.md`),
          );
          expect(report.articles).toBe(report.added.length + report.changed.length + report.unchanged);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('change nothing where they fail, whatever was edited before', async () => {
    let failing: 'realpath' | 'readdir' | 'gazetteer' | null = null;
    const fail = (operation: string): void => {
      if (failing === operation) throw Object.assign(new Error('gone'), { code: 'EIO' });
    };
    const flaky: FileSystem = {
      readFile: async (path) => {
        if (path.endsWith('gazetteer.json')) fail('gazetteer');
        return fs.readFile(path);
      },
      readdir: async (path) => {
        if (path.endsWith('articles')) fail('readdir');
        return fs.readdir(path);
      },
      realpath: async (path) => {
        if (path.endsWith('articles')) fail('realpath');
        return fs.realpath(path);
      },
      stat: (path) => fs.stat(path),
    };
    const { corpus, holder } = await holdFiles({ 'a.md': 'One.' }, { fs: flaky });
    const fault = fc.constantFrom('realpath' as const, 'readdir' as const, 'gazetteer' as const);
    await fc.assert(
      fc.asyncProperty(edits, fault, fc.boolean(), async (round, how, goodBefore) => {
        if (goodBefore) await reloaded(holder, { force: true });
        for (const { file, content } of round) await corpus.put({ [`${file}.md`]: content ?? BROKEN });
        const [snapshot, report] = [holder.current(), holder.lastReport()];
        failing = how;
        const result = await holder.reload({ force: true });
        failing = null;
        expect(result).toEqual({
          kind: 'failed',
          message: expect.stringMatching(/cannot be read.*: name a /),
        });
        expect(holder.current()).toBe(snapshot);
        expect(holder.lastReport()).toBe(report);
      }),
      { numRuns: 40 },
    );
  });
});
