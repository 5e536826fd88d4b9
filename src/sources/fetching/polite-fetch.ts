import { freshSeconds, headerOf, retryAfterSeconds, type Headers } from './cache-headers.js';
import type { FetchAddress, FetchOutcome, FetchWanted } from './fetch-outcome.js';
import type { Answered, GuardedRequest } from './guarded-request.js';
import { hubLinksInHeaders } from './hub-links.js';
import { createHostTurns } from './host-turns.js';
import { checkUrl } from './public-address.js';
import { reservationsInHeaders } from './reservations.js';
import { ALL_ALLOWED, NONE_ALLOWED, readRobots, type RobotsRules } from './robots-rules.js';

/** The name by which robots.txt knows us. */
export const AGENT = 'Parley';

/** What Parley calls itself to servers, with where its operator is found. */
export function userAgentOf(version: string, publicUrl: string | null): string {
  return `${AGENT}/${version} (${publicUrl === null ? 'news reader of a Discord server' : `+${publicUrl}`})`;
}

/** Effects of fetching. */
export interface PoliteFetchOptions {
  readonly request: GuardedRequest;
  readonly clock: () => Date;
  /** Resolves to true after so many milliseconds, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  /** A signal that aborts after so many milliseconds. Default: by the clock of the machine. */
  readonly deadline?: (ms: number) => AbortSignal;
}

const MOST_REDIRECTS = 5;
/** Longest that an address may take with all its redirects, in ms, without what is waited out of politeness. */
const WITHIN = 10_000;
/** Between two requests to a host that names no delay, in ms. */
const GAP = 1000;
/** A host that wants less and does not say for how long is left alone for so long, in seconds. */
const LEFT_ALONE = 5 * 60;
/** How long a robots.txt counts, in ms; one that could not be read is asked for again sooner. */
const ROBOTS_COUNT = {
  read: 12 * 60 * 60 * 1000,
  unread: 30 * 60 * 1000,
  unanswered: 5 * 60 * 1000,
  most: 1000,
};
const TOO_MANY = `it redirects more than ${MOST_REDIRECTS} times`;

const STOPPED: FetchOutcome = { kind: 'failed', reason: 'the program stopped before' };

interface KnownRobots {
  /** Or why they are not known. */
  readonly rules: RobotsRules | FetchOutcome;
  readonly until: number;
}

/** How a chain of redirects ended. */
type Chain = {
  readonly url: URL;
  readonly answered: Answered | { readonly kind: 'over'; readonly outcome: FetchOutcome };
};

/**
 * Fetches addresses as a guest does: robots.txt is read first and obeyed, each host has one request at a time with a gap
 * between, and one that asks to be left alone is.
 */
