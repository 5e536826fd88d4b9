import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { problemResponse } from './error-responses.js';
import { createIsLoopback } from './loopback.js';

/** What the service goes by. */
export interface OwnNames {
  /** Origin of the address that members reach it at, such as `https://parley.example`; null where none is told. */
  readonly publicUrl: string | null;
  /** The address or name it listens on. */
  readonly listensOn: string;
}

/** A host, and a port where it is not the scheme's own. */
const hostForm = /^(?:\[[\da-f:.]+\]|[^\s/?#@\\[\]:]+)(?::\d{1,5})?$/i;

/** An address without brackets, a name in small letters without the dot at its end. */
function bare(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

/**
 * Refuses requests that were not meant for this service: under a name that it does not go by, since a page elsewhere can
 * let its own name lead here and would then read all that is served; and from a page of another origin. What is no page
 * sends no `Origin`, and what speaks HTTP/1.0 may send no `Host`.
 */
export function onlyOwnNames({ publicUrl, listensOn }: OwnNames): MiddlewareHandler {
  const isLoopback = createIsLoopback();
  const own = bare(listensOn);
  const anyAddress = own === '0.0.0.0' || own === '::';
  const names = new Set(['localhost', own]);
  if (publicUrl !== null) names.add(bare(new URL(publicUrl).hostname));
  const isOwn = (hostname: string): boolean => {
    const name = bare(hostname);
    if (isIP(name) === 0 || names.has(name)) return names.has(name);
    // Behind an address is always who has it: only a name can be made to lead elsewhere.
    return anyAddress || isLoopback(name);
  };
  return async (context, next) => {
    const host = context.req.header('Host') ?? '';
    const url = `http://${host}`;
    if (host !== '') {
      if (!hostForm.test(host) || !URL.canParse(url)) {
        const message = 'The Host header is malformed. Correct it and try again.';
        return problemResponse(context, 400, { code: 'bad-request', message });
      }
      if (!isOwn(new URL(url).hostname)) {
        const message =
          'This service does not go by the name in the Host header. Use the address it listens on; to serve it under ' +
          'another name, its operator sets PUBLIC_URL.';
        return problemResponse(context, 421, { code: 'unknown-host', message });
      }
    }
    const origin = context.req.header('Origin');
    const isOurs =
      origin === undefined || origin === publicUrl || (host !== '' && origin === new URL(url).origin);
    if (isOurs) return await next();
    const message =
      'Pages of another origin may not ask here. Ask without an Origin header; if this page belongs to the service, its ' +
      'operator sets PUBLIC_URL to the address it is reached at.';
    return problemResponse(context, 403, { code: 'foreign-origin', message });
  };
}
