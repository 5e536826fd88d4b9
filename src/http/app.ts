import { setImmediate as nextTurn } from 'node:timers/promises';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { Registry } from 'prom-client';
import type { Audit } from '../app/article-ports.js';
import { createArticleRecords, type ArticleRecords } from '../app/editing/article-records.js';
import type { Editing } from '../app/editing.js';
import type { Following } from '../app/following/following.js';
import type { HubCalls } from '../app/following/hub-calls.js';
import { manageSources } from '../app/following/managed-sources.js';
import type { Limit } from '../app/limit.js';
import type { Overriding } from '../app/overriding.js';
import type { Services } from '../app/services.js';
import type { Logger } from '../logger.js';
import { adminRoutes, type AdminOptions } from './admin-routes.js';
import { requireToken, type TokenOptions } from './admin-token.js';
import { apiRoutes } from './api-routes.js';
import { articleRoutes } from './article-routes.js';
import { auditRoutes } from './audit-routes.js';
import { editRoutes } from './edit-routes.js';
import { communityRoutes, type LeftBehind } from './community-routes.js';
import { notFound, onError, problemResponse } from './error-responses.js';
import { factRoutes, type TimelinePictures } from './fact-routes.js';
import { hubRoutes } from './hub-routes.js';
import { healthRoutes, type HealthOptions } from './health-routes.js';
import { logRequests } from './log-requests.js';
import type { Metrics } from './metrics/metrics.js';
import { metricsRoutes } from './metrics/metrics-routes.js';
import { addStanding } from './metrics/standing.js';
import { onlyOwnNames, type OwnNames } from './own-names.js';
import { createClientOf, type TrustedProxies } from './proxies.js';
import { rateLimit } from './rate-limit.js';
import { openApiRoutes } from './openapi/openapi-routes.js';
import { requestIds, type RequestIdOptions } from './request-ids.js';
import { overrideRoutes } from './override-routes.js';
import { sourceRoutes } from './source-routes.js';

/** Bytes of a request's body. */
const maxBody = 8 * 1024;

export interface HttpAppOptions
  extends Omit<HealthOptions, 'operations'>, Omit<AdminOptions, 'operations' | 'audit'> {
  readonly services: Services;
  /** The articles that people add. Without it the routes that change any are not there. */
  readonly editing?: Editing | undefined;
  /** The sources that are followed, and where changes of them are written down. Without them their routes are not there. */
  readonly following?: Following | undefined;
  readonly audit?: Audit | undefined;
  /** What hubs of feeds say, and how often one client may. Without it they have nowhere to call. */
  readonly hubs?: { readonly calls: HubCalls; readonly limit: Limit } | undefined;
  /** What members left behind. Without it its routes are not there. */
  readonly leftBehind?: LeftBehind | undefined;
  /** What is marked as wrong. Without it its routes are not there. */
  readonly overriding?: Overriding | undefined;
  /** Null: there are no admin routes. */
  readonly adminToken: string | null;
  /** Of each client's requests to `/api`. */
  readonly apiLimit: Limit;
  /** Of each client's wrong admin tokens. */
  readonly failedAdminLimit: Limit;
  /** What requests may call it by. */
  readonly names: OwnNames;
  readonly trustedProxies: TrustedProxies;
  readonly pictures: TimelinePictures;
  /** Where Discord's interactions come to. They are signed, and have a limit of their own: all else that is looked at is the other routes'. */
  readonly interactions?: Hono;
  readonly logger: Logger;
  /** Gives each request an id; without it they have none. */
  readonly requestIds?: RequestIdOptions;
  /** Without it nothing is counted, and there is no `/metrics`. */
  readonly metrics?: Metrics;
  /** What other processes count that answer as well, each in Prometheus' text format. Default: there are none. */
  readonly metricsOfOthers?: (() => Promise<readonly string[]>) | undefined;
  /** A short random id, to find a failure in the log by. */
  readonly newReference: () => string;
  /** Tells clients apart. Default: the other end of the connection, or whom a trusted proxy there asks for. */
  readonly clientAddress?: (context: Context) => string;
}

/** Tells clients apart: the other end of a connection, or whom a trusted proxy there asks for. */
export function addressBehind(proxies: TrustedProxies): (context: Context) => string {
  const clientOf = createClientOf(proxies);
  return (context) => {
    const socket = getConnInfo(context).remote.address ?? 'unknown';
    return clientOf(socket, context.req.header('X-Forwarded-For'));
  };
}

