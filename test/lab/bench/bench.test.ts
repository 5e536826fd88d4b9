import { describe, expect, it } from 'vitest';
import { bench } from '../../../lab/bench/bench.js';
import { createEngines } from '../../../lab/bench/engines.js';
import { readFileItems } from '../../../src/sources/read-file.js';
import type { Article } from '../../../src/model/article.js';
import { atTerminal } from '../../cli/terminal.js';

describe('bench', () => {
  it.each([
    [['--sizes', 'many'], /--sizes wants whole numbers/],
    [['--sizes', '0'], /--sizes wants whole numbers/],
    [['--engines', 'Nope'], /no engine "Nope": name some of Parley; Parley with facts; SQLite FTS5/],
    [['--facts', '--write'], /--facts measures a part only/],
    [['--frobnicate'], /frobnicate.*--help/s],
  ])('refuses %j with a way out', async (args, message) => {
    const { code, out, err } = await atTerminal(bench, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('can measure the reading of facts alone', async () => {
    const { code, out } = await atTerminal(bench, ['--facts', '--sizes', '10']);
    expect(code).toBe(0);
    expect(out).toMatch(/^## Facts$/m);
    expect(out).not.toContain('p50 ms');
  });

  it('explains itself', async () => {
    expect((await atTerminal(bench, ['--help'])).out).toMatch(/--write puts the figures into docs/);
  });
});

describe('every engine', () => {
  it('answers from articles it was built of, and can be built of none', async () => {
    const articles: Article[] = [];
    const line = JSON.stringify({ id: 'a', text: 'The delegations met in Doha on Monday.' });
    for await (const item of readFileItems('a.jsonl', Buffer.from(line)))
      if (item.kind === 'article') articles.push(item.article);
    for (const engine of createEngines({ entities: [], concepts: [], patterns: [] }, () => 0)) {
      const built = await engine.build(articles);
      expect(await built.ask('Where did the delegations meet?')).toBeGreaterThan(0);
      const empty = await engine.build([]);
      expect(await empty.ask('Where did the delegations meet?')).toBe(0);
    }
  });
});
