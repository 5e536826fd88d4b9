import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { problemResponse } from './error-responses.js';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * Lets through only `Authorization: Bearer <token>`. Digests are compared, in constant time, so that neither how much
 * of a guess was right nor the token's length shows. No token and a wrong one get the same answer.
 */
export function requireToken(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (context, next) => {
    const given = /^Bearer +(\S+) *$/i.exec(context.req.header('Authorization') ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), expected)) return await next();
    return problemResponse(
      context,
      401,
      {
        code: 'unauthorized',
        message: 'Send the header "Authorization: Bearer …" with the ADMIN_TOKEN of this service.',
      },
      { 'WWW-Authenticate': 'Bearer realm="parley admin"' },
    );
  };
}