/** Half a year. Other names below this one are their owner's affair, and promised nothing. */
const httpsOnly = 'max-age=15552000';

/** The HTTP door: health, questions, administration. Same-origin JSON only, so no CORS headers. */
export function createHttpApp(options: HttpAppOptions): Hono {
  const { services, adminToken, apiLimit, names, pictures, logger, metrics, newReference } = options;
  const { clientAddress = addressBehind(options.trustedProxies) } = options;
  const { operations, answering, facts } = services;
  const app = new Hono();
  app.notFound(notFound);
  app.onError(onError(logger, newReference));
  if (options.requestIds !== undefined) app.use(requestIds(options.requestIds));
  app.use(logRequests({ logger, clock: options.clock, clientAddress }));
  if (metrics !== undefined) app.use(metrics.requests);
  if (options.interactions !== undefined) app.route('/', options.interactions);
  const isHttps = names.publicUrl?.startsWith('https:') === true;
  app.use(
    secureHeaders({
      strictTransportSecurity: isHttps ? httpsOnly : false,
      // With `no-referrer` browsers send `Origin: null` with the forms of this service's own pages.
      referrerPolicy: 'same-origin',
    }),
  );
  app.use(onlyOwnNames(names));
  if (options.hubs !== undefined) app.route('/', hubRoutes({ ...options.hubs, clientAddress }));
  app.use('/api/*', rateLimit({ limit: apiLimit, clientAddress }));
  const limit = bodyLimit({
    maxSize: maxBody,
    onError: (context) =>
      problemResponse(context, 413, {
        code: 'too-large',
        message: 'The body is over 8 KiB. Send a shorter one.',
      }),
  });
  // Who adds an article has shown the token before more of the body is taken, and then it has a limit of its own.
  app.use((context, next) => (isUpload(context) ? next() : limit(context, next)));
  app.route('/', healthRoutes({ ...options, operations }));
  app.route('/api', apiRoutes(answering));
  app.route('/api', factRoutes({ facts, pictures }));
  app.route('/api', articleRoutes(recordsOf(options)));
  const token: TokenOptions | null =
    adminToken === null
      ? null
      : { token: adminToken, failedLimit: options.failedAdminLimit, clientAddress, logger };
  if (token !== null) app.route('/admin', forAdministrators(options, token));
  if (metrics !== undefined) {
    const { registry } = metrics;
    const standing = new Registry();
    addStanding({ ...options, registry: standing, operations });
    const ofOthers = options.metricsOfOthers ?? (async () => []);
    app.route('/', metricsRoutes({ standing, registry, ofOthers, token, clientAddress }));
  }
  const { publicUrl } = names;
  app.route('/', openApiRoutes({ version: options.version, publicUrl, routes: () => app.routes }));
  return app;
}

function isUpload({ req: { method, path } }: Context): boolean {
  return method === 'POST' && path === '/admin/articles';
}

function recordsOf({ services: { articles }, editing }: HttpAppOptions): ArticleRecords {
  return createArticleRecords({ articles, editing: editing ?? null, yieldTurn: nextTurn });
}

/** All routes behind the token. */
function forAdministrators(options: HttpAppOptions, token: TokenOptions): Hono {
  const { editing, following, audit, leftBehind, overriding, services } = options;
  const routes = new Hono();
  const withToken = requireToken(token);
  // What only administrators are told is kept by nobody on the way to them, nor in a browser behind them.
  routes.use(async (context, next) => {
    await next();
    if (context.req.path !== '/admin') context.res.headers.set('Cache-Control', 'no-store');
  });
  // A page for browsers, which sign in there, may stand at the address itself.
  routes.use((context, next) => (context.req.path === '/admin' ? next() : withToken(context, next)));
  routes.route('/', adminRoutes({ ...options, operations: services.operations }));
  if (editing !== undefined) routes.route('/', editRoutes(editing));
  if (audit !== undefined) routes.route('/', auditRoutes(audit));
  if (leftBehind !== undefined) routes.route('/', communityRoutes(leftBehind));
  if (overriding !== undefined) routes.route('/', overrideRoutes(overriding));
  if (following !== undefined) routes.route('/', sourceRoutes(manageSources(following)));
  return routes;
}
