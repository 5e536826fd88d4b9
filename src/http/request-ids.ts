import type { Context, MiddlewareHandler } from 'hono';
import type { RequestScope } from '../request-scope.js';

const HEADER = 'X-Request-Id';
/** Such as a UUID, or what a proxy in front makes; all else may be anything, and stands in the log. */
const SANE = /^[\w.:=-]{1,64}$/;
const KEY = 'requestId';

export interface RequestIdOptions {
  readonly scope: Pick<RequestScope, 'run'>;
  /** Makes an id for a request that brings none. */
  readonly newRequestId: () => string;
}

/** Gives each request an id, its own where that is sane, by which it is found in the log; the answer has it too. */
export function requestIds({ scope, newRequestId }: RequestIdOptions): MiddlewareHandler {
  return async (context, next) => {
    const given = context.req.header(HEADER);
    const id = given !== undefined && SANE.test(given) ? given : newRequestId();
    context.set(KEY, id);
    await scope.run(id, next);
    context.res.headers.set(HEADER, id);
  };
}

/** The id of a request; undefined where it has none. */
export function requestIdOf(context: Context): string | undefined {
  const id: unknown = context.get(KEY);
  return typeof id === 'string' ? id : undefined;
}
