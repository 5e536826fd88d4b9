import { Hono } from 'hono';
import type { Services } from '../app/services.js';
import { methodNotAllowed } from './error-responses.js';

export interface HealthOptions {
  readonly services: Services;
  /** `off` without a token; `ready` when the gateway is; anything else is on its way there. */
  readonly discordState: () => string;
  readonly version: string;
  readonly clock: () => number;
}

/** Why the service cannot answer now; empty when it can. */
function reasonsNotReady(articles: number, discordState: string): string[] {
  return [
    ...(articles === 0 ? ['No article is loaded: check CORPUS, then reload.'] : []),
    ...(discordState === 'off' || discordState === 'ready'
      ? []
      : [`The Discord gateway is ${discordState}.`]),
  ];
}

/** Whether the process lives, and whether it can answer. */
export function healthRoutes({ services, discordState, version, clock }: HealthOptions): Hono {
  const startedAt = clock();
  const routes = new Hono();
  routes.get('/healthz', (context) =>
    context.json({ status: 'ok', uptimeSeconds: Math.floor((clock() - startedAt) / 1000), version }),
  );
  routes.get('/readyz', (context) => {
    const snapshot = services.summary();
    const state = discordState();
    const reasons = reasonsNotReady(snapshot.articles, state);
    const ready = reasons.length === 0;
    return context.json({ ready, snapshot, discord: { state }, reasons }, ready ? 200 : 503);
  });
  routes.all('/healthz', methodNotAllowed(['GET', 'HEAD']));
  routes.all('/readyz', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
