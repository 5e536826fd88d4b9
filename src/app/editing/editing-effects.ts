import type { FetchAddress } from '../../sources/fetching/fetch-outcome.js';
import type { FileItem } from '../../sources/read-file.js';
import type { Audit, KeptArticles } from '../article-ports.js';
import type { ReadPage, StoryLikeness } from '../following/following-effects.js';

/** Reads the articles of a file that somebody gives, by its name's ending; never rejects. */
export type ReadUpload = (file: string, bytes: Uint8Array) => Promise<readonly FileItem[]>;

/** All that editing needs. */
export interface EditingEffects {
  readonly articles: KeptArticles;
  readonly audit: Audit;
  readonly fetch: FetchAddress;
  readonly readPage: ReadPage;
  readonly readUpload: ReadUpload;
  readonly likeness: StoryLikeness;
  /** Told after each change, so that what answers takes it in. */
  readonly changed: () => void;
  /** Ends what is being fetched. */
  readonly signal: AbortSignal;
}
