import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Limit } from '../app/limit.js';
import type { Logger } from '../logger.js';
import { problemResponse } from './error-responses.js';
import { tooMany } from './rate-limit.js';

export interface TokenOptions {
  readonly token: string;
  /** Of each client's wrong tokens. */
  readonly failedLimit: Limit;
  /** Tells clients apart. */
  readonly clientAddress: (context: Context) => string;
  readonly logger: Logger;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * Lets through only `Authorization: Bearer <token>`. Digests are compared, in constant time, so that neither how much
 * of a guess was right nor the token's length shows. No token and a wrong one get the same answer. A client that was
 * wrong too often is not heard for a while, right or wrong, so that guessing is slow; each wrong one is in the log.
 */
export function requireToken({ token, failedLimit, clientAddress, logger }: TokenOptions): MiddlewareHandler {
  const expected = digest(token);
  return async (context, next) => {
    const client = clientAddress(context);
    const before = await failedLimit.look(client);
    if (!before.allowed) return tooMany(context, 'wrong admin tokens', failedLimit.rate, before);
    const given = /^Bearer +(\S+) *$/i.exec(context.req.header('Authorization') ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), expected)) return await next();
    const turn = await failedLimit.take(client);
    if (!turn.allowed) return tooMany(context, 'wrong admin tokens', failedLimit.rate, turn);
    const { method, path } = context.req;
    logger.warn(
      { client, method, path, given: given === '' ? 'no token' : 'a wrong token' },
      'An admin request was refused.',
    );
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
