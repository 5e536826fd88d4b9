import { Hono } from 'hono';
import type { Services } from '../app/services.js';
import { methodNotAllowed } from './error-responses.js';

export interface HealthOptions {
  readonly services: Services;
  /** `off` without a token; `ready` when the gateway is; anything else is on its way there. */
  readonly discordState: () => string;
  /** What is wrong with Discord and what to do, in words without secrets; null where nothing is known to be. */
  readonly discordReason?: () => string | null;
  readonly version: string;
  readonly clock: () => number;
}

/** What is wrong, in words; `ready` where the service can answer all the same. */
function judge(
  articles: number,
  state: string,
  reason: string | null,
): { ready: boolean; reasons: string[] } {
  const isConnected = state === 'off' || state === 'ready';
  const gateway =
    reason === null ? `The Discord gateway is ${state}.` : `The Discord gateway is ${state}: ${reason}`;
  const ofDiscord = isConnected ? reason : gateway;
  return {
    ready: articles > 0 && isConnected,
    reasons: [
      ...(articles === 0 ? ['No article is loaded: check CORPUS, then reload.'] : []),
      ...(ofDiscord === null ? [] : [ofDiscord]),
    ],
  };
}

/** Whether the process lives, and whether it can answer. */
export function healthRoutes(options: HealthOptions): Hono {
  const { services, discordState, discordReason = () => null, version, clock } = options;
  const startedAt = clock();
  const routes = new Hono();
  routes.get('/healthz', (context) =>
    context.json({ status: 'ok', uptimeSeconds: Math.floor((clock() - startedAt) / 1000), version }),
  );
  routes.get('/readyz', (context) => {
    const snapshot = services.summary();
    const state = discordState();
    const reason = discordReason();
    const { ready, reasons } = judge(snapshot.articles, state, reason);
    const discord = reason === null ? { state } : { state, reason };
    return context.json({ ready, snapshot, discord, reasons }, ready ? 200 : 503);
  });
  routes.all('/healthz', methodNotAllowed(['GET', 'HEAD']));
  routes.all('/readyz', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
