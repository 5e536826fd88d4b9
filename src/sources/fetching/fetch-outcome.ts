import type { HubLinks } from './hub-links.js';

/** What was fetched from an address. */
export interface FetchedDocument {
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  /** Unpacked, at most 5 MiB. */
  readonly bytes: Uint8Array;
  /** As the server says it; null where it does not. */
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which it need not be asked for again; null where the server does not say. */
  readonly freshSeconds: number | null;
  /** What its publisher reserves, as its headers say it, such as `noai` or `tdm-reservation`. */
  readonly reservations: readonly string[];
  /** Where its news are told at once, as its headers say it. */
  readonly hubLinks: HubLinks;
}

/**
 * How fetching an address ended. Every `reason` is one sentence for a person, without a full stop.
 * `unchanged`: as it was at the validators given. `gone`: 404 or 410. `refused`: it may not be fetched, and will not be
 * by asking again. `later`: the server wants to be left alone for so many seconds.
 */
export type FetchOutcome =
  | { readonly kind: 'fetched'; readonly document: FetchedDocument }
  | { readonly kind: 'unchanged'; readonly freshSeconds: number | null }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly seconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** What is wanted of an address. */
export interface FetchWanted {
  /** Validators of the last answer: where nothing changed since, it is `unchanged`. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/** Fetches an address; never rejects. */
export type FetchAddress = (url: string, wanted?: FetchWanted) => Promise<FetchOutcome>;
