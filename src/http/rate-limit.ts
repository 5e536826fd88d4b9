import type { Context, MiddlewareHandler } from 'hono';
import { createCooldown } from '../app/cooldown.js';
import { problemResponse } from './error-responses.js';

export interface RateLimitOptions {
  /** Requests a minute and client; 0 for no limit. */
  readonly perMinute: number;
  /** Milliseconds. */
  readonly clock: () => number;
  /** Tells clients apart. */
  readonly clientAddress: (context: Context) => string;
}

/** Answers 429 with `Retry-After` to a client that asks too often. */
export function rateLimit({ perMinute, clock, clientAddress }: RateLimitOptions): MiddlewareHandler {
  const limit = createCooldown({ questions: perMinute, seconds: 60, clock });
  return async (context, next) => {
    const turn = limit.take(clientAddress(context));
    if (turn.allowed) return await next();
    const seconds = turn.retryAfterSeconds;
    return problemResponse(
      context,
      429,
      {
        code: 'too-many-requests',
        message: `Too many requests: at most ${perMinute} a minute. Try again in ${seconds} s.`,
      },
      { 'Retry-After': String(seconds) },
    );
  };
}
