import { Hono, type Context } from 'hono';
import type { Registry } from 'prom-client';
import { requireToken, type TokenOptions } from '../admin-token.js';
import { methodNotAllowed, notFound } from '../error-responses.js';
import { createIsLoopback } from '../loopback.js';

export interface MetricsRouteOptions {
  readonly registry: Registry;
  /** Null: only who asks on this machine is answered. */
  readonly token: TokenOptions | null;
  /** Whom a request is from, as trusted proxies say. */
  readonly clientAddress: (context: Context) => string;
}

/** What a proxy adds to a request that it hands on. */
const OF_PROXIES = ['Forwarded', 'X-Forwarded-For', 'X-Real-IP', 'Via'];

/** The metrics for Prometheus: to whoever asks on this machine itself, and not through a proxy on it, or has the admin token. */
export function metricsRoutes({ registry, token, clientAddress }: MetricsRouteOptions): Hono {
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
    async (context) => context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  );
  routes.all('/metrics', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
