import type { FetchAddress } from '../../sources/fetching/fetch-outcome.js';
import type { WordChange } from '../../sources/stories/word-changes.js';
import type { FileItem } from '../../sources/read-file.js';
import type { Audit, KeptArticles } from '../article-ports.js';
import type { JointChanges } from '../ports.js';
import type { ReadPage, StoryLikeness } from '../following/following-effects.js';

/** Reads the articles of a file that somebody gives, by its name's ending; never rejects. */
export type ReadUpload = (file: string, bytes: Uint8Array) => Promise<readonly FileItem[]>;

/** What changed between two versions of a text, the gravest first; null where that could not be told. Never rejects. */
export type CompareTexts = (before: string, after: string) => Promise<readonly WordChange[] | null>;

/** All that editing needs. */
export interface EditingEffects {
  readonly articles: KeptArticles;
  /** Of what is refused; changes stand in it together with themselves. */
  readonly audit: Pick<Audit, 'append'>;
  readonly changes: JointChanges;
  readonly fetch: FetchAddress;
  readonly readPage: ReadPage;
  readonly readUpload: ReadUpload;
  readonly likeness: StoryLikeness;
  readonly compare: CompareTexts;
  /** Told after each change, so that what answers takes it in. */
  readonly changed: () => void;
  readonly clock: () => Date;
  /** Ends what is being fetched. */
  readonly signal: AbortSignal;
}
