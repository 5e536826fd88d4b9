import { callOn, forwarding } from '../app/forward.js';
import type { FollowedHere, FollowSourcesOptions } from './follow-sources.js';

/** What follows sources and takes in articles: there to be called at once, and loaded beside a service that answers meanwhile. */
export interface LoadingFollowing extends Pick<FollowedHere, 'following' | 'editing'> {
  readonly followed: Promise<FollowedHere>;
}

/** Loads what follows sources; a question needs nothing of it. What is called before it is there waits for it. */
export function loadFollowing(options: FollowSourcesOptions): LoadingFollowing {
  const followed = import('./follow-sources.js').then(({ followSources }) => followSources(options));
  return {
    followed,
    following: forwarding(async (method, args) => callOn((await followed).following, method, args)),
    editing: forwarding(async (method, args) => callOn((await followed).editing, method, args)),
  };
}
