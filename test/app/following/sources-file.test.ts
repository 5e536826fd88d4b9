import { describe, expect, it } from 'vitest';
import { readDefinition, readSourcesFile } from '../../../src/app/following/sources-file.js';

const good = { id: 'wire', kind: 'feed', url: 'https://wire.example/feed' };
const mistakesOf = (entry: unknown): readonly string[] =>
  readSourcesFile(JSON.stringify({ sources: [entry] }))?.mistakes ?? [];

describe('an entry of the sources file', () => {
  it('may leave open all but id, kind and address', () => {
    expect(readDefinition(good)).toEqual({
      ok: true,
      definition: {
        ...good,
        language: null,
        publisher: null,
        every: 30,
        include: [],
        exclude: [],
        keep: null,
        enabled: true,
      },
    });
  });

  it('may say everything', () => {
    const entry = {
      ...good,
      language: 'TR',
      publisher: ' Tel ',
      every: 15,
      include: ['Gaza'],
      exclude: ['sport'],
      keep: 90,
      enabled: false,
    };
    expect(readDefinition(entry)).toEqual({
      ok: true,
      definition: { ...entry, language: 'tr', publisher: 'Tel' },
    });
  });

  it.each([
    [{ ...good, id: 'a b' }, 'entry 1 (a b): id must be of letters'],
    [{ ...good, id: undefined }, 'entry 1: id is missing'],
    [{ ...good, kind: 'rss' }, 'entry 1 (wire): kind must be one of feed, page, sitemap'],
    [{ ...good, url: undefined }, 'entry 1 (wire): url is missing'],
    [{ ...good, url: 'wire.example' }, 'entry 1 (wire): url cannot be read: this is no web address'],
    [
      { ...good, url: 'https://me:word@wire.example/' },
      'entry 1 (wire): url cannot be read: the address holds',
    ],
    [{ ...good, every: 5 }, 'entry 1 (wire): every must be a whole number from 15'],
    [{ ...good, every: '30' }, 'entry 1 (wire): every must be a whole number from 15'],
    [{ ...good, keep: 0 }, 'entry 1 (wire): keep must be a whole number from 1'],
    [{ ...good, language: 'x y' }, 'entry 1 (wire): language must be a language tag'],
    [{ ...good, include: 'Gaza' }, 'entry 1 (wire): include must be a list of words'],
    [{ ...good, exclude: [''] }, 'entry 1 (wire): exclude.0 holds an empty word'],
    [{ ...good, enabled: 'no' }, 'entry 1 (wire): enabled must be true or false'],
    [{ ...good, fullText: 'yes' }, 'entry 1 (wire): fullText must be true or false'],
    [{ ...good, intervall: 3 }, 'entry 1 (wire): has an unknown field intervall'],
    ['wire', 'entry 1: must be an object'],
  ])('%j is left out with a word', (entry, word) => {
    expect(mistakesOf(entry)).toEqual([expect.stringContaining(word)]);
  });

  it('names all its mistakes, and the good rest goes on', () => {
    const file = readSourcesFile(
      JSON.stringify({ sources: [{ ...good, every: 1, keep: 0 }, good, { ...good, kind: 'page' }] }),
    );
    expect(file?.definitions.map(({ kind }) => kind)).toEqual(['feed']);
    expect(file?.mistakes).toEqual([
      expect.stringContaining('entry 1 (wire): every'),
      expect.stringContaining('entry 1 (wire): keep'),
      'entry 3 (wire): id is that of an earlier entry',
    ]);
  });

  it.each(['', '[', '[]', '{}', '{"sources": {}}'])('of the file %j nothing is known', (text) => {
    expect(readSourcesFile(text)).toBeNull();
  });
});
