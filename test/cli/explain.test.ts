import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { ANSWER_THRESHOLD } from '../../src/answer/confidence.js';
import { explain } from '../../src/cli/explain.js';
import { askDoor } from '../../src/cli/ask-door.js';
import { articleOf, temporaryCorpus } from '../support/corpus.js';
import { snapshotOf, snapshotOfTexts } from '../search/a-snapshot.js';
import { atTerminal } from './terminal.js';

const TEXTS = [
  'Jared Kushner attended the third day of the talks in Egypt.',
  'The delegations met in Doha on Monday. They agreed on a list of 40 names.',
];
const snapshot = await snapshotOfTexts(TEXTS);

/** The numbers in the cells of a row, without what it means: of `0.33 → 0.38` the one behind the arrow. */
function cells(explained: string, row: string): number[] {
  const line = explained.split('\n').find((text) => text.startsWith(`| ${row} `)) ?? '';
  const texts = line.split('|').slice(3, -2);
  return texts.map((cell) => Number(cell.split('→').at(-1)));
}

function rowsOf(explained: string, head: string): string[] {
  const lines = explained.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${head} `));
  const to = lines.findIndex((line, at) => at > from && !line.startsWith('|'));
  return lines.slice(from + 2, to).map((line) => line.split('|')[1]?.trim() ?? '');
}

describe('an explanation', () => {
  const explained = explain('Where did the delegations meet?', snapshot, {});

  it('tells how the question was read: kind, units, terms and weights', () => {
    expect(explained).toMatch(/^Question \(asks for: where, language: en\)\n/);
    expect(explained).toMatch(/\nunit +is +weight +stands under\n/);
    expect(explained).toMatch(/\ndelegations +word +\d\.\d\d +deleg[,\n]/);
    expect(explain('Who is Zaphod Beeblebrox?', snapshot, {})).toMatch(/name +\d+\.\d\d +in no article/);
    expect(explain('latest news of Egypt', snapshot, { asOf: '2025-10-08' })).toMatch(
      /\(asks for: .*the newest, as of 2025-10-08\)/,
    );
  });

  it('shows the best hits, at most five', async () => {
    expect(explained).toContain('1. ');
    expect(explained).toMatch(/2 0–38 {2}“The delegations met in Doha on Monday\.”/);
    const many = await snapshotOfTexts(Array.from({ length: 9 }, (_, n) => `Delegation ${n} met in Doha.`));
    expect(explain('Where did the delegation meet?', many, {})).toMatch(/\n5\. (?!.*\n6\. )/s);
  });

  it('adds up: the parts of each score to the score', () => {
    const parts = rowsOf(explained, 'feature').filter((name) => name !== 'score');
    cells(explained, 'score').forEach((score, hit) => {
      const sum = parts.reduce((total, name) => total + (cells(explained, name)[hit] ?? 0), 0);
      expect(Math.abs(sum - score)).toBeLessThan(0.005 * (parts.length + 1));
    });
  });

  it('adds up: the evidence to the sum', () => {
    const names = rowsOf(explained, 'evidence').filter((name) => !/^(?:sum|1 \/)/.test(name));
    const evidence = explained.slice(explained.indexOf('| evidence'));
    const sum = names.reduce((total, name) => total + (cells(evidence, name)[0] ?? 0), 0);
    expect(Math.abs(sum - (cells(evidence, 'sum')[0] ?? NaN))).toBeLessThan(0.005 * (names.length + 1));
  });

  it('says of each feature what it measures', () => {
    expect(explained).toMatch(/\n\| placeSpan .*\| "where": the surest place +\|\n/);
    expect(explained).toMatch(/\n\| answerSpan .*\| the surest span of the kind asked for +\|\n/);
  });

  it('shows the facts that lead, as told in their sentences', () => {
    expect(explained).toMatch(
      /Facts that say just what is asked\n\nmeeting: .*meet .*“The delegations met in Doha/,
    );
    expect(explain('Why did the delegations meet?', snapshot, {})).not.toContain('Facts that say');
  });

  it.each([
    'Where did the delegations meet?',
    'Who is Zaphod Beeblebrox?',
    'hello',
    '?!',
    'How old is Egypt?',
  ])('decides on %j as the answer does', (question) => {
    const given = answer(question, snapshot, { now: () => 0 });
    const decided = given.status === 'answered' ? 'Answered' : `Abstained (${given.reason})`;
    expect(explain(question, snapshot, {})).toContain(
      `${decided}: confidence ${given.confidence.toFixed(2)}, threshold ${ANSWER_THRESHOLD.toFixed(2)}.`,
    );
  });

  it('says what is plainly missing, where that alone decides', () => {
    expect(explain('How old is Egypt?', snapshot, {})).toMatch(/ Plainly missing: the kind of answer\.\n$/);
    expect(explained).not.toContain('Plainly missing');
  });

  it('has the same width in every row of a table', () => {
    const widths = new Map<string, Set<number>>();
    for (const part of explained.split('\n\n').filter((text) => text.startsWith('|')))
      widths.set(
        part,
        new Set(
          part
            .trimEnd()
            .split('\n')
            .map((line) => line.length),
        ),
      );
    expect([...widths.values()].map(({ size }) => size)).toEqual([1, 1]);
  });

  it('keeps control characters of articles from the terminal', async () => {
    const odd = await snapshotOf([articleOf('The delegations met in \u001B[31mDoha\u0007 on Monday.')]);
    expect(explain('Where did the delegations meet?', odd, {})).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('asking with --explain', () => {
  it('prints the explanation in place of the answer', async () => {
    const { folder } = await temporaryCorpus({ 'a.txt': TEXTS[1] ?? '' });
    const args = ['--corpus', folder, '--explain', '--threshold', '1', 'Where did the delegations meet?'];
    const { code, out } = await atTerminal(askDoor, args);
    expect(code).toBe(0);
    expect(out).toMatch(/^Question \(asks for: where/);
    expect(out).toMatch(/Abstained \(not-stated\): confidence 0\.\d\d, threshold 1\.00\.\n$/);
  });

  it.each(['--json', '--jsonl'])('is not for programs: %s', async (flag) => {
    const words = flag === '--json' ? ['Who?'] : [];
    const { code, err } = await atTerminal(askDoor, ['--explain', flag, ...words]);
    expect(code).toBe(2);
    expect(err).toContain('leave --json and --jsonl out');
  });
});
