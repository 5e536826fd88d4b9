/** A feed, page or sitemap that is followed, as the sources file and moderators give it. */
export interface SourceDefinition {
  /** Of letters, digits, hyphens; single among all sources. */
  readonly id: string;
  readonly kind: 'feed' | 'page' | 'sitemap';
  readonly url: string;
  readonly language: string | null;
  readonly publisher: string | null;
  /** Minutes between two checks, 15 or more. */
  readonly every: number;
  /** Words of which an article must hold one; none: every article. */
  readonly include: readonly string[];
  /** Words of which an article may hold none. */
  readonly exclude: readonly string[];
  /** Days after which its articles go; null: never. */
  readonly keep: number | null;
  readonly enabled: boolean;
  /** Its licence lets all of its articles' words be shown; default: no more than passages are. */
  readonly fullText?: boolean | undefined;
}

/** How the last check of a source ended; `reason` is fit for a person, and says what to do where something can be done. */
export type SourceResult =
  | {
      readonly kind: 'read';
      readonly found: number;
      readonly added: number;
      readonly changed: number;
      readonly skipped: number;
      readonly reason: string | null;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string };

/** How a source stands. Times are ISO date-times. */
export interface SourceState {
  readonly checkedAt: string | null;
  readonly nextCheckAt: string | null;
  readonly lastReadAt: string | null;
  readonly result: SourceResult | null;
  /** Checks that failed since the last that did not. */
  readonly failures: number;
  /** Why it was switched off by itself; null where it was not. */
  readonly switchedOff: string | null;
  /** Validators of its last response, for conditional requests. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}
