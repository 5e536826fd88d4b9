import { setImmediate as nextTurn } from 'node:timers/promises';
import { createEditing } from '../app/editing/create-editing.js';
import type { Editing } from '../app/editing.js';
import { createFollowing, type Following } from '../app/following/following.js';
import type { FollowingNotice } from '../app/following/following-effects.js';
import { createSiteLines } from '../app/following/site-lines.js';
import { createKeptStories, sameWordsBy } from '../app/following/story-likeness.js';
import type { HubEffects } from '../app/following/hub-keeping.js';
import { createDoAloneHere, type DoAlone } from '../app/keep-lease.js';
import type { Store } from '../app/ports.js';
import type { Logger } from '../logger.js';
import { createAskHub } from '../sources/fetching/ask-hub.js';
import { createGuardedRequest, resolveHost } from '../sources/fetching/guarded-request.js';
import { createPoliteFetch, userAgentOf } from '../sources/fetching/polite-fetch.js';
import type { AllowedHost } from '../sources/fetching/public-address.js';
import type { StartReading } from './read-in-thread.js';
import { createUploadReader } from './read-upload.js';
import { createTextComparer } from './compare-texts.js';
import { createWebReader, type WebReaderOptions } from './web-reader.js';

/** Options of following. */
export interface FollowSourcesOptions {
  readonly store: Pick<Store, 'changes' | 'articles' | 'sources' | 'audit' | 'hubs'>;
  /** Text of the sources file; null where there is none. */
  readonly readSources: () => Promise<string | null>;
  /** Hosts that may be fetched though they are not public. */
  readonly allowed: readonly AllowedHost[];
  /** What servers are told of who asks. */
  readonly version: string;
  readonly publicUrl: string | null;
  /** A text that nobody can guess: 43 letters, digits, `-` and `_`. */
  readonly newSecret: () => string;
  readonly clock: () => Date;
  readonly random: () => number;
  /** Resolves to true after so many milliseconds, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
  /** Told when somebody added, removed or brought back an article. Default: nobody is. */
  readonly changed?: () => void;
  /** Whether it is for this process to follow, of several that share what is stored. Default: it is. */
  readonly isOurs?: () => boolean;
  /** Does what only one of these processes does at a time. Default: there is one alone. */
  readonly alone?: DoAlone;
  readonly reader?: WebReaderOptions;
  /** Of the thread that compares versions. */
  readonly comparer?: Parameters<typeof createTextComparer>[0];
  /** Starts the thread that reads files. Default: this build's own. */
  readonly startReading?: StartReading;
}

/** Sources that are followed, and the articles that people add beside them, until they are closed. */
export interface FollowedHere {
  readonly following: Following;
  readonly editing: Editing;
  close(): Promise<void>;
}

/** Follows sources over the network of this machine and takes in what people add, and reads what comes in threads. */
export function followSources(options: FollowSourcesOptions): FollowedHere {
  const { store, allowed, version, publicUrl, clock, random, wait, logger } = options;
  const userAgent = userAgentOf(version, publicUrl);
  const request = createGuardedRequest({ userAgent, allowed, resolve: resolveHost });
  const fetch = createPoliteFetch({ request, clock, wait });
  const reader = createWebReader(options.reader);
  const uploads = createUploadReader(options.startReading);
  const { compare, close: closeComparer } = createTextComparer(options.comparer);
  const likeness = createKeptStories({ articles: store.articles, yieldTurn: nextTurn });
  const stopping = new AbortController();
  const notify = async ({ source, text }: FollowingNotice): Promise<void> => logger.warn({ source }, text);
  const hubs: HubEffects | null =
    publicUrl === null
      ? null
      : {
          subscriptions: store.hubs,
          ask: createAskHub({ request }),
          publicUrl,
          newSecret: options.newSecret,
        };
  const following = createFollowing({
    hubs,
    changes: store.changes,
    sources: store.sources,
    articles: store.articles,
    fetch,
    hasContact: publicUrl !== null,
    readFeed: reader.readFeed,
    readPage: reader.readPage,
    likeness,
    siteLines: createSiteLines(),
    isTrivialChange: sameWordsBy(compare),
    readSources: options.readSources,
    notify,
    isOurs: options.isOurs ?? (() => true),
    alone: options.alone ?? createDoAloneHere(),
    clock,
    yieldTurn: nextTurn,
    random,
    wait,
    logger,
  });
  const editing = createEditing({
    articles: store.articles,
    audit: store.audit,
    changes: store.changes,
    fetch,
    readPage: reader.readPage,
    readUpload: uploads.readUpload,
    likeness,
    compare,
    clock,
    changed: options.changed ?? (() => undefined),
    signal: stopping.signal,
  });
  return {
    following,
    editing,
    async close() {
      stopping.abort();
      await Promise.all([following.stop(), reader.close(), uploads.close(), closeComparer()]);
    },
  };
}
