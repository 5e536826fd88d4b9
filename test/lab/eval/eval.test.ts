import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogue, newsQuiz } from '../../../lab/eval/catalogue.js';
import { evaluate } from '../../../lab/eval/eval.js';
import { loadSet } from '../../../lab/eval/load-set.js';
import { atTerminal, jsonOf } from '../../cli/terminal.js';

const ARTICLE = 'The delegations met in Doha on Monday. They agreed on a list of 40 names.\n';
const QUESTIONS = [
  {
    id: '1',
    question: 'Where did the delegations meet?',
    answerable: true,
    gold: [{ article: 'talks', answers: ['Doha'] }],
  },
  { id: '2', question: 'How old is the chairman of the zoo?', answerable: false },
];

const reportSchema = z.object({
  sets: z.array(
    z.object({
      name: z.string(),
      engines: z.array(
        z.object({
          engine: z.string(),
          asked: z.number(),
          measures: z.record(z.string(), z.number().nullable()),
        }),
      ),
      reliability: z.array(z.object({ count: z.number() })),
    }),
  ),
});

let folder = '';
let given: string[] = [];
beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'parley-eval-'));
  const [corpus, questions] = [join(folder, 'corpus'), join(folder, 'questions.jsonl')];
  await fs.mkdir(corpus);
  await fs.writeFile(join(corpus, 'talks.txt'), ARTICLE);
  await fs.writeFile(questions, QUESTIONS.map((question) => JSON.stringify(question)).join('\n'));
  given = ['--corpus', corpus, '--questions', questions];
});
afterAll(() => fs.rm(folder, { recursive: true }));

describe('eval', () => {
  it('measures a corpus and questions of one’s own beside every library', async () => {
    const { code, out } = await atTerminal(evaluate, [...given, '--json']);
    expect(code).toBe(0);
    const [set] = reportSchema.parse(jsonOf(out)[0]).sets;
    expect(set?.engines.map(({ engine }) => engine)).toEqual([
      'Parley',
      'SQLite FTS5',
      'SQLite FTS5, stop words out',
      'MiniSearch',
      'FlexSearch',
      'Lunr',
      'Orama',
    ]);
    for (const { asked, measures } of set?.engines ?? []) {
      expect(asked).toBe(2);
      expect(measures).toMatchObject({ answerable: 1, unanswerable: 1, passageAt1: 1 });
    }
    expect(set?.reliability.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('prints a table for people, and progress apart from it', async () => {
    const { out, err } = await atTerminal(evaluate, [...given, '--no-peers']);
    expect(out).toMatch(/\| engine +\| passage@1 \|/);
    expect(out).toMatch(/\| Parley +\| +1\.000 \|/);
    expect(out).toMatch(/passage@k: a right passage/);
    expect(err).toBe('parley: given: 2 questions\n');
  });

  it('can leave facts out of the answers, and says so', async () => {
    const { out } = await atTerminal(evaluate, [...given, '--no-peers', '--without-facts']);
    expect(out).toMatch(/\| Parley, facts left out +\| +1\.000 \|/);
  });

  it('measures facts where asked, and lists what was missed', async () => {
    const { code, out, err } = await atTerminal(evaluate, ['--set', 'facts', '--list']);
    expect(code).toBe(0);
    expect(out).toMatch(/\| kind +\| gold \| read \| precision \| recall/);
    expect(out).toMatch(/^missed: \w+: /m);
    expect(out).not.toContain('passage@k');
    expect(err).toMatch(/^parley: facts\n/);
  });

  it('looks for public sets in another folder where one is given', async () => {
    const qas = [{ id: 1, question: 'Where did the delegations meet?', answers: [{ text: 'Doha' }] }];
    await fs.mkdir(join(folder, 'sets/xquad'), { recursive: true });
    await fs.writeFile(
      join(folder, 'sets/xquad/xquad.en.json'),
      JSON.stringify({ data: [{ title: 'Talks', paragraphs: [{ context: ARTICLE, qas }] }] }),
    );
    const args = ['--dir', join(folder, 'sets'), '--set', 'xquad-en,squad2,events,attribution'];
    const { code, out, err } = await atTerminal(evaluate, [...args, '--no-peers', '--json']);
    expect(code).toBe(0);
    const [set, ...others] = reportSchema.parse(jsonOf(out)[0]).sets;
    expect(others).toEqual([]);
    expect(set?.engines[0]?.measures).toMatchObject({ answerable: 1, passageAt1: 1 });
    for (const file of ['squad2/dev-v2.0.json', 'events/plover-gsr.json', 'attribution/polnear-dev'])
      expect(err).toContain(`${join(folder, 'sets', file)} is not there`);
  });

  it('puts the questions of one language to the articles of another', async () => {
    await fs.mkdir(join(folder, 'sets/xquad'), { recursive: true });
    const asked = { en: 'Where did the delegations meet?', tr: 'Heyetler nerede görüştü?' };
    for (const [language, question] of Object.entries(asked)) {
      const qas = [{ id: 1, question, answers: [{ text: 'Doha' }] }];
      await fs.writeFile(
        join(folder, `sets/xquad/xquad.${language}.json`),
        JSON.stringify({ data: [{ title: 'Talks', paragraphs: [{ context: ARTICLE, qas }] }] }),
      );
    }
    const args = ['--dir', join(folder, 'sets'), '--set', 'xquad-tr-en', '--no-peers', '--json'];
    const { code, out } = await atTerminal(evaluate, args);
    expect(code).toBe(0);
    const [set] = reportSchema.parse(jsonOf(out)[0]).sets;
    expect(set?.engines[0]?.measures).toMatchObject({ answerable: 1, passageAt1: 1 });
  });

  it.each([
    [['--set', 'nope'], /no set "nope": name some of own, seeds, xquad-en/],
    [['--corpus', '/tmp'], /--corpus PATH and --questions FILE go together/],
    [['--corpus', '/not/there', '--questions', '/not/there/either'], /\/not\/there is not there/],
    [['--peer-seconds', 'soon'], /number of seconds/],
    [['--frobnicate'], /frobnicate.*--help/s],
  ])('refuses %j with a way out', async (args, message) => {
    const { code, out, err } = await atTerminal(evaluate, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('says which line of a questions file is no question', async () => {
    const questions = join(folder, 'broken.jsonl');
    await fs.writeFile(questions, `${JSON.stringify(QUESTIONS[0])}\n{"id": 3}\n`);
    const { code, err } = await atTerminal(evaluate, [...given.slice(0, 2), '--questions', questions]);
    expect(code).toBe(2);
    expect(err).toContain(`${questions}:2 is no question`);
  });
});

describe('a set', () => {
  it.each(catalogue().filter(({ name }) => name !== 'own'))('$name may be missing', async (source) => {
    const loaded = await loadSet(source, join(folder, 'elsewhere'), fs);
    expect(loaded).toMatchObject({ kind: 'missing', source });
  });

  it('in another format than it should be is named', async () => {
    const [corpus, questions] = [join(folder, 'corpus'), join(folder, 'news.jsonl')];
    await fs.writeFile(questions, '{"id": "q"}\n');
    await expect(loadSet({ ...newsQuiz(), corpus, questions }, folder, fs)).rejects.toThrow(
      /"news".*not in the format/,
    );
  });
});
