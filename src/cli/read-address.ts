import type { FeedEntry, SitemapPart } from '../sources/feeds/feed-entry.js';
import type { FetchAddress } from '../sources/fetching/fetch-outcome.js';
import type { FeedBytes, FeedReader } from '../sources/feeds/read-feed.js';
import type { PageArticle } from '../sources/pages/page-article.js';
import type { ReadResult } from '../sources/reading.js';

/** What reading an address needs. */
export interface ReadAddressEffects {
  readonly fetch: FetchAddress;
  readonly readFeed: FeedReader;
  readonly readPage: (page: FeedBytes) => Promise<ReadResult<readonly PageArticle[]>>;
}

/**
 * What stands at an address, as it would be read; nothing is kept. `refused`: it may not be fetched. Reasons are for a person.
 */
export type AddressReading =
  | { readonly kind: 'page'; readonly url: string; readonly articles: readonly PageArticle[] }
  | {
      readonly kind: 'feed' | 'sitemap';
      readonly url: string;
      readonly entries: readonly FeedEntry[];
      readonly leftOut: readonly string[];
    }
  | {
      readonly kind: 'index';
      readonly url: string;
      readonly parts: readonly SitemapPart[];
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

/** Reads one page, feed or sitemap, whichever stands there. */
export async function readAddress(address: string, effects: ReadAddressEffects): Promise<AddressReading> {
  const outcome = await effects.fetch(address);
  if (outcome.kind === 'refused') return { kind: 'refused', reason: outcome.reason };
  if (outcome.kind === 'unchanged') return { kind: 'failed', reason: 'the server says that nothing changed' };
  if (outcome.kind !== 'fetched') return { kind: 'failed', reason: outcome.reason };
  const { document } = outcome;
  const { url } = document;
  const fed = await effects.readFeed(document);
  if (fed.ok) {
    if (fed.value.kind === 'parts') return { ...fed.value, kind: 'index', url };
    const { entries, leftOut, format } = fed.value;
    return { kind: format === 'sitemap' ? 'sitemap' : 'feed', url, entries, leftOut };
  }
  // A page is no feed; what is broken as a feed says so, and not that it is no page.
  const isPage = /html/i.test(document.contentType ?? '') || fed.reason.startsWith('it is a page');
  if (!isPage) return { kind: 'failed', reason: fed.reason };
  const read = await effects.readPage(document);
  return read.ok
    ? { kind: 'page', url, articles: read.value }
    : { kind: 'failed', reason: `it ${read.reason}` };
}
