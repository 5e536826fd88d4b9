import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askDoor } from '../../src/cli/ask-door.js';
import { temporaryCorpus, temporaryFolder, type Files } from '../support/corpus.js';
import { atTerminal, jsonOf, type Run } from './terminal.js';

const FILES: Files = {
  'early.md':
    '---\npublished: 2025-01-15\ntitle: Early\n---\nAbbas Kamel led the Egyptian delegation at the talks in Cairo.',
  'late.md':
    '---\npublished: 2025-10-08T09:00:00Z\ntitle: Late\n---\nJared Kushner is an adviser at the third day of the talks in Egypt.',
  'later.md':
    '---\npublished: 2025-10-09\n---\nThe negotiators moved the talks from Egypt to the harbour of Doha.',
};

async function asked(
  args: readonly string[],
  given: { stdin?: string; files?: Files; columns?: number } = {},
): Promise<Run> {
  const { folder } = await temporaryCorpus(given.files ?? FILES);
  return atTerminal(askDoor, ['--corpus', folder, ...args], given);
}

const lines = (...values: readonly (object | string)[]): string =>
  values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('');

describe('asking at a terminal', () => {
  it('gives a person the quotation and where it stands', async () => {
    const { code, out, err } = await asked(['Who', 'is', 'Jared', 'Kushner?']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(/\s*\n\s*│?\s*/g, ' ').replaceAll('*', '')).toContain(
      'Jared Kushner is an adviser at the third day of the talks in Egypt.',
    );
    expect(out).toContain('Late');
    expect(out).not.toContain('\u001B');
  });

  it('has colour at a terminal that wants it', async () => {
    expect((await asked(['Who is Jared Kushner?'], { columns: 80 })).out).toContain('\u001B[1m');
    const { folder } = await temporaryCorpus(FILES);
    const plain = { columns: 80, env: { NO_COLOR: '1' } };
    expect(
      (await atTerminal(askDoor, ['--corpus', folder, 'Who is Jared Kushner?'], plain)).out,
    ).not.toContain('\u001B');
  });

  it('gives a program one Answer, which at another time differs only in the time it took', async () => {
    const args = ['--json', 'Who is Jared Kushner?'];
    const { code, out, err } = await asked(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = jsonOf(out);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      question: 'Who is Jared Kushner?',
      status: 'answered',
      confidence: expect.any(Number),
      asOf: null,
      language: 'en',
      citations: expect.arrayContaining([
        expect.objectContaining({
          n: 1,
          quote: 'Jared Kushner is an adviser at the third day of the talks in Egypt.',
          start: 0,
          end: 67,
          article: expect.objectContaining({ id: 'late', title: 'Late', published: '2025-10-08T09:00:00Z' }),
        }),
      ]),
      facts: expect.any(Array),
      related: expect.any(Array),
      snapshot: expect.stringMatching(/^[0-9a-f]+$/),
      elapsedMs: expect.any(Number),
    });
    const timeless = (answer: string): string => answer.replace(/"elapsedMs":[\d.]+/, '"elapsedMs":0');
    expect(timeless((await asked(args)).out)).toBe(timeless(out));
  });

  it('is done with exit code 0 where it abstains', async () => {
    const { code, out } = await asked(['--json', 'Who came?'], { files: {} });
    expect(code).toBe(0);
    expect(jsonOf(out)).toMatchObject([{ status: 'abstained', reason: 'empty-corpus', citations: [] }]);
  });

  it('leaves later articles out with --as-of, but not those of the day itself', async () => {
    const args = ['--json', '--as-of', '2025-10-08', 'Who is Jared Kushner?'];
    const [onTheDay] = jsonOf((await asked(args)).out);
    expect(onTheDay).toMatchObject({ status: 'answered', asOf: '2025-10-08' });
    expect(JSON.stringify(onTheDay)).toContain('"late"');
    expect(JSON.stringify(onTheDay)).not.toContain('"later"');
  });

  it('tells on standard error what was left out, and answers from the rest', async () => {
    const files = { ...FILES, 'bad.jsonl': '{"text": 1}\n', 'page.html': '<p>' };
    const { code, out, err } = await asked(['--json', 'Who is Jared Kushner?'], { files });
    expect(code).toBe(0);
    expect(jsonOf(out)).toMatchObject([{ status: 'answered' }]);
    expect(err.split('\n')).toEqual([
      'parley: left out bad.jsonl:1: text must be text',
      expect.stringMatching(/^parley: left out page\.html: shows no text/),
      '',
    ]);
  });

  it('shows how it is used', async () => {
    const { code, out, err } = await asked(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('npm run --silent ask -- "question"');
  });

  it.each([
    [[], 'There is no question.'],
    [['  '], 'There is no question.'],
    [['--jsonl', 'Who?'], 'leave the question out'],
    [['--as-of', 'soon', 'Who?'], '--as-of "soon" is no date'],
    [['--verbose', 'Who?'], "Unknown option '--verbose'"],
    [['--gazetteer', '/nowhere.json', 'Who?'], '"/nowhere.json" cannot be read'],
  ])('ends with exit code 2 and the way out after %j', async (args, message) => {
    const { code, out, err } = await asked(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^parley: /);
    expect(err).toContain(message);
  });

  it('ends with exit code 2 where the corpus cannot be read', async () => {
    const missing = join(await temporaryFolder(), 'nowhere');
    const { code, out, err } = await atTerminal(askDoor, ['--corpus', missing, '--jsonl']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`"${missing}" cannot be read`);
  });
});

