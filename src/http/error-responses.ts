import type { Context, ErrorHandler, Handler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError, isBusy } from '../errors.js';
import type { Logger } from '../logger.js';
import { requestIdOf } from './request-ids.js';

interface Problem {
  /** For programs. */
  readonly code: string;
  /** For people: what happened, and what to do next. */
  readonly message: string;
  /** The field of the request that is wrong. */
  readonly field?: string;
  /** By which the request is found in the log. */
  readonly requestId?: string;
}

/** The one shape of every error: `{error: {code, message}}`, with the request's id where it has one. */
export function problemBody(problem: Problem): { error: Problem } {
  return { error: problem };
}

export function problemResponse(
  context: Context,
  status: ContentfulStatusCode,
  problem: Problem,
  headers: Record<string, string> = {},
): Response {
  return context.json(problemBody(withId(context, problem)), status, headers);
}

function withId(context: Context, problem: Problem): Problem {
  const requestId = requestIdOf(context);
  return requestId === undefined ? problem : { ...problem, requestId };
}

/** Said of a path nobody serves, and of admin routes where there are none: the two must not be told apart. */
export const notFound: NotFoundHandler = (context) =>
  problemResponse(context, 404, {
    code: 'not-found',
    message:
      'There is nothing at this address. Questions go to POST /api/ask; GET /healthz tells that the service lives.',
  });

/** Answers every method of a path that its own handlers, registered before, did not. */
export function methodNotAllowed(allowed: readonly string[]): Handler {
  const allow = allowed.join(', ');
  return (context) =>
    problemResponse(
      context,
      405,
      { code: 'method-not-allowed', message: `This address answers ${allow} only. Use one of these.` },
      { Allow: allow },
    );
}

/** A fault: the caller gets a reference, the log has the cause under the same reference. */
export function onError(logger: Logger, newReference: () => string): ErrorHandler {
  return (error, context) => {
    if (error instanceof HTTPException && error.status < 500) {
      const problem = {
        code: 'bad-request',
        message: 'The request could not be read. Check it and send it again.',
      };
      return context.json(problemBody(withId(context, problem)), error.status);
    }
    // The client went away before its body had come: nobody reads this.
    if (context.req.raw.signal.aborted) {
      const message = 'The connection ended before the request had come. Send it again.';
      return problemResponse(context, 400, { code: 'bad-request', message });
    }
    if (error instanceof AppError && error.code === 'store-unavailable') {
      const message = 'What is stored is out of reach. Try again a little later; GET /readyz says why.';
      return problemResponse(context, 503, { code: error.code, message }, { 'Retry-After': '10' });
    }
    if (isBusy(error)) {
      const message = 'Too much is asked at once. Try again in some seconds.';
      return problemResponse(context, 503, { code: 'busy', message }, { 'Retry-After': '5' });
    }
    const reference = newReference();
    logger.error(
      { err: error, reference, method: context.req.method, path: context.req.path },
      'A request failed.',
    );
    return problemResponse(context, 500, {
      code: 'internal',
      message: `Something went wrong here. Try again; if it stays, tell the operator the reference ${reference}.`,
    });
  };
}
