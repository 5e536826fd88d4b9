import { describe, expect, it } from 'vitest';
import { createReadDoor } from '../../src/cli/read-door.js';
import type { FetchOutcome } from '../../src/sources/fetching/fetch-outcome.js';
import { temporaryCorpus } from '../support/corpus.js';
import { PARAGRAPHS, pageWith } from '../sources/pages/read-one-page.js';
import { NO_HUB } from '../../src/sources/fetching/hub-links.js';
import { atTerminal, jsonOf } from './terminal.js';

const HEAD =
  '<meta property="og:site_name" content="Example Press"><meta name="author" content="A. Writer"><meta property="article:published_time" content="2025-10-08"><link rel="canonical" href="https://news.example/talks">';
const PAGE = pageWith({ head: HEAD }).replace(
  '</p>\n',
  '</p><figure><figcaption>The hotel</figcaption></figure>',
);

const nothing: FetchOutcome = { kind: 'failed', reason: 'nothing is fetched here' };
const read = createReadDoor(async () => async () => nothing);

/** A feed with one whole article, an excerpt, and an address that is relative to nothing. */
const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Wire</title><language>en</language>
<item><title>Delegations meet</title><link>https://news.example/talks</link><pubDate>Wed, 08 Oct 2025 09:00:00 GMT</pubDate>
<content:encoded><![CDATA[${PARAGRAPHS}${PARAGRAPHS}]]></content:encoded></item>
<item><title>In short</title><link>/short</link><description>The talks go on.</description></item>
</channel></rss>`;
const ARTICLE = 'The delegations arrived in Doha in the morning. The mediators were there already.';

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
        licenses: [],
      },
    ]);
  });

  it('says of a day that is still to come that it is, of a page, a feed and a file', async () => {
    const corpus = await temporaryCorpus({
      'page.html': pageWith({ head: HEAD.replace('2025-10-08', '2099-10-08') }),
      'feed.xml': FEED.replace('08 Oct 2025', '08 Oct 2099').replace('Wed', 'Thu'),
      'a.md': `---\npublished: 2099-10-08\n---\n${ARTICLE}`,
    });
    const reads = createReadDoor(
      async () => async () => nothing,
      () => new Date('2025-10-09T08:00:00Z'),
    );
    for (const file of ['page.html', 'feed.xml', 'a.md']) {
      const { out } = await atTerminal(reads, [corpus.pathOf(file), '--json']);
      const warning = expect.stringMatching(/^published 2099-10-08.*still to come: look at the year$/);
      expect(jsonOf(out)[0]).toMatchObject({ warnings: expect.arrayContaining([warning]) });
    }
  });

  it('shows how it is used', async () => {
    const { code, out } = await atTerminal(read, ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run --silent read -- FILE|URL');
  });

  it.each([
    [[], 'Name one file or address'],
    [['a.html', 'b.html'], 'Name one file or address'],
    [['a.pdf'], '"a.pdf" is not read: name a page'],
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

describe('showing how a feed or sitemap is read', () => {
  it.each(['feed.xml', 'feed.rss'])(
    'gives a program an entry a line, in the shape of articles: %s',
    async (name) => {
      const corpus = await temporaryCorpus({ [name]: FEED });
      const { code, out, err } = await atTerminal(read, [corpus.pathOf(name), '--json']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const [whole, excerpt] = jsonOf(out);
      expect(whole).toMatchObject({
        title: 'Delegations meet',
        published: '2025-10-08T09:00:00Z',
        language: 'en',
        url: 'https://news.example/talks',
        text: expect.stringMatching(/^The two delegations met/),
      });
      expect(excerpt).toEqual({
        title: 'In short',
        published: null,
        updated: null,
        publisher: null,
        authors: [],
        language: 'en',
        url: null,
        text: null,
        entry: null,
        leftOut: [{ reason: expect.stringContaining('the page is read'), words: 'The talks go on.' }],
        warnings: [],
        licenses: [],
      });
    },
  );

  it('gives a person each entry', async () => {
    const corpus = await temporaryCorpus({ 'feed.atom': FEED });
    const { out } = await atTerminal(read, [corpus.pathOf('feed.atom')]);
    expect(out).toContain('https://news.example/talks\n\nThe two delegations');
    expect(out).toMatch(/\n\nIn short\nundated · en\n\nLeft out:\n {2}an excerpt: .*: The talks go on\.\n$/);
  });

  it('tells feed, sitemap, index and page by what they hold', async () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: '1', url: 'https://a.example/1' }],
    };
    const corpus = await temporaryCorpus({
      'feed.json': JSON.stringify(json),
      'sitemap.xml':
        '<urlset><url><loc>https://a.example/2</loc><lastmod>2025-10-09</lastmod></url></urlset>',
      'index.xml':
        '<sitemapindex><sitemap><loc>https://a.example/3</loc><lastmod>2025-10-09</lastmod></sitemap></sitemapindex>',
      'page.xml': PAGE,
    });
    const linesOf = async (name: string): Promise<unknown[]> =>
      jsonOf((await atTerminal(read, [corpus.pathOf(name), '--json'])).out);
    expect(await linesOf('feed.json')).toMatchObject([{ url: 'https://a.example/1', updated: null }]);
    expect(await linesOf('sitemap.xml')).toMatchObject([
      { url: 'https://a.example/2', updated: '2025-10-09' },
    ]);
    expect(await linesOf('index.xml')).toMatchObject([{ url: 'https://a.example/3', updated: '2025-10-09' }]);
    expect(await linesOf('page.xml')).toMatchObject([{ title: 'Delegations meet', published: '2025-10-08' }]);
  });

  it('says on standard error what was left out, and that there is nothing', async () => {
    const corpus = await temporaryCorpus({
      'part.xml': '<urlset><url><loc>https://a.example/2</loc></url><url><loc>nowhere</loc></url></urlset>',
      'empty.xml': '<rss version="2.0"><channel><title>x</title></channel></rss>',
      'broken.rss': '<rss version="2.0"',
    });
    const part = await atTerminal(read, [corpus.pathOf('part.xml'), '--json']);
    expect(part).toMatchObject({ code: 0, err: expect.stringContaining('part.xml: ') });
    expect(jsonOf(part.out)).toHaveLength(1);
    const empty = await atTerminal(read, [corpus.pathOf('empty.xml'), '--json']);
    expect(empty).toMatchObject({ code: 0, out: '', err: expect.stringContaining('holds no entry') });
    const broken = await atTerminal(read, [corpus.pathOf('broken.rss')]);
    expect(broken).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('neither a feed nor a sitemap'),
    });
  });
});

describe('showing how a file of a corpus is read', () => {
  it.each([
    ['a.md', `---\ntitle: Talks\npublished: 2025-10-08\n---\n${ARTICLE}\n`],
    ['a.json', JSON.stringify({ title: 'Talks', published: '2025-10-08', text: ARTICLE })],
    ['a.jsonl', `${JSON.stringify({ title: 'Talks', published: '2025-10-08', text: ARTICLE })}\n`],
  ])('gives the article of %s as the corpus has it', async (name, content) => {
    const corpus = await temporaryCorpus({ [name]: content });
    const { code, out, err } = await atTerminal(read, [corpus.pathOf(name), '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(jsonOf(out)).toMatchObject([
      {
        title: 'Talks',
        published: '2025-10-08',
        updated: null,
        language: 'en',
        text: ARTICLE,
        leftOut: [],
        warnings: [],
      },
    ]);
  });

  it('tells what wants a look, and lines that give no article', async () => {
    const corpus = await temporaryCorpus({
      'a.txt': ARTICLE,
      'a.jsonl': `${JSON.stringify({ text: ARTICLE })}\n{}\n`,
    });
    const text = await atTerminal(read, [corpus.pathOf('a.txt')]);
    expect(text.out).toContain('To look at:\n  has no date');
    const lines = await atTerminal(read, [corpus.pathOf('a.jsonl'), '--json']);
    expect(lines).toMatchObject({ code: 0, err: expect.stringContaining('line 2: text is missing') });
    expect(jsonOf(lines.out)).toHaveLength(1);
  });

  it.each([
    ['a.json', '{"title": "x", "authors": ["y"]}', 'text is missing'],
    ['a.md', '---\ntitle: x\n', 'front matter'],
    ['a.txt', '', 'text is empty'],
  ])('ends with exit code 1 where %s gives no article: %j', async (name, content, reason) => {
    const corpus = await temporaryCorpus({ [name]: content });
    const run = await atTerminal(read, [corpus.pathOf(name)]);
    expect(run).toMatchObject({ code: 1, out: '', err: expect.stringContaining(reason) });
  });
});

describe('showing how an address is read', () => {
  const at = (outcome: FetchOutcome) => createReadDoor(async () => async () => outcome);
  const page = { url: 'https://news.example/live', contentType: 'text/html', etag: null, lastModified: null };

  it('gives the article, with the address it came from where the page names none', async () => {
    const bytes = new TextEncoder().encode(pageWith({}));
    const door = at({
      kind: 'fetched',
      document: { ...page, bytes, freshSeconds: null, reservations: [], hubLinks: NO_HUB },
    });
    const { code, out } = await atTerminal(door, ['https://news.example/x', '--json']);
    expect(code).toBe(0);
    expect(jsonOf(out)).toMatchObject([{ title: 'Delegations meet', url: 'https://news.example/live' }]);
  });

  it('ends with exit code 2 where it is refused, with 1 where it cannot be read', async () => {
    const refused = await atTerminal(at({ kind: 'refused', reason: 'it is private' }), [
      'https://a.example/',
    ]);
    expect(refused).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('is not fetched: it is private.'),
    });
    const failed = await atTerminal(at({ kind: 'failed', reason: 'it is down' }), ['https://a.example/']);
    expect(failed).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('cannot be read: it is down.'),
    });
  });
});
