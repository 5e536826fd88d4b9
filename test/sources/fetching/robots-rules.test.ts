import { describe, expect, it } from 'vitest';
import { readRobots } from '../../../src/sources/fetching/robots-rules.js';
import { growth, PROPORTION } from '../../support/growth.js';

const SITE = 'https://news.example';
const rulesOf = (text: string) => readRobots(text, SITE, 'Parley');
const allows = (text: string, path: string): boolean => rulesOf(text).allows(`${SITE}${path}`);

describe('robots.txt', () => {
  it('of nothing allows everything', () => {
    expect(allows('', '/a')).toBe(true);
    expect(allows('<html>not found</html>', '/a')).toBe(true);
    expect(allows('User-agent: *\nDisallow:', '/a')).toBe(true);
  });

  it('is obeyed in the group that names us, else in that of all', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: parley/2.0\nDisallow: /private\nAllow: /private/open';
    expect(allows(text, '/a')).toBe(true);
    expect(allows(text, '/private/x')).toBe(false);
    expect(allows(text, '/private/open/x')).toBe(true);
    expect(readRobots(text, SITE, 'Other').allows(`${SITE}/a`)).toBe(false);
  });

  it.each([
    ['/%7Ejoe', '/~joe/a', false],
    ['/~joe', '/%7Ejoe/a', false],
    ['/%7ejoe', '/%7Ejoe/a', false],
    ['/a%2Fb', '/a/b', true],
    ['/a%2fb', '/a%2Fb', false],
    ['/%6Eews', '/news', false],
    ['/%2A', '/anything', true],
  ])('that leaves out %s leaves out %s: allowed %s', (rule, path, allowed) => {
    expect(allows(`User-agent: *\nDisallow: ${rule}`, path)).toBe(allowed);
  });

  it('may always be fetched itself', () => {
    expect(allows('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
    expect(allows('User-agent: *\nDisallow: /robots.txt', '/robots.txt')).toBe(true);
    expect(allows('User-agent: *\nDisallow: /', '/robots.txt2')).toBe(false);
  });

  it.each(['Crawl-delay: 5', 'Sitemap: https://news.example/s.xml', 'Host: news.example', 'Anything: else'])(
    'keeps agents in one group where "%s" stands between them',
    (line) => {
      for (const agents of [
        ['a', 'Parley'],
        ['Parley', 'a'],
      ]) {
        const text = `User-agent: ${agents[0]}\n${line}\nUser-agent: ${agents[1]}\nDisallow: /private`;
        expect(allows(text, '/private')).toBe(false);
      }
    },
  );

  it('has one group for each agent, however often it is named', () => {
    const text =
      'User-agent: Parley\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: Parley\nDisallow: /c';
    expect(['/a', '/b', '/c'].map((path) => allows(text, path))).toEqual([false, true, false]);
  });

  it('knows wildcards, ends and encoded letters', () => {
    const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print/\nDisallow: /haber/dış';
    expect(allows(text, '/a/b.pdf')).toBe(false);
    expect(allows(text, '/a/b.pdf?x')).toBe(true);
    expect(allows(text, '/a/print/1')).toBe(false);
    expect(allows(text, '/haber/d%C4%B1%C5%9F')).toBe(false);
  });

  it('tells the delay that is meant for us', () => {
    expect(rulesOf('User-agent: *\nCrawl-delay: 10\nDisallow:').crawlDelay).toBe(10);
    expect(
      rulesOf('User-agent: *\nCrawl-delay: 10\n\nUser-agent: Parley\nDisallow: /x').crawlDelay,
    ).toBeNull();
    expect(
      rulesOf('User-agent: bing\nCrawl-delay: 30\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /x').crawlDelay,
    ).toBe(2.5);
    expect(rulesOf('User-agent: *\nCrawl-delay: soon').crawlDelay).toBe(0);
  });

  it('that takes long to match is taken as a no', () => {
    const text = `User-agent: *\n${`Disallow: /${'a*'.repeat(1000)}b\n`.repeat(100)}`;
    expect(allows(text, `/${'a'.repeat(1900)}`)).toBe(false);
  });

  it.each<[string, (n: number) => string]>([
    ['agents without rules', (n) => 'User-agent: *\nCrawl-delay: 1\nUser-agent: x\n#\n'.repeat(n)],
    ['spaces', (n) => `User-agent: *\nDisallow: /${' '.repeat(10 * n)}x`],
    [
      'agents of other names',
      (n) => Array.from({ length: n }, (_, at) => `User-agent: x${at}\nCrawl-delay: 1\n`).join(''),
    ],
    ['rules', (n) => `User-agent: *\n${'Disallow: /a/b\n'.repeat(n)}`],
  ])('of %s takes time in proportion to its length', (_what, text) => {
    expect(growth((n) => void rulesOf(text(n)).allows(`${SITE}/a`), 2000)).toBeLessThan(PROPORTION);
  });
});
