import { Hono } from 'hono';
import type { Audit } from '../app/article-ports.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { queries, readQuery } from './view-query.js';

/** What was changed by whom, newest first, under `/admin`. */
export function auditRoutes(audit: Pick<Audit, 'newest'>): Hono {
  const routes = new Hono();
  routes.get('/audit', async (context) => {
    const read = readQuery(queries.audit, context.req.query());
    if (!read.ok) {
      const { field, message } = read;
      return problemResponse(context, 400, { code: 'bad-request', field, message });
    }
    const { limit, before } = read.query;
    const entries = await audit.newest({ limit, ...(before === null ? {} : { before }) });
    return context.json({ entries });
  });
  routes.all('/audit', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
