import type { Context, MiddlewareHandler } from 'hono';
import type { Limit } from '../app/limit.js';
import { problemResponse } from './error-responses.js';

export interface RateLimitOptions {
  /** Of each client's requests. */
  readonly limit: Limit;
  /** Tells clients apart. */
  readonly clientAddress: (context: Context) => string;
}

/** Answers 429 with `Retry-After` to a client that asks too often. */
export function rateLimit({ limit, clientAddress }: RateLimitOptions): MiddlewareHandler {
  const { most, seconds: every } = limit.rate;
  return async (context, next) => {
    const turn = await limit.take(clientAddress(context));
    if (turn.allowed) return await next();
    const seconds = turn.retryAfterSeconds;
    return problemResponse(
      context,
      429,
      {
        code: 'too-many-requests',
        message: `Too many requests: at most ${most} in ${every} s. Try again in ${seconds} s.`,
      },
      { 'Retry-After': String(seconds) },
    );
  };
}
