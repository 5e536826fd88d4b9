import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feedsDoor } from '../../../lab/feeds/feeds.js';
import { differences } from '../../../lab/feeds/reference-feeds.js';
import { atTerminal } from '../../cli/terminal.js';
import { temporaryFolder } from '../../support/corpus.js';

const feed = Buffer.from(
  '<rss version="2.0"><channel><title>x</title><item><title>One</title><link>https://news.example/1</link><pubDate>Wed, 08 Oct 2025 09:00:00 GMT</pubDate></item></channel></rss>',
);
const expected = (item: object): string => JSON.stringify({ feed: { items: [item] } });

describe('a reference feed', () => {
  it('is as expected where everything that is expected was read', () => {
    expect(
      differences(
        feed,
        expected({ title: 'One', link: 'https://news.example/1', isoDate: '2025-10-08T09:00:00.000Z' }),
      ),
    ).toEqual([]);
    expect(differences(feed, expected({ title: 'O\uFFFDe' }))).toEqual([]);
    expect(differences(feed, 'any')).toEqual([]);
    expect(differences(Buffer.from('<html/>'), 'none')).toEqual([]);
  });

  it.each([
    [{ title: 'Two' }, 'entry 1: title "One" in place of "Two"'],
    [
      { link: 'https://news.example/2' },
      'entry 1: address "https://news.example/1" in place of "https://news.example/2"',
    ],
    [
      { isoDate: '2025-10-09T09:00:00.000Z' },
      'entry 1: date "2025-10-08T09:00:00Z" in place of "2025-10-09T09:00:00.000Z"',
    ],
    [{ creator: 'Leyla' }, 'entry 1: author "" in place of "Leyla"'],
  ])('is not where %j is expected', (item, line) => {
    expect(differences(feed, expected(item))).toEqual([line]);
  });

  it('is not where it is read and should not be, or the other way round', () => {
    expect(differences(feed, 'none')).toEqual(['read, though it is no feed']);
    expect(differences(Buffer.from('x'), 'any')).toEqual([expect.stringContaining('not read')]);
    expect(differences(feed, JSON.stringify({ items: [] }))).toEqual(['1 entries in place of 0']);
  });
});

describe('npm run feeds', () => {
  it('leaves out, with a word, what is not there, and lists what differs', async () => {
    const folder = await temporaryFolder();
    const input = join(folder, 'feeds/rss-parser/input');
    const output = join(folder, 'feeds/rss-parser/output');
    await fs.mkdir(input, { recursive: true });
    await fs.mkdir(output, { recursive: true });
    await fs.writeFile(join(input, 'good.rss'), feed);
    await fs.writeFile(join(output, 'good.json'), expected({ title: 'One' }));
    await fs.writeFile(join(input, 'bad.rss'), feed);
    await fs.writeFile(join(output, 'bad.json'), expected({ title: 'Two' }));
    const { code, out, err } = await atTerminal(feedsDoor, ['--dir', folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/\| rss-parser +\| +2 \| +1 \|/);
    expect(out).toContain('bad.rss: entry 1: title "One" in place of "Two"');
    expect(err).toContain('the set "feedsmith, Atom" is not in');
  });
});
