import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, groupBy, textOf } from './the-house.js';

const files = ['src', 'commands', 'lab'].flatMap((folder) => filesBelow(folder));
const sources = files.filter((path) => /\.tsx?$/.test(path));
const DECLARED =
  /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** Names that more than one place has, each with its places. */
function shared(places: readonly (readonly [name: string, place: string])[]): Record<string, string[]> {
  const byName = groupBy(new Set(places.map((pair) => pair.join('\t'))), (pair) => pair.split('\t')[0] ?? '');
  const twice = [...byName].filter(([, pairs]) => pairs.length > 1);
  return Object.fromEntries(
    twice.map(([name, pairs]) => [name, pairs.map((pair) => pair.split('\t')[1] ?? '')]),
  );
}

/** The packs of the languages answer the same questions, each part under the same name. */
const OF_A_PACK = /^src\/language\/packs\//;

describe('one name, one meaning', () => {
  it('no two files have the same name', () => {
    expect(
      shared(files.filter((path) => !OF_A_PACK.test(path)).map((path) => [basename(path), path])),
    ).toEqual({});
  });

  it('no name is exported by two files, but the main() that programs are started by', () => {
    const names = sources
      .filter((path) => !OF_A_PACK.test(path))
      .flatMap((path) => [...textOf(path).matchAll(DECLARED)].map(([, name = '']) => [name, path] as const));
    expect(names.length).toBeGreaterThan(500);
    expect(shared(names.filter(([name]) => name !== 'main'))).toEqual({});
  });

  it('no file is above 300 lines', () => {
    const long = [...sources, ...filesBelow('test').filter((path) => /\.tsx?$/.test(path))].filter(
      (path) => textOf(path).trimEnd().split('\n').length > 300,
    );
    expect(long).toEqual([]);
  });
});
