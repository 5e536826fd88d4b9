import { setImmediate as nextTurn } from 'node:timers/promises';
import { createFollowing, type Following } from '../app/following/following.js';
import type { FollowingNotice } from '../app/following/following-effects.js';
import { createKeptStories, hasSameWords } from '../app/following/story-likeness.js';
import type { Store } from '../app/ports.js';
import type { Logger } from '../logger.js';
import { createGuardedRequest, resolveHost } from '../sources/fetching/guarded-request.js';
import { createPoliteFetch, userAgentOf } from '../sources/fetching/polite-fetch.js';
import type { AllowedHost } from '../sources/fetching/public-address.js';
import { createWebReader, type WebReaderOptions } from './web-reader.js';

/** Options of following. */
export interface FollowSourcesOptions {
  readonly store: Pick<Store, 'articles' | 'sources' | 'audit'>;
  /** Text of the sources file; null where there is none. */
  readonly readSources: () => Promise<string | null>;
  /** Hosts that may be fetched though they are not public. */
  readonly allowed: readonly AllowedHost[];
  /** What servers are told of who asks. */
  readonly version: string;
  readonly publicUrl: string | null;
  readonly clock: () => Date;
  readonly random: () => number;
  /** Resolves to true after so many milliseconds, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
  readonly reader?: WebReaderOptions;
}

/** Sources that are followed, until they are closed. */
export interface FollowedHere {
  readonly following: Following;
  close(): Promise<void>;
}

/** Follows sources over the network of this machine, and reads what comes in a thread. */
export function followSources(options: FollowSourcesOptions): FollowedHere {
  const { store, allowed, version, publicUrl, clock, random, wait, logger } = options;
  const userAgent = userAgentOf(version, publicUrl);
  const request = createGuardedRequest({ userAgent, allowed, resolve: resolveHost });
  const reader = createWebReader(options.reader);
  const notify = async ({ source, kind, text }: FollowingNotice): Promise<void> => {
    logger.warn({ source }, text);
    if (kind !== 'switched-off') return;
    await store.audit.append({
      actor: { kind: 'service' },
      action: 'source.switch-off',
      subject: source,
      outcome: 'done',
      detail: text,
    });
  };
  const following = createFollowing({
    sources: store.sources,
    articles: store.articles,
    fetch: createPoliteFetch({ request, clock, wait }),
    readFeed: reader.readFeed,
    readPage: reader.readPage,
    likeness: createKeptStories({ articles: store.articles, yieldTurn: nextTurn }),
    isTrivialChange: hasSameWords,
    readSources: options.readSources,
    notify,
    clock,
    random,
    wait,
    logger,
  });
  return {
    following,
    async close() {
      await Promise.all([following.stop(), reader.close()]);
    },
  };
}