export function createPoliteFetch({
  request,
  clock,
  wait,
  deadline = (ms) => AbortSignal.timeout(ms),
}: PoliteFetchOptions): FetchAddress {
  const turns = createHostTurns({ clock, wait });
  const robots = new Map<string, KnownRobots>();

  /** Follows redirects; `before` may end the chain at any address of it. */
  async function follow(
    from: URL,
    gapOf: (url: URL) => Promise<number | FetchOutcome>,
    headers: Readonly<Record<string, string>>,
    stop: AbortSignal | undefined,
  ): Promise<Chain> {
    let url = from;
    let left = WITHIN;
    for (let hop = 0; ; hop += 1) {
      const gap = await gapOf(url);
      if (typeof gap !== 'number') return { url, answered: { kind: 'over', outcome: gap } };
      const turned = await turns.take(url.host, gap, async () => {
        const began = clock().getTime();
        const signal = stop === undefined ? deadline(left) : AbortSignal.any([deadline(left), stop]);
        const answered = await request(url.href, { headers, signal });
        left -= clock().getTime() - began;
        return answered;
      });
      if (turned.kind !== 'done') return { url, answered: { kind: 'over', outcome: notNow(turned, url) } };
      const answered = turned.value;
      if (answered.kind !== 'redirect') return { url, answered };
      if (hop === MOST_REDIRECTS) {
        return {
          url,
          answered: { kind: 'failed', reason: TOO_MANY },
        };
      }
      const next = checkUrl(answered.to);
      if (!next.ok) {
        return { url, answered: { kind: 'refused', reason: `it redirects to where ${next.reason}` } };
      }
      if (left <= 0)
        return { url, answered: { kind: 'failed', reason: `${url.host} did not answer in time` } };
      url = next.url;
    }
  }

  /** The rules of a site, or how asking for them ended where they are not known now. */
  async function robotsOf(url: URL, stop: AbortSignal | undefined): Promise<RobotsRules | FetchOutcome> {
    const now = clock().getTime();
    const known = robots.get(url.origin);
    if (known !== undefined && known.until > now) return known.rules;
    const { answered, url: from } = await follow(new URL('/robots.txt', url), async () => GAP, {}, stop);
    if (answered.kind === 'over') return answered.outcome;
    // A site that asks to be left alone for a while says nothing of its rules.
    if (answered.kind === 'answer' && isAskedToWait(answered, clock())) return outcomeOf(from, answered);
    if (answered.kind !== 'answer' && stop?.aborted === true) return STOPPED;
    const rules = answered.kind === 'answer' ? rulesOf(answered, url.origin) : outcomeWithout(answered);
    robots.delete(url.origin);
    robots.set(url.origin, { rules, until: now + countsFor(rules) });
    const [oldest] = robots.keys();
    if (oldest !== undefined && robots.size > ROBOTS_COUNT.most) robots.delete(oldest);
    return rules;
  }

  /** Those who ask for the rules of one site at a time share the answer. */
  const asking = new Map<string, Promise<RobotsRules | FetchOutcome>>();
  function sharedRobotsOf(url: URL, stop: AbortSignal | undefined): Promise<RobotsRules | FetchOutcome> {
    const under = asking.get(url.origin);
    if (under !== undefined) return under;
    const ours = robotsOf(url, stop).finally(() => asking.delete(url.origin));
    asking.set(url.origin, ours);
    return ours;
  }

  return async (address, wanted = {}) => {
    const checked = checkUrl(address);
    if (!checked.ok) return { kind: 'refused', reason: checked.reason };
    const gapOf = async (url: URL): Promise<number | FetchOutcome> => {
      const rules = await sharedRobotsOf(url, wanted.signal);
      if ('kind' in rules) return rules;
      if (rules === NONE_ALLOWED) return { kind: 'failed', reason: unknownRules(url) };
      if (!rules.allows(url.href))
        return { kind: 'refused', reason: `${url.host} does not want it read (robots.txt)` };
      return Math.max(GAP, (rules.crawlDelay ?? 0) * 1000);
    };
    const { url, answered } = await follow(checked.url, gapOf, validatorsOf(wanted), wanted.signal);
    switch (answered.kind) {
      case 'over':
        return answered.outcome;
      case 'answer':
        return outcomeOf(url, answered);
      case 'redirect':
        return { kind: 'failed', reason: TOO_MANY };
      default:
        return answered;
    }
  };

  function outcomeOf(
    url: URL,
    { status, headers, bytes }: Extract<Answered, { kind: 'answer' }>,
  ): FetchOutcome {
    const now = clock();
    if (status === 200) return { kind: 'fetched', document: documentOf(url, headers, bytes, now) };
    if (status === 304) return { kind: 'unchanged', freshSeconds: freshSeconds(headers, now) };
    if (status === 404 || status === 410)
      return { kind: 'gone', reason: `${url.host} no longer has it (${status})` };
    if (isAskedToWait({ status, headers }, now)) {
      const seconds = Math.max(retryAfterSeconds(headers, now) ?? LEFT_ALONE, 1);
      turns.pause(url.host, seconds);
      return { kind: 'later', seconds, reason: `${url.host} asks to be left alone for a while (${status})` };
    }
    if (status === 401 || status === 402 || status === 403 || status === 451) {
      return { kind: 'failed', reason: `${url.host} does not give it to us (${status})` };
    }
    return { kind: 'failed', reason: `${url.host} answers with an error (${status})` };
  }
}

/** Whether a server wants less: it says so (429), or says for how long where it gives nothing (403, 503). */
function isAskedToWait(
  { status, headers }: Pick<Extract<Answered, { kind: 'answer' }>, 'status' | 'headers'>,
  now: Date,
): boolean {
  return status === 429 || ((status === 403 || status >= 500) && retryAfterSeconds(headers, now) !== null);
}

function documentOf(url: URL, headers: Headers, bytes: Uint8Array, now: Date) {
  return {
    url: url.href,
    bytes,
    contentType: headerOf(headers, 'content-type'),
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
    freshSeconds: freshSeconds(headers, now),
    reservations: reservationsInHeaders(headers, AGENT),
    hubLinks: hubLinksInHeaders(headers, url.href),
  };
}

/** By RFC 9309: a file that is not there allows everything, one that cannot be read nothing for now. */
function rulesOf({ status, bytes }: Extract<Answered, { kind: 'answer' }>, origin: string): RobotsRules {
  if (status === 200) return readRobots(new TextDecoder().decode(bytes), origin, AGENT);
  return status >= 400 && status < 500 ? ALL_ALLOWED : NONE_ALLOWED;
}

/** Where the site does not answer at all, it does not for its pages either. */
function outcomeWithout(answered: Exclude<Answered, { kind: 'answer' }>): FetchOutcome {
  return answered.kind === 'redirect' ? { kind: 'failed', reason: TOO_MANY } : answered;
}

function countsFor(rules: RobotsRules | FetchOutcome): number {
  if ('kind' in rules) return ROBOTS_COUNT.unanswered;
  return rules === NONE_ALLOWED ? ROBOTS_COUNT.unread : ROBOTS_COUNT.read;
}

function unknownRules({ host }: URL): string {
  return `${host} has a robots.txt that could not be read or is too long, so that what it allows is not known`;
}

function notNow(
  turned: { readonly kind: 'too-early'; readonly seconds: number } | { readonly kind: 'stopped' },
  { host }: URL,
): FetchOutcome {
  if (turned.kind === 'stopped') return STOPPED;
  return { kind: 'later', seconds: turned.seconds, reason: `${host} asked to be left alone for a while` };
}

function validatorsOf({ etag, lastModified }: FetchWanted): Record<string, string> {
  return {
    ...(isHeaderValue(etag) ? { 'if-none-match': etag } : {}),
    ...(isHeaderValue(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

function isHeaderValue(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^[\x20-\x7e]{1,1000}$/.test(value);
}
