import { describe, expect, it } from 'vitest';
import { articleIdOf, storyAddress } from '../../../src/sources/story-address.js';
import { createWordFilter } from '../../../src/app/following/word-filter.js';
import { atOnce } from '../../../src/steps.js';

describe('the words of a source', () => {
  const wants = (include: string[], text: string): boolean =>
    atOnce(createWordFilter({ include, exclude: [] }).refuses(text)) === null;

  it.each([
    ['Gaza', 'gazan envoys', true],
    ['Gaza', 'The magazan', false],
    ['İstanbul', "ISTANBUL'DA görüşme", true],
    ['prisoner exchange', 'A prisoner\n exchange', true],
    ['غزة', 'المفاوضات في لغزة', true],
    ['עזה', 'השיחות בעזה נמשכו', true],
    ['2735', 'Resolution 2735', true],
    ['a.b', 'axb', false],
  ])('%s in "%s": %s', (word, text, found) => {
    expect(wants([word], text)).toBe(found);
  });

  it('are all wanted where there are none, and one of several is enough', () => {
    expect(wants([], 'anything')).toBe(true);
    expect(wants(['x', 'talks'], 'The talks')).toBe(true);
  });

  it('that are excluded are told', () => {
    const filter = createWordFilter({ include: ['talks'], exclude: ['Fußball', 'sport'] });
    expect(filter.excludes('Fussballer')).toBe('they hold a word that is excluded (Fußball)');
    expect(atOnce(filter.refuses('talks on transport'))).toBeNull();
    expect(atOnce(filter.refuses('talks on sports'))).toMatch(/excluded \(sport\)/);
    expect(atOnce(filter.refuses('nothing'))).toBe('they hold none of the words that are wanted');
  });

  it('are found wherever they stand in a long text, which is looked at in steps', () => {
    const filter = createWordFilter({ include: ['prisoner exchange'], exclude: ['sport'] });
    for (const length of [9980, 9985, 9990, 9995, 10_000, 25_000]) {
      const before = 'word '.repeat(length / 5);
      expect(atOnce(filter.refuses(`${before}prisoner exchange ${before}`))).toBeNull();
      expect(atOnce(filter.refuses(`prisoner exchange ${before}sport`))).toMatch(/excluded/);
      // Within a word it is another, also where a step begins in it.
      expect(atOnce(filter.refuses(`prisoner exchange ${before}${'x'.repeat(15)}sport`))).toBeNull();
    }
    const steps = filter.refuses('x '.repeat(100_000));
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBe(20);
  });
});

describe('the address of a story', () => {
  it.each([
    ['https://News.Example/a?utm_source=x&id=2#part', 'https://news.example/a?id=2'],
    ['https://news.example/a?fbclid=1', 'https://news.example/a'],
    ['https://news.example/a?x=a%20b', 'https://news.example/a?x=a%20b'],
    ['https://news.example:443/a/', 'https://news.example/a/'],
  ])('%s is %s', (written, address) => {
    expect(storyAddress(written)).toBe(address);
  });

  it('keeps its fragment where a page has several', () => {
    expect(storyAddress('https://news.example/live?utm_x=1#7', { fragment: true })).toBe(
      'https://news.example/live#7',
    );
  });

  it('gives an id that is its own, and can be read', () => {
    expect(articleIdOf('https://www.news.example/2025/10/talks-go-on.html')).toMatch(
      /^news\.example\/talks-go-on\/[\da-f]{10}$/,
    );
    expect(articleIdOf('https://news.example/%D7%A2%D7%96%D7%94/12')).toMatch(
      /^news\.example\/עזה\/[\da-f]{10}$/,
    );
    expect(articleIdOf('https://news.example/?id=1')).toMatch(/^news\.example\/[\da-f]{10}$/);
    expect(articleIdOf('https://news.example/%ff')).not.toBe(articleIdOf('https://news.example/%fe'));
  });
});
