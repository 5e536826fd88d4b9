import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from '../logger.js';

/** What an operator wants to see without turning debugging on: somebody is kept out. */
const REFUSED: readonly number[] = [401, 403, 421, 429];
/** Characters of a path in the log. */
const LONGEST_PATH = 200;

export interface LogRequestsOptions {
  readonly logger: Logger;
  /** In ms from any fixed point. */
  readonly clock: () => number;
  /** Tells clients apart. */
  readonly clientAddress: (context: Context) => string;
}

/** A line a request: at `info` where it was refused, else at `debug`. What stands behind `?` is a member's own. */
export function logRequests({ logger, clock, clientAddress }: LogRequestsOptions): MiddlewareHandler {
  return async (context, next) => {
    const began = clock();
    await next();
    const { method, path } = context.req;
    const { status } = context.res;
    const ms = Math.round(clock() - began);
    const facts = { method, path: path.slice(0, LONGEST_PATH), status, ms, client: clientAddress(context) };
    if (REFUSED.includes(status)) logger.info(facts, 'a request was refused');
    else logger.debug(facts, 'a request');
  };
}
