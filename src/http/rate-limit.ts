import type { Context, MiddlewareHandler } from 'hono';
import type { Limit } from '../app/limit.js';
import type { Rate, Turn } from '../app/ports.js';
import { problemResponse } from './error-responses.js';

export interface RateLimitOptions {
  /** Of each client's requests. */
  readonly limit: Limit;
  /** Tells clients apart. */
  readonly clientAddress: (context: Context) => string;
}

/** Answers 429 with `Retry-After` to a client that asks too often. */
export function rateLimit({ limit, clientAddress }: RateLimitOptions): MiddlewareHandler {
  return async (context, next) => {
    const turn = await limit.take(clientAddress(context));
    return turn.allowed ? await next() : tooMany(context, 'requests', limit.rate, turn);
  };
}

/** The answer where a limit is reached; `what` there were too many of. */
export function tooMany(
  context: Context,
  what: string,
  { most, seconds: every }: Rate,
  { retryAfterSeconds: seconds }: Extract<Turn, { allowed: false }>,
): Response {
  return problemResponse(
    context,
    429,
    {
      code: 'too-many-requests',
      message: `Too many ${what}: at most ${most} in ${every} s. Try again in ${seconds} s.`,
    },
    { 'Retry-After': String(seconds) },
  );
}
