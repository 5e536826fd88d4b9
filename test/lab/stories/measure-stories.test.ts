import { describe, expect, it } from 'vitest';
import { measureStories, renderStories } from '../../../lab/stories/measure-stories.js';
import { stories } from '../../../lab/stories/stories.js';
import { seeded } from '../../../lab/parse/random.js';
import { atTerminal } from '../../cli/terminal.js';

/** Articles of made words, each with subject words of its own. */
const random = seeded(1);
const articles = Array.from({ length: 320 }, (_, at) => ({
  id: `n${at}`,
  title: `Subject${at % 12} news ${at}`,
  text: Array.from({ length: 8 }, () =>
    Array.from({ length: 30 }, () => `w${at % 12}x${Math.floor(random() * 4000)}`).join(' '),
  ).join('\n\n'),
}));

describe('measuring how copies are found', () => {
  it('counts copies that are found, and follow-ups that are not', () => {
    const figures = measureStories(articles, 'held out', 100, 3);
    expect(figures).toMatchObject({ articles: 132, variants: 100, precision: 1 });
    expect(figures.recall).toBeGreaterThan(0.9);
    expect(figures.together['follow-up']).toBe(0);
    expect(measureStories(articles, 'held out', 100, 3)).toEqual(figures);
    expect(renderStories('held out', figures)).toContain('precision 1.0000');
  });

  it.each([
    [[], 'Give --dir PATH'],
    [['--dir', '/nowhere'], 'lays it out'],
    [['--size', '4'], 'See --help'],
  ])('says what it wants (%j)', async (args, message) => {
    const { code, err } = await atTerminal(stories, args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
