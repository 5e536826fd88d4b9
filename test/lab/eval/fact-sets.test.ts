import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportOnFactSets } from '../../../lab/eval/fact-sets.js';
import { evaluate } from '../../../lab/eval/eval.js';
import { renderAttribution } from '../../../lab/eval/render-attribution.js';
import { atTerminal } from '../../cli/terminal.js';

describe('the sets of facts', () => {
  it('are left out by name where they are not there', async () => {
    const said: string[] = [];
    const options = {
      given: null,
      root: join(tmpdir(), 'nowhere', 'below'),
      publicSets: join(tmpdir(), 'nowhere', 'sets'),
      knowledge: { entities: [], patterns: [] },
      fs,
      say: (line: string) => said.push(line),
    };
    const { facts, events, attribution, missing } = await reportOnFactSets(
      ['events', 'attribution'],
      options,
    );
    expect({ facts, events, attribution }).toEqual({ facts: [], events: [], attribution: null });
    expect(missing.map(({ name }) => name)).toEqual(['rams', 'wikievents', 'plover', 'attribution']);
    expect(said.slice(0, 3)).toEqual([
      'events',
      'attribution',
      expect.stringMatching(/^left out rams: .* is not there/),
    ]);
  });
});

describe('facts of articles and gold of one’s own', () => {
  const GOLD = {
    article: 'talks',
    kind: 'meeting',
    subject: 'hakan-fidan',
    predicate: 'meet',
    modality: 'stated',
    sentence: 'met',
  };

  async function measured(totals: readonly string[]) {
    const folder = await fs.mkdtemp(join(tmpdir(), 'parley-gold-'));
    const [corpus, gold] = [join(folder, 'corpus'), join(folder, 'gold.jsonl')];
    await fs.mkdir(corpus);
    await fs.writeFile(join(corpus, 'talks.txt'), 'The delegations of nobody met nowhere.\n');
    await fs.writeFile(gold, `${JSON.stringify(GOLD)}\n`);
    const { out } = await atTerminal(evaluate, ['--corpus', corpus, '--facts', gold, ...totals]);
    await fs.rm(folder, { recursive: true });
    return out;
  }

  it('are told with what was missed', async () => {
    const out = await measured(['--list']);
    expect(out).toMatch(/\| all +\| +1 \| +0 \|/);
    expect(out).toMatch(/missed: meeting: hakan-fidan/);
  });

  it('are told without single ones where only totals are wanted, so that nobody tunes on them', async () => {
    const out = await measured(['--list', '--totals']);
    expect(out).toMatch(/\| all +\| +1 \| +0 \|/);
    expect(out).not.toMatch(/hakan-fidan/);
  });

  it('want both', async () => {
    const { code, err } = await atTerminal(evaluate, ['--facts', 'gold.jsonl']);
    expect(code).toBe(2);
    expect(err).toMatch(/--corpus PATH and --facts FILE go together/);
  });
});

describe('the table of attributions', () => {
  it('has a row for reported claims and one for all, with a dash where nothing was there', () => {
    const none = { articles: 2, predicted: 0, right: 0, precision: NaN, gold: 0, recall: NaN };
    const text = renderAttribution({
      reported: {
        ...none,
        gold: 4,
        predicted: 2,
        precision: 0.5,
        recall: 0.25,
        sameHead: 1,
        contentFound: 1,
      },
      all: { ...none, sameHead: NaN, contentFound: NaN },
    });
    expect(text).toMatch(/\| reported +\| +4 \| +2 \| +\.500 \| +\.250 \| +1\.000 \|/);
    expect(text).toMatch(/\| all +\| +0 \| +0 \| +– \|/);
  });
});
