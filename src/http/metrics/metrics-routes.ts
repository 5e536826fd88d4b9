import { Hono, type Context } from 'hono';
import type { Registry } from 'prom-client';
import { requireToken, type TokenOptions } from '../admin-token.js';
import { methodNotAllowed, notFound } from '../error-responses.js';
import { createIsLoopback } from '../loopback.js';
import { mergeMetrics } from './merge-metrics.js';

export interface MetricsRouteOptions {
  /** What is told of all, beside what this process counts. */
  readonly standing: Registry;
  /** What this process counts. */
  readonly registry: Registry;
  /** What other processes count that answer as well, in the same format. */
  readonly ofOthers: () => Promise<readonly string[]>;
  /** Null: only who asks on this machine is answered. */
  readonly token: TokenOptions | null;
  /** Whom a request is from, as trusted proxies say. */
  readonly clientAddress: (context: Context) => string;
}

/** What a proxy adds to a request that it hands on. */
const OF_PROXIES = ['Forwarded', 'X-Forwarded-For', 'X-Real-IP', 'Via'];

/** The metrics for Prometheus: to whoever asks on this machine itself, and not through a proxy on it, or has the admin token. */
export function metricsRoutes(options: MetricsRouteOptions): Hono {
  const { standing, registry, ofOthers, token, clientAddress } = options;
  const isLoopback = createIsLoopback();
  const isFromHere = (context: Context): boolean =>
    isLoopback(clientAddress(context)) &&
    // A proxy may stand here that nobody told of: then it is the client's word that counts, and that is no loopback.
    OF_PROXIES.every((header) => context.req.header(header) === undefined);
  const guard = token === null ? notFound : requireToken(token);
  const routes = new Hono();
  routes.get(
    '/metrics',
    async (context, next) => (isFromHere(context) ? await next() : await guard(context, next)),
    async (context) => {
      const [own, others, ofAll] = await Promise.all([registry.metrics(), ofOthers(), standing.metrics()]);
      const text = mergeMetrics([own, ...others, ofAll]);
      return context.body(text, 200, { 'Content-Type': registry.contentType });
    },
  );
  routes.all('/metrics', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
