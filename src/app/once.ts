import type { Limits } from './ports.js';

/** How something ended that is done once. `already`: it was done before, or is being done. */
export type OnceEnded = 'done' | 'already' | 'failed';

/**
 * Does once, within a day, what a key names. It counts as done where `work` says so; where it says otherwise or fails, it can be done
 * again at once.
 */
export type Once = (key: string, work: () => Promise<boolean>) => Promise<OnceEnded>;

const DONE = { most: 1, seconds: 24 * 60 * 60 };
/** How long one that is being done keeps others from it: a process that ends while it does it leaves it so. */
const DOING = { most: 1, seconds: 2 * 60 };

/** Lets pass once what is done once only, of all processes that share these limits. */
export function createOnce(limits: Limits): Once {
  return async (key, work) => {
    const [done, doing] = [`once:${key}`, `doing:${key}`];
    if (!(await limits.take(doing, DOING)).allowed) return 'already';
    try {
      // Behind the claim: who held it before has counted by then what it did.
      if (!(await limits.look(done, DONE)).allowed) return 'already';
      if (!(await work())) return 'failed';
      await limits.take(done, DONE);
      return 'done';
    } finally {
      await limits.giveBack(doing);
    }
  };
}
