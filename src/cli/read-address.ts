import type { FeedEntry, SitemapPart } from '../sources/feeds/feed-entry.js';
import type { FetchAddress } from '../sources/fetching/fetch-outcome.js';
import type { FeedReader } from '../sources/feeds/read-feed.js';
import type { PageArticle } from '../sources/pages/page-article.js';
import type { FetchedPage } from '../sources/pages/read-page.js';
import type { ReadResult } from '../sources/reading.js';

/** What reads a document, whatever it is. */
export interface DocumentReaders {
  readonly readFeed: FeedReader;
  readonly readPage: (page: FetchedPage) => Promise<ReadResult<readonly PageArticle[]>>;
}

/** What reading an address needs. */
export interface ReadAddressEffects extends DocumentReaders {
  readonly fetch: FetchAddress;
}

/** What a document holds, as it would be read; nothing is kept. `url`: where it was fetched; null: from a file. */
export type DocumentReading =
  | {
      /** Articles of a page, or of a file as a corpus has it. `leftOut`: lines that give none, and why. */
      readonly kind: 'articles';
      readonly url: string | null;
      readonly articles: readonly PageArticle[];
      readonly leftOut: readonly string[];
    }
  | {
      readonly kind: 'feed' | 'sitemap';
      readonly url: string | null;
      readonly entries: readonly FeedEntry[];
      readonly leftOut: readonly string[];
    }
  | {
      readonly kind: 'index';
      readonly url: string | null;
      readonly parts: readonly SitemapPart[];
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** The same of an address. `refused`: it may not be fetched. Reasons are for a person. */
export type AddressReading = DocumentReading | { readonly kind: 'refused'; readonly reason: string };

/** Reads one page, feed or sitemap, whichever stands there. */
export async function readAddress(address: string, effects: ReadAddressEffects): Promise<AddressReading> {
  const outcome = await effects.fetch(address);
  if (outcome.kind === 'refused') return { kind: 'refused', reason: outcome.reason };
  if (outcome.kind === 'unchanged') return { kind: 'failed', reason: 'the server says that nothing changed' };
  if (outcome.kind !== 'fetched') return { kind: 'failed', reason: outcome.reason };
  return readFetchedDocument(outcome.document, effects);
}

/** What addresses in a saved feed are relative to: nothing, so that such an address is none. */
const NO_BASE = 'about:blank';

/** Reads a page, a feed or a sitemap, told by what it holds. */
export async function readFetchedDocument(
  document: FetchedPage,
  { readFeed, readPage }: DocumentReaders,
): Promise<DocumentReading> {
  const { url } = document;
  const fed = await readFeed({ ...document, url: url ?? NO_BASE });
  if (fed.ok) {
    if (fed.value.kind === 'parts') return { ...fed.value, kind: 'index', url };
    const { entries, leftOut, format } = fed.value;
    return { kind: format === 'sitemap' ? 'sitemap' : 'feed', url, entries, leftOut };
  }
  // A page is no feed; what is broken as a feed says so, and not that it is no page.
  const isPage = /html/i.test(document.contentType ?? '') || fed.reason.startsWith('it is a page');
  if (!isPage) return { kind: 'failed', reason: fed.reason };
  const read = await readPage(document);
  return read.ok
    ? { kind: 'articles', url, articles: read.value, leftOut: [] }
    : { kind: 'failed', reason: `it ${read.reason}` };
}
