import type { Clock } from '../clock.js';
import type { Answer } from './answer.js';

/** A limit on routes, as a bucket that fills again after each window. */
export interface RateLimit {
  /** Any method where left out. */
  readonly method?: string;
  /** Of the path below `/api/v10`. */
  readonly path: RegExp;
  /** Requests a window. */
  readonly limit: number;
  readonly windowMs: number;
}

export interface RateLimits {
  /** Counts a request: the headers of its bucket, and the refusal where the bucket was empty. */
  count(method: string, path: string): { headers: Record<string, string>; refusal: Answer | null };
}

/**
 * Buckets with Discord's headers. `breach` is told of a request to an empty one: its client had been told in the
 * headers before.
 */
export function createRateLimits(
  limits: readonly RateLimit[],
  clock: Clock,
  breach: (message: string) => void,
): RateLimits {
  const buckets = limits.map((limit, index) => ({ limit, name: `bucket-${index}`, left: 0, resetsAt: 0 }));
  return {
    count(method, path) {
      const bucket = buckets.find(
        ({ limit }) => (limit.method === undefined || limit.method === method) && limit.path.test(path),
      );
      if (bucket === undefined) return { headers: {}, refusal: null };
      const now = clock.now();
      if (now >= bucket.resetsAt) {
        bucket.left = bucket.limit.limit;
        bucket.resetsAt = now + bucket.limit.windowMs;
      }
      const isEmpty = bucket.left === 0;
      if (!isEmpty) bucket.left -= 1;
      const seconds = (bucket.resetsAt - now) / 1000;
      const headers = {
        'x-ratelimit-limit': String(bucket.limit.limit),
        'x-ratelimit-remaining': String(bucket.left),
        'x-ratelimit-reset': String(bucket.resetsAt / 1000),
        'x-ratelimit-reset-after': String(seconds),
        'x-ratelimit-bucket': bucket.name,
      };
      if (!isEmpty) return { headers, refusal: null };
      breach(`${method} ${path} came to a bucket that its headers had told to be empty.`);
      return {
        headers,
        refusal: {
          status: 429,
          headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
          body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
        },
      };
    },
  };
}
