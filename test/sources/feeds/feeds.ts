import { readFeed } from '../../../src/sources/feeds/read-feed.js';
import type { FeedEntry, FeedReading } from '../../../src/sources/feeds/feed-entry.js';

const URL_OF_FEED = 'https://news.example/feeds/all';

/** Reads a feed that has to be one. */
export function readingOf(text: string | Uint8Array, contentType: string | null = null): FeedReading {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const read = readFeed({ bytes, url: URL_OF_FEED, contentType });
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** The entries of a feed. */
export function entriesOf(
  text: string | Uint8Array,
  contentType: string | null = null,
): readonly FeedEntry[] {
  const reading = readingOf(text, contentType);
  return reading.kind === 'entries' ? reading.entries : [];
}

/** Why something is not read. */
export function refusalOf(text: string | Uint8Array): string {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const read = readFeed({ bytes, url: URL_OF_FEED, contentType: null });
  return read.ok ? 'read' : read.reason;
}

/** An RSS feed of items. */
export function rss(items: string, head = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>${head}${items}</channel></rss>`;
}