describe('asking line by line', () => {
  it('answers in order, with the id of each line, puts an error in the place of a bad one, and goes on', async () => {
    const stdin = lines(
      { id: 'b', question: 'Who is Jared Kushner?' },
      { id: 7, question: 'Who is Zaphod Beeblebrox?' },
      { id: 'a', question: 'Who is Jared Kushner?', asOf: '2025-10-01' },
      { id: 'n', question: '', asOf: null, more: 1 },
      '{"id": 1,',
      { id: 'x' },
      { question: 'Who?' },
      { id: 'y', question: 'Who?', asOf: '2025-02-30' },
      { id: 'y', question: 'Who?', asOf: '2025/10/08' },
      { id: null, question: 5 },
      'null',
      '[]',
      '',
      { id: 'z', question: 'Who is Jared Kushner?' },
    );
    const { code, out, err } = await asked(['--jsonl'], { stdin });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = jsonOf(out);
    expect(answers.slice(0, 4)).toMatchObject([
      { id: 'b', status: 'answered', question: 'Who is Jared Kushner?', asOf: null },
      { id: 7, status: 'abstained', reason: 'names-not-in-articles' },
      { id: 'a', status: 'abstained', asOf: '2025-10-01' },
      { id: 'n', status: 'abstained', reason: 'not-a-question' },
    ]);
    const error = expect.any(String);
    expect(answers.slice(4)).toEqual([
      { error: expect.stringContaining('not valid JSON') },
      { id: 'x', error: 'question must be text' },
      { error: 'id must be text or a number' },
      { id: 'y', error: 'asOf must be an ISO date' },
      { id: 'y', error: 'asOf must be an ISO date' },
      { error: 'id must be text or a number; question must be text' },
      { error },
      { error },
      expect.objectContaining({ id: 'z', status: 'answered' }),
    ]);
  });

  it('takes --as-of for every line that has none of its own', async () => {
    const question = 'Who is Jared Kushner?';
    const stdin = lines({ id: 1, question }, { id: 2, question, asOf: '2025-10-09' });
    const { out } = await asked(['--jsonl', '--as-of', '2025-10-07'], { stdin });
    const [before, later] = jsonOf(out);
    expect(before).toMatchObject({ status: 'abstained', asOf: '2025-10-07' });
    expect(JSON.stringify(before)).not.toContain('"late"');
    expect(later).toMatchObject({ status: 'answered', asOf: '2025-10-09' });
  });

  it('reads questions with line separators in them, CRLF line ends, a byte order mark and no last line end', async () => {
    const question = 'Who is\u2028Jared Kushner?';
    const stdin = `\uFEFF${lines({ id: 1, question }, { id: 2, question: 'Who?' }).replaceAll('\n', '\r\n').trimEnd()}`;
    const { out } = await asked(['--jsonl'], { stdin });
    expect(jsonOf(out)).toMatchObject([
      { id: 1, question, status: 'answered' },
      { id: 2, question: 'Who?' },
    ]);
  });

  it('gives nothing for nothing', async () => {
    expect(await asked(['--jsonl'])).toEqual({ code: 0, out: '', err: '' });
  });
});
