import type { HubLinks } from '../fetching/hub-links.js';

/** What a feed or sitemap says of one article; null where it says nothing. */
export interface FeedEntry {
  /** Its page, in full. */
  readonly url: string | null;
  /** Plain text on one line. */
  readonly title: string | null;
  /** ISO dates or date-times, with the zone that was written. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  /** BCP 47 tag. */
  readonly language: string | null;
  /** The paper that a news sitemap names. */
  readonly publisher: string | null;
  /** Plain text on one line. */
  readonly summary: string | null;
  /** The whole article as HTML, where the feed has it and not an excerpt. */
  readonly fullText: string | null;
  /** Licences and notices of rights, of the entry or else of the whole feed. */
  readonly licenses: readonly string[];
}

/** A part of a sitemap, as its index lists it. */
export interface SitemapPart {
  readonly url: string;
  /** ISO date or date-time of its last change. */
  readonly changed: string | null;
}

/** What stood in a feed or sitemap. `leftOut`: what could not be read of it, in words of a person's. */
export type FeedReading =
  | {
      readonly kind: 'entries';
      readonly format: 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap';
      readonly title: string | null;
      readonly language: string | null;
      readonly entries: readonly FeedEntry[];
      readonly leftOut: readonly string[];
      readonly hubLinks: HubLinks;
    }
  | { readonly kind: 'parts'; readonly parts: readonly SitemapPart[]; readonly leftOut: readonly string[] };

/** Most entries that are read of a feed or sitemap: as many as a sitemap may have addresses. */
export const MOST_ENTRIES = 50_000;
