import { Hono } from 'hono';
import type { Actor, Audit } from '../app/article-ports.js';
import { reloadAudited } from '../app/reload-by.js';
import type { Events, Happened } from '../app/ports.js';
import type { Operations } from '../app/services.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';

type QuestionOutcome = Extract<Happened, { kind: 'question' }>['outcome'];

const RELOADS_SHOWN = 10;
const BY: Actor = { kind: 'administrator' };

export interface AdminOptions {
  readonly operations: Operations;
  /** What happened: questions over all doors, and reloads. */
  readonly events: Events;
  readonly audit?: Pick<Audit, 'append'> | undefined;
  /** Bytes, as `process.memoryUsage` gives them. */
  readonly memory: () => NodeJS.MemoryUsage;
}

/** For the operator, under `/admin`. Reloading is the same piece of work as Discord's `/reload`. */
export function adminRoutes({ operations, events, audit, memory }: AdminOptions): Hono {
  const routes = new Hono();
  const reload = reloadAudited(operations, audit);
  routes.get('/status', async (context) => {
    const counted = await events.count('question');
    const of = (outcome: QuestionOutcome): number => counted.get(outcome) ?? 0;
    return context.json({
      snapshot: await operations.summary(),
      lastReload: await operations.lastReload(),
      /** Every reload that was asked for, newest first: those that failed too. */
      reloads: await events.newest({ kind: 'reload', limit: RELOADS_SHOWN }),
      counts: { questions: { answered: of('answered'), abstained: of('abstained'), failed: of('failed') } },
      memory: memory(),
    });
  });
  routes.post('/reload', async (context) => {
    const outcome = await reload(BY, { force: context.req.query('force') === 'true' });
    if (outcome.kind === 'done') return context.json(outcome.report);
    if (outcome.kind === 'failed') {
      return problemResponse(context, 500, { code: 'corpus-unreadable', message: outcome.message });
    }
    if (outcome.kind === 'refused') {
      const { before, after } = outcome;
      return problemResponse(context, 409, {
        code: 'reload-refused',
        message: `Nothing was changed: ${after} of ${before} articles would be left. Look whether the folder is whole; POST /admin/reload?force=true takes it as it is.`,
      });
    }
    const message = 'A reload is running already. Wait for it to end; GET /admin/status shows its report.';
    return problemResponse(context, 409, { code: 'reload-running', message });
  });
  routes.all('/status', methodNotAllowed(['GET', 'HEAD']));
  routes.all('/reload', methodNotAllowed(['POST']));
  return routes;
}
