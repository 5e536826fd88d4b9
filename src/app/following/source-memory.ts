import { createHash } from 'node:crypto';
import type { FeedEntry } from '../../sources/feeds/feed-entry.js';

/** Why an entry was not taken, and in which form. */
interface PassedOver {
  readonly stamp: string;
  readonly reason: string;
  /** How often it was tried; a failure that may pass is tried again. */
  readonly tries: number;
}

/** Most entries of a source that are remembered: as many as a feed may have. */
const CAPACITY = 50_000;

/**
 * What was seen of a source since the program started, so that nothing is fetched again in vain. What it forgets with a
 * restart costs requests, and no article.
 */
export interface SourceMemory {
  /** How an entry was written when its article was last read; null where that was not seen. */
  stampOf(address: string): string | null;
  saw(address: string, stamp: string): void;
  /** Why an entry was passed over that is still written so; null where it was not. */
  passedOver(address: string, stamp: string): string | null;
  passOver(address: string, stamp: string, reason: string): void;
  /** Counts a failure that may pass; true where it has been tried often enough. */
  failed(address: string, stamp: string, reason: string): boolean;
  /** Whether its feed has whole articles, so that their pages are not read; null where that is not known. */
  givesWhole: boolean | null;
}

/** A page that fails so often is left out until its entry changes. */
const MOST_TRIES = 5;

/** An empty memory. */
export function createSourceMemory(): SourceMemory {
  const stamps = new Map<string, string>();
  const passed = new Map<string, PassedOver>();
  const passOver = (address: string, over: PassedOver): void => put(passed, address, over);
  return {
    stampOf: (address) => stamps.get(address) ?? null,
    saw(address, stamp) {
      passed.delete(address);
      put(stamps, address, stamp);
    },
    passedOver(address, stamp) {
      const over = passed.get(address);
      return over?.stamp === stamp && over.tries >= MOST_TRIES ? over.reason : null;
    },
    passOver: (address, stamp, reason) => passOver(address, { stamp, reason, tries: MOST_TRIES }),
    failed(address, stamp, reason) {
      const before = passed.get(address);
      const tries = (before?.stamp === stamp ? before.tries : 0) + 1;
      passOver(address, { stamp, reason, tries });
      return tries >= MOST_TRIES;
    },
    givesWhole: null,
  };
}

function put<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (oldest !== undefined && map.size > CAPACITY) map.delete(oldest);
}

/** What tells that an entry was written anew. */
export function stampOfEntry({ title, updated, fullText }: FeedEntry): string {
  const text = fullText === null ? '' : createHash('sha256').update(fullText).digest('base64url');
  return [updated, text, title].join('\n');
}
