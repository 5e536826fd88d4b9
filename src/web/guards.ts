import type { Context, MiddlewareHandler } from 'hono';
import type { Limit } from '../app/limit.js';
import type { PageFrame } from './frame.js';
import { problemPage } from './problem-page.js';

/** What a page may load and do: its own files, and nothing that stands in the page itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Says to browsers what a page may do; none of it is kept by anybody, unless the page itself says otherwise. */
export const carefully: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', POLICY);
  headers.append('Vary', 'Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
};

/** Lets what changes or costs something come from a page of this service alone. A browser always says where it comes from. */
export function fromOwnPages(frame: PageFrame): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    if (req.method === 'GET' || req.method === 'HEAD') return await next();
    // Of another origin were refused already, by the name in `Origin`.
    const site = req.header('Sec-Fetch-Site');
    const isOwn = site === undefined ? req.header('Origin') !== undefined : site === 'same-origin';
    if (isOwn) return await next();
    return problemPage(context, frame, { status: 403, message: ({ pages }) => pages.problem.foreign });
  };
}

/** Answers a client that asks too often with a page that says when to try again. */
export function atMost(
  limit: Limit,
  clientOf: (context: Context) => string,
  frame: PageFrame,
): MiddlewareHandler {
  return async (context, next) => {
    const turn = await limit.take(clientOf(context));
    if (turn.allowed) return await next();
    const seconds = String(turn.retryAfterSeconds);
    return problemPage(context, frame, {
      status: 429,
      message: ({ pages }) => pages.problem.tooMany(seconds),
      headers: { 'Retry-After': seconds },
    });
  };
}
