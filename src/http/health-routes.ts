import { Hono } from 'hono';
import type { StoreTrouble } from '../app/ports.js';
import type { SnapshotSummary } from '../model/snapshot.js';
import type { Operations } from '../app/services.js';
import { methodNotAllowed } from './error-responses.js';

/** How the connection to Discord stands. */
export interface DiscordHealth {
  /** By which way interactions come: the gateway, or `POST /interactions`; none without either. */
  readonly door: 'gateway' | 'http' | 'none';
  /** `off` without a door; `ready` when it is open; anything else is on its way there, or needs a person. */
  readonly state: string;
  /**
   * What is not as it should be, with the way out, fit for the operator and without secrets; null where there is nothing
   * to say. A gateway that is ready may have something to say too: a command that Discord refused.
   */
  readonly reason: string | null;
}

export interface HealthOptions {
  readonly operations: Operations;
  readonly discord: () => DiscordHealth;
  /** What is wrong with what is stored; null where all is well. Questions are answered all the same. */
  readonly stored: () => StoreTrouble | null;
  readonly version: string;
  readonly clock: () => number;
}

/** Questions are answered without facts, so the service is ready; but somebody has to look. */
const NO_FACTS =
  'The facts of these articles could not be read, so /who, /timeline, /reports and /latest have none: the log has the cause. Look at the articles added last, then reload.';

/** Whether the service can answer now, and what is wrong, in words. */
function judge(
  { articles, factsState }: SnapshotSummary,
  { state, reason }: DiscordHealth,
  ofStore: string | null,
): { ready: boolean; reasons: string[] } {
  const isConnected = state === 'off' || state === 'ready';
  const gateway =
    reason === null ? `The Discord gateway is ${state}.` : `The Discord gateway is ${state}: ${reason}`;
  const ofDiscord = isConnected ? reason : gateway;
  return {
    ready: articles > 0 && isConnected,
    reasons: [
      ...(articles === 0 ? ['No article is loaded: check CORPUS, then reload.'] : []),
      ...(articles > 0 && factsState === 'failed' ? [NO_FACTS] : []),
      ...(ofDiscord === null ? [] : [ofDiscord]),
      ...(ofStore === null ? [] : [ofStore]),
    ],
  };
}

/** Whether the process lives, and whether it can answer. */
export function healthRoutes({ operations, discord: healthOf, stored, version, clock }: HealthOptions): Hono {
  const startedAt = clock();
  const routes = new Hono();
  routes.get('/healthz', (context) =>
    context.json({ status: 'ok', uptimeSeconds: Math.floor((clock() - startedAt) / 1000), version }),
  );
  routes.get('/readyz', async (context) => {
    const snapshot = await operations.summary();
    const discord = healthOf();
    const { ready, reasons } = judge(snapshot, discord, stored()?.reason ?? null);
    return context.json({ ready, snapshot, discord, reasons }, ready ? 200 : 503);
  });
  routes.all('/healthz', methodNotAllowed(['GET', 'HEAD']));
  routes.all('/readyz', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
