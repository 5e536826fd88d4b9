import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, PUBLIC_SETS } from '../../../lab/eval/catalogue.js';
import { EVENT_SETS } from '../../../lab/eval/events/event-sets.js';
import { ATTRIBUTION_FOLDER } from '../../../lab/eval/fact-sets.js';
import { SHARES } from '../../../lab/learn/shares.js';
import { TREEBANKS } from '../../../lab/parse/treebanks.js';
import { readSetList } from '../../../lab/sets/set-list.js';
import { tablesOfSets } from '../../../lab/sets/table-of-sets.js';
import { projectRoot } from '../../../src/project-root.js';

const read = (file: string): Promise<string> => fs.readFile(join(projectRoot(), file), 'utf8');
const sets = readSetList(await read('lab/sets.json'), 'lab/sets.json');

/** Which set lays a file. */
const setAt = (path: string): string | undefined =>
  sets.find(({ files }) => files.some(({ to }) => to === path))?.name;

describe('the list of evaluation sets', () => {
  const isPublic = catalogue().filter(({ corpus }) => corpus.startsWith(PUBLIC_SETS));
  // Questions of one parallel set on the articles of another need no files of their own.
  const across = isPublic.filter(({ format, questions }) => format === 'squad' && questions !== null);
  const measured = isPublic.filter((source) => !across.includes(source));

  it.each(across)('says where both files of $name lie', ({ corpus, questions }) => {
    for (const path of [corpus, questions ?? ''])
      expect(setAt(path.slice(PUBLIC_SETS.length + 1))).toMatch(/^xquad-..$/);
  });

  it.each(measured)('says where $name lies, just as `eval` looks for it', ({ name, corpus, questions }) => {
    const paths = questions === null ? [corpus] : [corpus, questions];
    const found = paths.map((path) => setAt(path.slice(PUBLIC_SETS.length + 1)));
    expect(found).toEqual(paths.map(() => name));
  });

  it('says where the sets of facts lie', () => {
    for (const { name, path } of EVENT_SETS) expect(setAt(path)).toBe(name);
    expect(setAt(`${ATTRIBUTION_FOLDER}/attributions/*.ann`)).toBe('attribution');
    expect(setAt(`${ATTRIBUTION_FOLDER}/text/*.txt`)).toBe('attribution');
  });

  it('says what is measured on each, and what is learned from it', () => {
    const facts = [...EVENT_SETS.map(({ name }) => name), 'attribution'];
    const trees = Object.values(TREEBANKS).flatMap((files) => files.map((file) => setAt(file) ?? file));
    const all = [...measured.map(({ name }) => name), ...facts, ...trees].sort();
    const named = (part: 'measured' | 'learned'): string[] =>
      sets.flatMap((set) => (set[part] === null ? [] : [set.name])).sort();
    expect(named('measured')).toEqual(all);
    const learned = [...SHARES.keys()].filter((name) => all.includes(name));
    expect(named('learned')).toEqual([...learned, ...trees].sort());
  });

  it('lays no file twice', () => {
    const paths = sets.flatMap(({ files }) => files.map(({ to }) => to));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('is told in docs/sets.md, row by row', async () => {
    const narrow = (line: string): string => line.replace(/ {2,}/gu, ' ').replace(/-{3,}/gu, '---');
    const told = new Set((await read('docs/sets.md')).split('\n').map(narrow));
    const rows = tablesOfSets(sets)
      .split('\n')
      .filter((line) => line !== '');
    expect(rows.filter((row) => !told.has(narrow(row)))).toEqual([]);
  });
});

describe('a list of sets', () => {
  const source = {
    address: 'https://code.example/owner/tiny',
    commit: '0123abc',
    licence: 'CC0-1.0',
    licenceAddress: 'https://code.example/licence',
  };
  const part = { from: ['a.txt'], to: 'a.txt', sha256: '0'.repeat(64) };
  const set = {
    name: 'tiny',
    what: 'A tiny set.',
    source: 'owner/tiny',
    languages: ['en'],
    split: 'All of it.',
    learned: null,
    measured: null,
    files: [part],
  };
  const list = (given: { source?: object; sets?: readonly object[] } = {}): string =>
    JSON.stringify({ sources: { 'owner/tiny': { ...source, ...given.source } }, sets: given.sets ?? [set] });

  it('gives each set with its source', () => {
    const [only] = readSetList(list(), 'list.json');
    expect(only).toMatchObject({ name: 'tiny', source: { name: 'owner/tiny', commit: '0123abc' } });
  });

  it.each([
    [list({ source: { address: 'http://code.example/owner/tiny' } }), /owner\/tiny\.address/],
    [list({ source: { address: '--upload-pack=evil' } }), /owner\/tiny\.address/],
    [list({ source: { commit: '--exec=evil' } }), /owner\/tiny\.commit/],
    [
      list({ sets: [{ ...set, source: 'owner/other' }] }),
      /"tiny" comes from "owner\/other", which is no source/,
    ],
    [list({ sets: [set, set] }), /"tiny" stands there twice/],
    [list({ sets: [{ ...set, checksum: '' }] }), /sets\.0: .*checksum/],
    [list({ sets: [{ ...set, files: [{ ...part, sha256: 'abc' }] }] }), /files\.0\.sha256/],
    [list({ sets: [{ ...set, files: [{ ...part, files: 2 }] }] }), /lays several files at one path/],
    [list({ sets: [{ ...set, files: [{ ...part, to: '*/*.txt' }] }] }), /has more than one "\*"/],
    ['{', /list\.json: is no JSON/],
  ])('is refused with what is wrong: %#', (json, message) => {
    expect(() => readSetList(json, 'list.json')).toThrow(message);
  });
});
