import type { Logger } from '../../logger.js';
import type { ArticleContent } from '../../model/kept-article.js';
import type { FeedReader } from '../../sources/feeds/read-feed.js';
import type { FetchAddress } from '../../sources/fetching/fetch-outcome.js';
import type { FollowedSources, KeptArticles } from '../article-ports.js';
import type { DoAlone } from '../keep-lease.js';
import type { JointChanges } from '../ports.js';
import type { HubEffects } from './hub-keeping.js';
import type { SiteLines } from './site-lines.js';

/** A page as it was fetched. */
export interface PageBytes {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string | null;
}

/** What was read of a page: one article, those of a live blog, or none, and what was left out and why. */
export interface PageReading {
  readonly articles: readonly ArticleContent[];
  readonly leftOut: readonly string[];
  /** Of each article, in their order, what wants a look: why it is undated, letters that could not be read. Missing: nothing. */
  readonly warnings?: readonly (readonly string[])[] | undefined;
}

/** Reads the articles of a page; never rejects. */
export type ReadPage = (page: PageBytes) => Promise<PageReading>;

/** Tells whether an article is nearly the same as one that is kept. */
export interface StoryLikeness {
  /** Id of a kept article that tells the same story in nearly the same words; null where there is none. */
  find(content: ArticleContent): Promise<string | null>;
  /** Remembers an article, or its newest version. */
  remember(id: string, content: ArticleContent): Promise<void>;
}

/** Something that a person should see: a source switched itself off, or the sources file has a mistake. */
export interface FollowingNotice {
  /** Null: it is about the sources file. */
  readonly source: string | null;
  readonly kind: 'switched-off' | 'bad-sources-file';
  readonly text: string;
}

/** All that following needs. */
export interface FollowingEffects {
  readonly changes: JointChanges;
  readonly sources: FollowedSources;
  readonly articles: KeptArticles;
  readonly fetch: FetchAddress;
  /** Whether servers are told where whoever runs this is found. */
  readonly hasContact: boolean;
  readonly readFeed: FeedReader;
  readonly readPage: ReadPage;
  readonly likeness: StoryLikeness;
  readonly siteLines: SiteLines;
  /** Whether two versions differ in nothing that a reader would notice: then the later is not kept. */
  readonly isTrivialChange: (before: ArticleContent, after: ArticleContent) => Promise<boolean>;
  /** Hubs of feeds; null where they cannot reach this service. */
  readonly hubs: HubEffects | null;
  /** Text of the sources file; null where there is none. Rejects where it cannot be read. */
  readonly readSources: () => Promise<string | null>;
  readonly notify: (notice: FollowingNotice) => Promise<void>;
  /** Whether it is for this process to follow, of several that share what is stored. */
  readonly isOurs: () => boolean;
  /** Does what only one of these processes does at a time. */
  readonly alone: DoAlone;
  readonly clock: () => Date;
  /** Resolves after other work had its turn. */
  readonly yieldTurn: () => Promise<void>;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Resolves to true after so many milliseconds, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
}

/** No two articles are alike. */
export const NO_LIKENESS: StoryLikeness = { find: async () => null, remember: async () => undefined };
