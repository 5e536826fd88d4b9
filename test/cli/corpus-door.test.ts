import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { corpus } from '../../src/cli/corpus-door.js';
import { facts } from '../../src/cli/facts-door.js';
import { temporaryCorpus } from '../support/corpus.js';
import { seedsAreHere } from '../data/shipped-data.js';
import { atTerminal, jsonOf } from './terminal.js';

const listed = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    authors: z.array(z.string()),
    sources: z.array(z.looseObject({})),
    text: z.string(),
    passages: z.array(
      z.looseObject({
        start: z.int().nonnegative(),
        end: z.int().positive(),
        section: z.string().nullable(),
      }),
    ),
  }),
);
type Listed = z.infer<typeof listed>;

async function list(folder: string): Promise<Listed> {
  const { code, out, err } = await atTerminal(corpus, ['--corpus', folder, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return listed.parse(jsonOf(out));
}

const wordsIn = (text: string): number => text.split(/\s+/u).length;

describe('listing the corpus', () => {
  it('gives a program one article a line, with its text and passages', async () => {
    const { folder } = await temporaryCorpus({
      'a.txt': 'Talks Resume\nThe café delegation came.\nAid\nMore is to come.',
      'b.md': '---\npublished: 2025-10-07\npublisher: Parley\n---\n# Talks\n\nIt left.',
    });
    const articles = await list(folder);
    expect(articles).toMatchObject([
      { id: 'a', title: 'Talks Resume', published: null, publisher: null, language: 'en' },
      { id: 'b', title: 'Talks', published: '2025-10-07', publisher: 'Parley', text: 'Talks\n\nIt left.' },
    ]);
    expect(
      articles.map(({ text, passages }) =>
        passages.map(({ start, end, section }) => [section, text.slice(start, end)]),
      ),
    ).toEqual([
      [
        ['Talks Resume', 'The café delegation came.'],
        ['Aid', 'More is to come.'],
      ],
      [['Talks', 'It left.']],
    ]);
  });

  it('gives a person a line an article', async () => {
    const { folder } = await temporaryCorpus({
      'a.txt': 'It left.',
      'b.md': '---\npublished: 2025-10-07\n---\nIt came.',
    });
    const { code, out } = await atTerminal(corpus, ['--corpus', folder]);
    expect(code).toBe(0);
    expect(out).toBe('a  undated  en  1 passages  It left.\nb  2025-10-07  en  1 passages  It came.\n');
  });

  it('takes the shipped articles by default, and the folder the environment names', async () => {
    const shipped = await atTerminal(corpus, ['--json']);
    expect(jsonOf(shipped.out).length).toBeGreaterThanOrEqual(9);
    const { folder } = await temporaryCorpus({ 'a.txt': 'It left.' });
    const named = await atTerminal(corpus, ['--json'], { env: { CORPUS: folder } });
    expect(jsonOf(named.out)).toHaveLength(1);
  });

  it('ends with exit code 2 where it cannot be read', async () => {
    const { code, out, err } = await atTerminal(corpus, ['--corpus', '/nowhere/at/all', '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      '"/nowhere/at/all" cannot be read (ENOENT): name a folder or file of articles that exists.',
    );
  });

  it('shows how it is used', async () => {
    expect((await atTerminal(corpus, ['--help'])).out).toContain('npm run --silent corpus');
    expect((await atTerminal(facts, ['--help'])).out).toContain('npm run --silent facts');
  });

  it.runIf(seedsAreHere)('reads news as it comes: titles, sections and passages of plain text', async () => {
    const articles = await list(new URL('../../../shared/seeds', import.meta.url).pathname);
    expect(articles).toHaveLength(2);
    for (const { id, title, published, language, text, passages } of articles) {
      expect(id).toMatch(/^\d{3}_[0-9a-f]{16}$/);
      expect({ published, language }).toEqual({ published: null, language: 'en' });
      expect(title?.length).toBeGreaterThan(20);
      expect(text.startsWith(title?.replace('…', '') ?? '?')).toBe(true);
      const quoted = passages.map(({ start, end }) => text.slice(start, end));
      for (const passage of quoted) {
        expect(passage).toMatch(/^[\p{Lu}“][^]*[.”]$/u);
        expect(wordsIn(passage)).toBeLessThanOrEqual(120);
      }
      expect(quoted.filter((passage) => wordsIn(passage) >= 40).length).toBeGreaterThan(quoted.length / 2);
      const sections = passages.flatMap(({ section }) => (section === null ? [] : [section]));
      for (const section of sections) {
        expect(text.split('\n')).toContain(section);
        expect(quoted.some((passage) => passage.includes(section))).toBe(false);
      }
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const headings = lines.filter((line) => wordsIn(line) <= 14 && !/[.:]/.test(line));
      expect([...new Set(sections)]).toEqual(headings);
      const covered = quoted.join(' ').length + headings.join(' ').length;
      expect(covered).toBeGreaterThan(text.length * 0.98);
    }
  });
});

describe('listing facts', () => {
  it('prints nothing while none are read', async () => {
    const { folder } = await temporaryCorpus({ 'a.txt': 'The delegation came.' });
    expect(await atTerminal(facts, ['--corpus', folder, '--json'])).toEqual({ code: 0, out: '', err: '' });
    expect(await atTerminal(facts, ['--corpus', folder])).toEqual({ code: 0, out: '', err: '' });
  });

  it('ends with exit code 2 after a wrong option', async () => {
    expect(await atTerminal(facts, ['--jason'])).toMatchObject({ code: 2, out: '' });
  });
});
