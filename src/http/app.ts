import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from '../logger.js';
import type { Draw } from '../picture/render-svg.js';
import { adminRoutes, type AdminOptions } from './admin-routes.js';
import { apiRoutes } from './api-routes.js';
import { notFound, onError, problemResponse } from './error-responses.js';
import { factRoutes } from './fact-routes.js';
import { healthRoutes, type HealthOptions } from './health-routes.js';
import { rateLimit } from './rate-limit.js';

/** Bytes of a request's body. */
const maxBody = 8 * 1024;

export interface HttpAppOptions extends HealthOptions, Omit<AdminOptions, 'adminToken'> {
  /** Null: there are no admin routes. */
  readonly adminToken: string | null;
  /** Requests to `/api` a minute and client; 0 for no limit. */
  readonly apiRateLimit: number;
  /** Draws an SVG as a PNG; null where that cannot be done here. */
  readonly draw: Draw;
  readonly logger: Logger;
  /** A short random id, to find a failure in the log by. */
  readonly newReference: () => string;
  /** Tells clients apart. Default: the other end of the connection; headers are not believed. */
  readonly clientAddress?: (context: Context) => string;
}

const socketAddress = (context: Context): string => getConnInfo(context).remote.address ?? 'unknown';

/** The HTTP door: health, questions, administration. Same-origin JSON only, so no CORS headers. */
export function createHttpApp(options: HttpAppOptions): Hono {
  const {
    services,
    adminToken,
    apiRateLimit,
    draw,
    clock,
    logger,
    newReference,
    clientAddress = socketAddress,
  } = options;
  const app = new Hono();
  app.notFound(notFound);
  app.onError(onError(logger, newReference));
  app.use(secureHeaders());
  app.use('/api/*', rateLimit({ perMinute: apiRateLimit, clock, clientAddress }));
  app.use(
    bodyLimit({
      maxSize: maxBody,
      onError: (context) =>
        problemResponse(context, 413, {
          code: 'too-large',
          message: 'The body is over 8 KiB. Send a shorter question.',
        }),
    }),
  );
  app.route('/', healthRoutes(options));
  app.route('/api', apiRoutes(services));
  app.route('/api', factRoutes({ services, draw }));
  if (adminToken !== null) app.route('/admin', adminRoutes({ ...options, adminToken }));
  return app;
}
