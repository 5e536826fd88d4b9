import * as z from 'zod';
import type { FeedEntry } from '../../src/sources/feeds/feed-entry.js';
import { titleText } from '../../src/sources/feeds/feed-text.js';
import { readFeed } from '../../src/sources/feeds/read-feed.js';

/** Where a set of reference feeds has its files, below the folder of public sets. */
export const REFERENCE_SETS = [
  {
    name: 'feedsmith, Atom',
    feeds: 'feeds/feedsmith/atom/references',
    expected: 'feeds/feedsmith/atom/references',
  },
  {
    name: 'feedsmith, RSS',
    feeds: 'feeds/feedsmith/rss/references',
    expected: 'feeds/feedsmith/rss/references',
  },
  {
    name: 'feedsmith, RDF',
    feeds: 'feeds/feedsmith/rdf/references',
    expected: 'feeds/feedsmith/rdf/references',
  },
  { name: 'rss-parser', feeds: 'feeds/rss-parser/input', expected: 'feeds/rss-parser/output' },
] as const;

/** Text, or text in an object, as versions of the sets have it. */
const words = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined);
const links = z.array(z.object({ href: z.string(), rel: z.string().default('alternate') })).optional();
const people = z.array(
  z.union([z.string(), z.object({ name: z.string().optional() }).transform(({ name }) => name)]),
);
const item = z.object({
  title: words,
  link: words,
  links,
  isoDate: words,
  published: words,
  pubDate: words,
  updated: words,
  creator: words,
  authors: people.optional().catch(undefined),
});
const expectedFeed = z.union([
  z.object({ feed: z.object({ items: z.array(item).default([]) }) }).transform(({ feed }) => feed.items),
  z.object({ items: z.array(item) }).transform(({ items }) => items),
  z.object({ entries: z.array(item) }).transform(({ entries }) => entries),
]);
type Expected = z.output<typeof item>;

/** A feed's own address where the sets do not tell one. */
const BASE = 'https://feeds.example/feed';

/**
 * What is read otherwise than the makers of a feed's test expect, a line each; none where all is as it should be.
 *
 * @param expected JSON of their test; `any` where it only has to be read, `none` where it is no feed
 */
export function differences(feed: Uint8Array, expected: string): readonly string[] {
  const read = readFeed({ bytes: feed, url: BASE, contentType: null });
  if (!read.ok) return expected === 'none' ? [] : [`not read: ${read.reason}`];
  if (expected === 'none') return ['read, though it is no feed'];
  if (expected === 'any') return [];
  if (read.value.kind !== 'entries') return ['read as an index of sitemaps'];
  const json: unknown = JSON.parse(expected);
  // An item in which nothing stands is nothing to read.
  const items = expectedFeed
    .parse(json)
    .filter((each) => Object.values(each).some((value) => value !== undefined));
  const entries = read.value.entries.filter(({ url, title }) => url !== null || title !== null);
  if (items.length !== entries.length) return [`${entries.length} entries in place of ${items.length}`];
  return items.flatMap((each, index) => {
    const entry = entries[index];
    return entry === undefined ? [] : apart(each, entry).map((line) => `entry ${index + 1}: ${line}`);
  });
}

function apart(expected: Expected, entry: FeedEntry): string[] {
  const lines: string[] = [];
  const differs = (what: string, wanted: string, found: string | null): void => {
    lines.push(`${what} "${found ?? ''}" in place of "${wanted}"`);
  };
  const title = titleText(expected.title);
  if (title !== null && !isSame(title, entry.title)) differs('title', title, entry.title);
  const link = expected.link ?? expected.links?.find(({ rel }) => rel === 'alternate')?.href;
  // One that is relative is so to what the feed says, which the tests leave to others.
  const base = entry.url ?? BASE;
  const url = link === undefined || !URL.canParse(link, base) ? null : new URL(link, base).href;
  if (url !== null && !isSame(url, entry.url)) differs('address', url, entry.url);
  const time = Date.parse(
    expected.isoDate ?? expected.published ?? expected.pubDate ?? expected.updated ?? '',
  );
  const read = Date.parse(entry.published ?? entry.updated ?? '');
  if (!Number.isNaN(time) && time !== read) {
    differs('date', new Date(time).toISOString(), entry.published ?? entry.updated);
  }
  for (const author of [expected.creator, ...(expected.authors ?? [])]) {
    const name = titleText(author);
    const isAddress = name?.includes('@') === true;
    if (name !== null && !isAddress && !entry.authors.some((each) => isSame(name, each))) {
      differs('author', name, entry.authors.join(', '));
    }
  }
  return lines;
}

/** One of the sets has lost letters of another encoding; any letter may stand for these. */
function isSame(expected: string, read: string | null): boolean {
  if (read === null || !expected.includes('\uFFFD')) return expected === read;
  const known = expected.split(/\uFFFD+/);
  return (
    read.startsWith(known[0] ?? '') &&
    read.endsWith(known.at(-1) ?? '') &&
    known.every((part) => read.includes(part))
  );
}
