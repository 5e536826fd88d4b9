import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../src/cli/corpus-door.js';
import { temporaryCorpus } from '../support/corpus.js';
import { atTerminal, jsonOf } from './terminal.js';

const BAD = Uint8Array.of(0xff);

/** A corpus with a listing of it, kept outside. */
async function listedCorpus(files: Readonly<Record<string, string>>) {
  const made = await temporaryCorpus(files);
  const { out } = await atTerminal(corpus, ['--corpus', made.folder, '--json']);
  const elsewhere = await temporaryCorpus();
  const listing = join(elsewhere.folder, 'listing.jsonl');
  await writeFile(listing, out);
  const against = ['--corpus', made.folder, '--check', '--against', listing];
  return { ...made, listing, check: (...more: string[]) => atTerminal(corpus, [...against, ...more]) };
}

describe('checking the corpus', () => {
  it('says what a load would read, and ends with 0 where it would reject nothing', async () => {
    const { folder } = await temporaryCorpus({ 'a.txt': 'It came.', 'b.txt': 'It left.' });
    const { code, out, err } = await atTerminal(corpus, ['--corpus', folder, '--check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(1)).toEqual([
      'added 2: a, b',
      'changed 0',
      'removed 0',
      'unchanged 0',
      'rejected 0',
      'to look at 2',
      '  a.txt: has no date, so it is never among the newest',
      '  b.txt: has no date, so it is never among the newest',
      '',
    ]);
    expect(out).toMatch(/^articles 2, passages 2, facts \d+, version [0-9a-f]{12}\n/);
  });

  it('names all that would be rejected, with its reason, and ends with 1', async () => {
    const broken = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`b${at}.txt`, BAD]));
    const { folder } = await temporaryCorpus({ 'a.txt': 'It came.', ...broken });
    const told = await atTerminal(corpus, ['--corpus', folder, '--check']);
    expect({ code: told.code, err: told.err }).toEqual({ code: 1, err: '' });
    expect(told.out).toContain('rejected 120\n');
    expect(told.out.match(/^ {2}b\d+\.txt:1: not valid UTF-8$/gm)).toHaveLength(120);
    const { code, out } = await atTerminal(corpus, ['--corpus', folder, '--check', '--json']);
    expect(code).toBe(1);
    expect(jsonOf(out)).toMatchObject([{ added: ['a'], rejectedCount: 120 }]);
  });

  it('finds nothing changed against a listing of the same', async () => {
    const { check } = await listedCorpus({
      'a.md': '---\npublished: 2025-10-07\nauthors: [A. Writer]\n---\n# Talks\n\nIt left.',
      'b.jsonl': `${JSON.stringify({ id: '7', text: 'It came.' })}\n`,
    });
    const { code, out } = await check('--json');
    expect(code).toBe(0);
    expect(jsonOf(out)).toMatchObject([{ added: [], changed: [], removed: [], kept: [], unchanged: 2 }]);
  });

  it('says what would be added, changed and removed, and of what the earlier version stays', async () => {
    const made = await listedCorpus({
      'broken.txt': 'It was fine.',
      'changed.txt': 'Before.',
      'removed.txt': 'Here.',
      'same.txt': 'Same.',
    });
    await made.put({ 'added.txt': 'New.', 'broken.txt': BAD, 'changed.txt': 'After.' });
    await made.remove('removed.txt');
    const { code, out } = await made.check();
    expect(code).toBe(1);
    expect(out.split('\n').slice(1)).toEqual([
      'added 1: added',
      'changed 1: changed',
      'removed 1: removed',
      'kept 1: broken',
      'unchanged 1',
      'rejected 1',
      '  broken.txt:1: not valid UTF-8',
      'to look at 3',
      ...['added', 'changed', 'same'].map(
        (id) => `  ${id}.txt: has no date, so it is never among the newest`,
      ),
      '',
    ]);
  });

  it.each(['no-such-file', 'package.json'])('says what to compare with instead of %s', async (name) => {
    const { folder } = await temporaryCorpus({ 'a.txt': 'It came.' });
    const { code, out, err } = await atTerminal(corpus, ['--corpus', folder, '--check', '--against', name]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`--against "${name}" is no listing of articles: give the file that`);
  });
});
