import { Hono } from 'hono';
import { HUB_PATH } from '../app/following/hub-keeping.js';
import type { HubCalls } from '../app/following/hub-calls.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { rateLimit, type RateLimitOptions } from './rate-limit.js';

/** What hubs call. */
export interface HubRoutesOptions extends RateLimitOptions {
  readonly calls: HubCalls;
}

/** As keys are made: 32 bytes in base64url. */
const KEY = /^[\w-]{43}$/;
/** Longest challenge, in UTF-16 code units: it goes out as it came. */
const MAX_CHALLENGE = 1000;

/**
 * Where hubs (W3C WebSub) ask whether a subscription is meant, and tell of news. A body is read only where its subscription is
 * known, and nothing of it is kept; whether a signature was right is not told.
 */
export function hubRoutes({ calls, ...limited }: HubRoutesOptions): Hono {
  const routes = new Hono();
  const path = `${HUB_PATH}/:key`;
  routes.use(path, rateLimit(limited));
  routes.get(path, async (context) => {
    const { req } = context;
    const challenge = req.query('hub.challenge') ?? '';
    const seconds = req.query('hub.lease_seconds') ?? '';
    const key = req.param('key');
    const outcome = KEY.test(key)
      ? await calls.asked(key, {
          mode: req.query('hub.mode') ?? '',
          topic: req.query('hub.topic') ?? '',
          leaseSeconds: /^\d{1,12}$/.test(seconds) ? Number(seconds) : null,
        })
      : 'unknown';
    if (outcome === 'unknown') return problemResponse(context, 404, NOT_MEANT);
    context.header('Cache-Control', 'no-store');
    return context.text(outcome === 'meant' ? challenge.slice(0, MAX_CHALLENGE) : '');
  });
  routes.post(path, async (context) => {
    const { req } = context;
    const key = req.param('key');
    const delivery = { signature: req.header('X-Hub-Signature'), body: req.raw.body ?? noBody() };
    const outcome = KEY.test(key) ? await calls.delivered(key, delivery) : 'gone';
    if (outcome === 'gone') return problemResponse(context, 410, GONE);
    if (outcome === 'too-large') return problemResponse(context, 413, TOO_LARGE);
    return context.body(null, 202);
  });
  routes.all(path, methodNotAllowed(['GET', 'HEAD', 'POST']));
  return routes;
}

async function* noBody(): AsyncGenerator<Uint8Array> {}

const NOT_MEANT = { code: 'not-meant', message: 'Nothing of the kind was asked of a hub. Do not do it.' };
const GONE = { code: 'gone', message: 'Nobody waits for this any more. Stop sending it.' };
const TOO_LARGE = { code: 'too-large', message: 'The body is over 5 MiB. Send a shorter one.' };
