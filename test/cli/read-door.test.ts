import { describe, expect, it } from 'vitest';
import { read } from '../../src/cli/read-door.js';
import { temporaryCorpus } from '../support/corpus.js';
import { pageWith } from '../sources/pages/read-one-page.js';
import { atTerminal, jsonOf } from './terminal.js';

const HEAD =
  '<meta property="og:site_name" content="Example Press"><meta name="author" content="A. Writer"><meta property="article:published_time" content="2025-10-08"><link rel="canonical" href="https://news.example/talks">';
const PAGE = pageWith({ head: HEAD }).replace(
  '</p>\n',
  '</p><figure><figcaption>The hotel</figcaption></figure>',
);

describe('showing how a page is read', () => {
  it('gives a person the article, and what was left out and why', async () => {
    const corpus = await temporaryCorpus({ 'page.html': PAGE });
    const { code, out, err } = await atTerminal(read, [corpus.pathOf('page.html')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Delegations meet\npublished 2025-10-08 · Example Press · A\. Writer · en\nhttps:\/\/news\.example\/talks\n\nThe two/,
    );
    expect(out).toContain('Left out:\n  a caption or credit of a picture: The hotel\n');
  });

  it('gives a program an article a line', async () => {
    const corpus = await temporaryCorpus({ 'page.htm': PAGE });
    const { code, out } = await atTerminal(read, [corpus.pathOf('page.htm'), '--json']);
    expect(code).toBe(0);
    expect(jsonOf(out)).toEqual([
      {
        title: 'Delegations meet',
        published: '2025-10-08',
        updated: null,
        publisher: 'Example Press',
        authors: ['A. Writer'],
        language: 'en',
        url: 'https://news.example/talks',
        text: expect.stringMatching(/^The two delegations met.*\n\nThe mediators/s),
        entry: null,
        leftOut: [{ reason: 'a caption or credit of a picture', words: 'The hotel' }],
        warnings: [],
      },
    ]);
  });

  it('shows how it is used', async () => {
    const { code, out } = await atTerminal(read, ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run --silent read -- FILE');
  });

  it.each([
    [[], 'Name one file'],
    [['a.html', 'b.html'], 'Name one file'],
    [['a.pdf'], '"a.pdf" is no page'],
    [['--verbose', 'a.html'], "Unknown option '--verbose'"],
  ])('ends with exit code 2 and the way out after %j', async (args, message) => {
    const { code, out, err } = await atTerminal(read, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('ends with exit code 1 where there is no file, or no article in it', async () => {
    const corpus = await temporaryCorpus({ 'empty.html': '<html><body></body></html>' });
    const missing = await atTerminal(read, [corpus.pathOf('nowhere.html')]);
    expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ENOENT') });
    const empty = await atTerminal(read, [corpus.pathOf('empty.html')]);
    expect(empty).toMatchObject({ code: 1, out: '', err: expect.stringContaining('shows no text') });
  });
});
