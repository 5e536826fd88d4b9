import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CONFIDENCE, ANSWER_THRESHOLD } from '../../../src/answer/confidence.js';
import { learn } from '../../../lab/learn/learn.js';
import { WEIGHTS } from '../../../src/search/ranking/weights.js';
import { temporaryFolder } from '../../support/corpus.js';
import { atTerminal, type Run } from '../../cli/terminal.js';

const PLACES = ['Doha', 'Cairo', 'Ankara', 'Vienna', 'Geneva', 'Muscat'];
const QUESTIONS = PLACES.flatMap((place, n) => [
  {
    id: `met-${n}`,
    question: `Where did delegation ${n} meet?`,
    answerable: true,
    gold: [{ article: `a${n}`, answers: [place] }],
  },
  { id: `old-${n}`, question: `How old is the chair of delegation ${n}?`, answerable: false },
]);

/** A project with six articles and questions on them, and nothing else. */
async function project(): Promise<string> {
  const root = await temporaryFolder();
  for (const folder of ['data/articles', 'src/search/ranking', 'src/answer'])
    await fs.mkdir(join(root, folder), { recursive: true });
  const files = {
    'data/gazetteer.json': '{"entities": []}',
    'data/lexicon.json': '{"concepts": []}',
    'data/fact-patterns.json': '{"patterns": []}',
    'data/questions.jsonl': QUESTIONS.map((question) => JSON.stringify(question)).join('\n'),
  };
  for (const [file, text] of Object.entries(files)) await fs.writeFile(join(root, file), text);
  for (const [n, place] of PLACES.entries()) {
    const text = `Delegation ${n} did meet in ${place} on Monday. The chair of it spoke of a list of names.\n`;
    await fs.writeFile(join(root, `data/articles/a${n}.txt`), text);
  }
  return root;
}

const learnIn = (root: string, ...args: readonly string[]): Promise<Run> =>
  atTerminal((terminal) => learn(terminal, root), args);

const modelSchema = z.strictObject({
  from: z.string(),
  weights: z.record(z.string(), z.number()),
  bias: z.number().optional(),
  threshold: z.number().optional(),
});
async function modelIn(root: string, file: string): Promise<z.output<typeof modelSchema>> {
  return modelSchema.parse(JSON.parse(await fs.readFile(join(root, file), 'utf8')));
}

describe('learn', () => {
  it('prints before, unseen and after by set, and leaves the sources alone', async () => {
    const root = await project();
    const { code, out, err } = await learnIn(root, '--sets', 'own');
    expect(code).toBe(0);
    expect(out).toMatch(/\| ranking \| questions \| passage before \|/);
    expect(out).toMatch(/\| own +\| +6 \| +1\.000 \|/);
    expect(out).toMatch(/\| own +\| +6 \+ 6 \|/);
    expect(out).toContain('| recency');
    expect(err).toMatch(/^parley: own: 12 questions\n/);
    expect(await fs.readdir(join(root, 'src/search/ranking'))).toEqual([]);
  });

  it('writes the weights with where they come from', async () => {
    const root = await project();
    const { code, err } = await learnIn(root, '--sets', 'own,seeds', '--write');
    expect(code).toBe(0);
    expect(err).toContain('left out seeds: ');
    expect(err).toContain('src/search/ranking/weights.json is written');
    const ranking = await modelIn(root, 'src/search/ranking/weights.json');
    expect(Object.keys(ranking.weights)).toEqual(Object.keys(WEIGHTS));
    expect(ranking.weights).toMatchObject({ recency: WEIGHTS.recency });
    expect(ranking.from).toMatch(
      /^Learned by npm run learn on own, \d{4}-\d\d-\d\d, cross-validated by article: own passage@1 \S+ quote@1 \S+ Set by hand: titleCoverage, personSpan, figureSpan, definitionSpan, anaphoricStart, recency, listCoverage, timeApart, ordinalApart\.$/,
    );
    const confidence = await modelIn(root, 'src/answer/confidence.json');
    expect(Object.keys(confidence.weights)).toEqual(Object.keys(CONFIDENCE.weights));
    expect(confidence).toMatchObject({ bias: expect.any(Number), threshold: ANSWER_THRESHOLD });
    expect(confidence.from).toMatch(
      /own area under the curve \S+ abstained \S+ wrongly \S+ Set by hand: the sign/,
    );
  });

  it('learns one of the two where only that is wanted', async () => {
    const root = await project();
    const { out } = await learnIn(root, '--sets', 'own', '--only', 'confidence', '--write');
    expect(out).not.toContain('| ranking');
    expect(await fs.readdir(join(root, 'src/search/ranking'))).toEqual([]);
    expect(await fs.readdir(join(root, 'src/answer'))).toEqual(['confidence.json']);
  });

  it('learns the same from the same', async () => {
    const root = await project();
    expect(await learnIn(root, '--sets', 'own')).toEqual(await learnIn(root, '--sets', 'own'));
  });

  it.each([
    [['--sets', 'news'], /Nothing is learned from a set "news": name some of own, seeds, xquad-en/],
    [['--only', 'half'], /--only "half" is neither "ranking" nor "confidence"/],
    [['--sets', 'xquad-en', '--dir', '/nowhere/at/all'], /None of these sets is there/],
    [
      ['--sets', 'xquad-en', '--dir', '/not/there'],
      /left out xquad-en: \/not\/there\/xquad\/xquad\.en\.json /,
    ],
    [['--frobnicate'], /frobnicate.*--help/s],
  ])('refuses %j with a way out', async (args, message) => {
    const { code, out, err } = await learnIn(await project(), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
