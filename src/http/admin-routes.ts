import { Hono } from 'hono';
import type { QuestionCounts } from '../app/question-counts.js';
import type { Services } from '../app/services.js';
import { requireToken } from './admin-token.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';

export interface AdminOptions {
  readonly services: Services;
  readonly adminToken: string;
  /** Questions since the start, over all doors. */
  readonly counts: () => QuestionCounts;
  /** Bytes, as `process.memoryUsage` gives them. */
  readonly memory: () => NodeJS.MemoryUsage;
}

/** For the operator, under `/admin`. Reloading is the same piece of work as Discord's `/reload`. */
export function adminRoutes({ services, adminToken, counts, memory }: AdminOptions): Hono {
  const routes = new Hono();
  routes.use(requireToken(adminToken));
  routes.get('/status', (context) =>
    context.json({
      snapshot: services.summary(),
      lastReload: services.lastReload(),
      counts: { questions: counts() },
      memory: memory(),
    }),
  );
  routes.post('/reload', async (context) => {
    const outcome = await services.reload();
    if (outcome.kind === 'done') return context.json(outcome.report);
    if (outcome.kind === 'failed') {
      return problemResponse(context, 500, { code: 'corpus-unreadable', message: outcome.message });
    }
    const message = 'A reload is running already. Wait for it to end; GET /admin/status shows its report.';
    return problemResponse(context, 409, { code: 'reload-running', message });
  });
  routes.all('/status', methodNotAllowed(['GET', 'HEAD']));
  routes.all('/reload', methodNotAllowed(['POST']));
  return routes;
}
