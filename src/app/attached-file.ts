/** Most of a file that somebody attaches, in bytes. */
export const MOST_ATTACHED = 5 * 1024 * 1024;

/** How fetching it ended. `gone`: it was there once and is kept no longer; `failed`: trying again may help. */
export type AttachedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' | 'too-large' | 'failed' };

/** Fetches a file from the address that a door was told for it. Never rejects. */
export type FetchAttached = (url: string) => Promise<AttachedFile>;
