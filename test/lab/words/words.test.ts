import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlaces, wordsDoor } from '../../../lab/words/words.js';
import places from '../../../src/knowledge/word-places.json' with { type: 'json' };
import { temporaryFolder } from '../../support/corpus.js';
import { atTerminal, type Run } from '../../cli/terminal.js';

/** Vectors of two dimensions, commonest first: how far each word is turned, in degrees. */
const TURNED: Readonly<Record<string, number>> = {
  the: 0,
  begin: 10,
  start: 12,
  began: 11,
  end: 14,
  germany: 50,
  german: 52,
  italy: 51,
  hostage: 90,
  captive: 91,
  june: 120,
  july: 121,
};
/** What WordNet's files have of them: words with a small letter are no names. */
const NOUNS = ['begin', 'start', 'end', 'hostage', 'captive', 'june', 'july', 'German', 'Germany', 'Italy'];

async function run(extra: readonly string[] = []): Promise<Run & { readonly root: string }> {
  const root = await temporaryFolder();
  await fs.mkdir(join(root, 'src/language/packs/en'), { recursive: true });
  await fs.mkdir(join(root, 'dict'));
  const vectors = Object.fromEntries(
    Object.entries(TURNED).map(([word, degrees]) => [
      word,
      [Math.cos((degrees / 180) * Math.PI), Math.sin((degrees / 180) * Math.PI), 9, 9],
    ]),
  );
  const file = join(root, 'vectors.json');
  await fs.writeFile(file, JSON.stringify({ words: Object.keys(TURNED), dimensions: 2, vectors }));
  const lines = NOUNS.map((word, n) => `0000000${n} 03 n 01 ${word} 0 000 | a word`);
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    await fs.writeFile(join(root, `dict/data.${part}`), ['  1 A licence', ...lines].join('\n'));
  const args = ['--vectors', file, '--wordnet', join(root, 'dict'), ...extra];
  return { ...(await atTerminal((terminal) => wordsDoor(terminal, root), args)), root };
}

const readLines = async (root: string): Promise<string[]> =>
  [
    ...(await fs.readFile(join(root, 'src/language/packs/en/frequent-words.json'), 'utf8')).matchAll(
      /"([0-9.]+ [^"]*)"/g,
    ),
  ].map(([, line = '']) => line);

describe('the table of English words', () => {
  it('has the words commonest first, with those that stand near them', async () => {
    const { code, root } = await run();
    expect(code).toBe(0);
    const lines = await readLines(root);
    expect(lines[0]).toMatch(/^3\.0 begin (?:began|start|end)/);
    expect(lines.map((line) => line.split(' ')[1])).not.toContain('the');
  });

  it('puts names only beside names that begin alike', async () => {
    const lines = await readLines((await run()).root);
    expect(lines.find((line) => line.includes(' germani'))).toMatch(/ germani german$/);
    expect(lines.some((line) => line.includes('itali'))).toBe(false);
  });

  it('leaves out contested words, and members of one group beside one another', async () => {
    const lines = await readLines((await run()).root);
    expect(lines.join(' ')).not.toMatch(/hostag|captiv/);
    expect(lines.find((line) => line.includes(' june'))).toMatch(/ june$/);
  });

  it.each([
    [[], 'Both --vectors and --wordnet are needed'],
    [['--vectors', '/nowhere.json', '--wordnet', '/nowhere'], '/nowhere.json cannot be read'],
    [['--nonsense'], 'nonsense'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, err } = await atTerminal((terminal) => wordsDoor(terminal, '/nowhere'), args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('says that a file is no file of vectors', async () => {
    const root = await temporaryFolder();
    const file = join(root, 'not.json');
    for (const text of ['{}', 'no json']) {
      await fs.writeFile(file, text);
      const { code, err } = await atTerminal(
        (terminal) => wordsDoor(terminal, root),
        ['--vectors', file, '--wordnet', root],
      );
      expect([code, err]).toEqual([2, expect.stringContaining('is not the file of vectors')]);
    }
  });
});

describe('the dictionary', () => {
  const DICTIONARIES = {
    'en-tr-enwiktionary.txt': [
      '# English :: Turkish',
      'harbour {n} (place where ships lie) :: liman, barınak',
      'harbour {n} (place of refuge) :: sığınak, liman',
      'harbour {v} /ˈhɑɹbɚ/ (to give shelter to) :: barındırmak {vt}',
      'to {prep} (toward) :: -e',
      'house {n} :: ev',
    ],
    'en-arb-enwiktionary.txt': ['harbour {n} (place where ships lie) :: مِينَاء {m} /mināʔ/'],
    'en-he-enwiktionary.txt': ['harbour {n} (place where ships lie) :: נָמֵל {m} /namél/'],
  };

  async function make(files: Readonly<Record<string, readonly string[]>>): Promise<Run & { root: string }> {
    const root = await temporaryFolder();
    await fs.mkdir(join(root, 'src/knowledge'), { recursive: true });
    for (const [name, lines] of Object.entries(files)) await fs.writeFile(join(root, name), lines.join('\n'));
    return { ...(await atTerminal((terminal) => wordsDoor(terminal, root), ['--dictionaries', root])), root };
  }

  it('has a line a headword and part of speech, the words of most senses first, as texts write them', async () => {
    const { code, root } = await make(DICTIONARIES);
    expect(code).toBe(0);
    const lines: unknown = JSON.parse(await fs.readFile(join(root, 'src/knowledge/dictionary.json'), 'utf8'));
    expect(lines).toEqual([
      'harbour|liman,barınak,sığınak|\u0645\u064a\u0646\u0627\u0621|\u05e0\u05de\u05dc',
      'harbour|barındırmak||',
    ]);
  });

  it('says which file is missing', async () => {
    const { code, err } = await make({});
    expect(code).toBe(2);
    expect(err).toContain('en-tr-enwiktionary.txt');
  });
});

it('finds words where stemming them says: else run `npm run words -- --places`', () => {
  expect({ ...makePlaces() }).toEqual(places);
});
