import { lookup as lookUpName } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { headerOf, type Headers } from './cache-headers.js';
import { bareHost, checkUrl, isAllowedHost, isPublicAddress, type AllowedHost } from './public-address.js';
import { readBody } from './response-body.js';

/** An address that a host name stands for. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name. Rejects where it is not known. */
export type ResolveHost = (host: string) => Promise<readonly HostAddress[]>;

/** The machine's own way to resolve names. */
export const resolveHost: ResolveHost = (host) => lookUpName(host, { all: true });

/** How one request ended, redirects not followed. Reasons are for a person. */
export type Answered =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

/** Options of requests. */
export interface GuardedRequestOptions {
  readonly userAgent: string;
  /** Hosts that may be fetched though they are not public. */
  readonly allowed: readonly AllowedHost[];
  readonly resolve: ResolveHost;
}

/** One request: headers beside those that every request has, and what ends it. */
export interface RequestWanted {
  readonly headers?: Readonly<Record<string, string>>;
  /** A form to send. Without one the address is asked for. */
  readonly form?: URLSearchParams;
  readonly signal: AbortSignal;
}

/** Asks for an address once; never rejects. */
export type GuardedRequest = (address: string, wanted: RequestWanted) => Promise<Answered>;

/** Most headers of an answer, in bytes. */
const MOST_HEADERS = 32 * 1024;
/** Kinds of content that no article comes as; whatever else is sent is looked at. */
const NO_TEXT =
  /^(?:image|audio|video|font|model)\/(?!svg)|^application\/(?:pdf|zip|gzip|x-|octet-stream|vnd\.(?!.*(?:xml|json)))/i;
const XML_LIKE = /^application\/(?:x-)?(?:rss|atom|rdf|xml|xhtml|javascript|json)/i;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Those after which a form is sent again as it is; the others ask for a page in its place. */
const FORM_REDIRECTS = new Set([307, 308]);

/**
 * Makes requests to public web servers alone. The name is resolved once, every address it stands for is checked, and the
 * connection goes to one of these: no second look-up comes between. It sends no cookies and no credentials, keeps no
 * connection, and reads no more than the limits of `readBody`.
 */
export function createGuardedRequest({ userAgent, allowed, resolve }: GuardedRequestOptions): GuardedRequest {
  return async (written, { headers = {}, form, signal }) => {
    const checked = checkUrl(written);
    if (!checked.ok) return { kind: 'refused', reason: checked.reason };
    const { url } = checked;
    try {
      const addresses = await orAborted(addressesOf(url, resolve), signal);
      if (!isAllowedHost(url, allowed) && !addresses.every(({ address }) => isPublicAddress(address))) {
        return { kind: 'refused', reason: `${url.host} is not an address of the public internet` };
      }
      const agent = new Agent({
        connect: { lookup: pinnedTo(addresses), autoSelectFamily: true },
        maxHeaderSize: MOST_HEADERS,
        pipelining: 0,
      });
      try {
        return await answered(url, signal, {
          ...(form === undefined ? { method: 'GET' } : { method: 'POST', body: form.toString() }),
          dispatcher: agent,
          signal,
          headers: {
            'user-agent': userAgent,
            accept:
              'text/html, application/xhtml+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
            'accept-encoding': 'gzip, deflate, br',
            ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
            ...headers,
          },
        });
      } finally {
        await agent.destroy();
      }
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error, url) };
    }
  };
}

async function answered(
  url: URL,
  signal: AbortSignal,
  options: {
    readonly method: 'GET' | 'POST';
    readonly body?: string;
    readonly dispatcher: Agent;
    readonly signal: AbortSignal;
    readonly headers: Record<string, string>;
  },
): Promise<Answered> {
  const response: Dispatcher.ResponseData = await request(url, options);
  const { statusCode: status, headers, body } = response;
  // What is not read is dropped with its connection, and says so by an error that nobody waits for.
  body.on('error', () => undefined);
  const location = headerOf(headers, 'location');
  const sent = options.method === 'POST' ? FORM_REDIRECTS : REDIRECTS;
  if (sent.has(status) && location !== null) {
    if (!URL.canParse(location, url.href)) {
      return { kind: 'failed', reason: `${url.host} redirects to something that is no address` };
    }
    return { kind: 'redirect', to: new URL(location, url).href };
  }
  const type = headerOf(headers, 'content-type') ?? '';
  if (status === 200 && NO_TEXT.test(type) && !XML_LIKE.test(type)) {
    return { kind: 'failed', reason: `it is ${type.split(';', 1)[0] ?? type}, and not a page or a feed` };
  }
  if (status !== 200) return { kind: 'answer', status, headers, bytes: new Uint8Array() };
  const read = await orAborted(readBody(body, headers), signal);
  return read.ok
    ? { kind: 'answer', status, headers, bytes: read.bytes }
    : { kind: 'failed', reason: read.reason };
}

async function addressesOf(url: URL, resolve: ResolveHost): Promise<readonly HostAddress[]> {
  const host = bareHost(url);
  // An IP address is connected to as it is, without a look-up.
  if (/^[\d.]+$/.test(host)) return [{ address: host, family: 4 }];
  if (host.includes(':')) return [{ address: host, family: 6 }];
  const addresses = await resolve(host);
  if (addresses.length === 0) throw new TypeError('no address', { cause: { code: 'ENOTFOUND' } });
  return addresses;
}

/** A look-up that knows only these addresses. */
function pinnedTo(addresses: readonly HostAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

/** What a promise gives, or a rejection as soon as the signal aborts. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What went wrong with a connection, in words of a person's. */
function reasonOf(error: unknown, { host }: URL): string {
  const code = codeOf(error);
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return `the name ${host} is not known; is it spelt right?`;
  if (code === 'ECONNREFUSED') return `${host} takes no connections`;
  if (/^E(?:HOSTUNREACH|NETUNREACH|ADDRNOTAVAIL)$/.test(code)) return `${host} cannot be reached from here`;
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED|VERIFY/.test(code))
    return `${host} has no valid certificate (${code})`;
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return `${host} sends too long headers`;
  if (/^HPE_|^ERR_HTTP|INVALID/.test(code)) return `${host} does not answer as a web server does`;
  if (isEndedEarly(error)) return `${host} did not answer in time`;
  return `the connection to ${host} broke off`;
}

function isEndedEarly(error: unknown): boolean {
  return (
    error instanceof Error &&
    (/^(?:AbortError|TimeoutError)$/.test(error.name) || /TIMEOUT/.test(codeOf(error)))
  );
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0)
    return codeOf(error.errors[0]);
  return 'cause' in error ? codeOf(error.cause) : '';
}
