import { describe, expect, it } from 'vitest';
import { askDoor } from '../../src/cli/ask-door.js';
import { corpus } from '../../src/cli/corpus-door.js';
import { facts } from '../../src/cli/facts-door.js';
import { BOLD, DIM, jsonLine, printableLine, printableWithMarks } from '../../src/cli/printable.js';
import { AppError } from '../../src/errors.js';
import { temporaryCorpus } from '../support/corpus.js';
import { atTerminal, jsonOf, type Run } from './terminal.js';

const ESCAPE = '\u001B';
/** What a terminal would take for commands, in a name that a file may have. */
const NAME = `hush${ESCAPE}]0;owned\u0007${ESCAPE}[2J\u009B31m\u0090q\nparley: all is well`;

/** Lines that hold no control character, and our own marks at most. */
function expectClean({ out, err }: Run): void {
  for (const line of `${out}${err}`.split('\n')) {
    const withoutMarks = [...BOLD, ...DIM].reduce((rest, mark) => rest.replaceAll(mark, ''), line);
    expect(withoutMarks).not.toMatch(/\p{Cc}/u);
    expect(line).not.toMatch(/^parley: all is well/);
  }
}

const corpusOfOddNames = () =>
  temporaryCorpus({
    [`${NAME}.txt`]:
      'Talks in Ankara\n\nHakan Fidan met Ismail Haniyeh in Ankara on 20 January 2024. They discussed aid.',
    [`broken${NAME}.json`]: '{',
  });

describe('what a person reads at a terminal', () => {
  it.each([
    ['corpus', corpus, [], /^hush/],
    ['facts', facts, [], /^meeting: .*hush/],
    ['ask', askDoor, ['Who met Ismail Haniyeh in Ankara?'], /Haniyeh/],
    ['ask --explain', askDoor, ['Who met Ismail Haniyeh in Ankara?', '--explain'], /hush/],
  ] as const)('holds no control byte of a file, on either output: %s', async (_name, door, args, shown) => {
    const { folder } = await corpusOfOddNames();
    const run = await atTerminal(door, [...args, '--corpus', folder], { columns: 200 });
    expect(run.code).toBe(0);
    expect(run.out).toMatch(shown);
    expect(run.err).toMatch(/^parley: left out brokenhush.*\n$/);
    expectClean(run);
  });

  it.each([
    ['a message', new AppError('corpus-unreadable', `"${NAME}" cannot be read: name another.`)],
    ['a fault', new Error(`ENOENT ${NAME}`)],
  ])('holds none where the door fails with %s', async (_name, error) => {
    const run = await atTerminal((): Promise<void> => Promise.reject(error), []);
    expect(run.err).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(run.err).toContain('hush');
  });

  it('has the marks of a reply, and no others', () => {
    const text = `${ESCAPE}[1mbold${ESCAPE}[22m ${ESCAPE}[2mdim${ESCAPE}[22m ${ESCAPE}[31mred${ESCAPE}[0m\n`;
    expect(printableWithMarks(text)).toBe(`${ESCAPE}[1mbold${ESCAPE}[22m ${ESCAPE}[2mdim${ESCAPE}[22m red\n`);
  });

  it('has one line where one line is meant', () => {
    expect(printableLine('a\r\nb\u2028c\u0085d\te')).toBe('a b c de');
  });
});

describe('what a program reads', () => {
  it('is the value whole, every control character escaped', async () => {
    const value = { title: `a${ESCAPE}[2J\u009B2J\u007F` };
    expect(jsonLine(value)).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(JSON.parse(jsonLine(value))).toEqual(value);
    const { folder } = await corpusOfOddNames();
    const { out } = await atTerminal(corpus, ['--json', '--corpus', folder]);
    expect(jsonOf(out)).toMatchObject([{ id: NAME }]);
  });
});
