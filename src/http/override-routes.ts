import { Hono, type Context } from 'hono';
import * as z from 'zod';
import type { Actor } from '../app/article-ports.js';
import type { OverrideOutcome, Overriding } from '../app/overriding.js';
import { overrideId } from '../knowledge/overrides.js';
import type { Override } from '../model/override.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { parseJsonBody } from './json-body.js';

const BY: Actor = { kind: 'administrator' };
const words = z.string().trim().min(1).max(300);
const why = words.nullable().default(null);

/** What is wrong, as a request says it. */
export const wrongThingJson = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), fact: words, why }),
  z.strictObject({ kind: z.literal('alias'), entity: words, alias: words, why }),
  z.strictObject({
    kind: z.literal('office'),
    entity: words,
    title: words,
    of: words.nullable().default(null),
    why,
  }),
]);

/** What is marked as wrong, under `/admin`. */
export function overrideRoutes(overriding: Overriding): Hono {
  const routes = new Hono();
  routes.get('/overrides', async (context) =>
    context.json({ overrides: (await overriding.list()).map(shownOverride) }),
  );
  routes.post('/overrides', async (context) => {
    const json = parseJsonBody(await context.req.arrayBuffer());
    if (json === null) {
      const message = 'The body is not JSON in UTF-8. Send {"kind": "fact", "fact": "…", "why": "…"}.';
      return problemResponse(context, 400, { code: 'bad-json', message });
    }
    const read = wrongThingJson.safeParse(json.value);
    if (!read.success) {
      const [issue] = read.error.issues;
      const field = String(issue?.path[0] ?? 'kind');
      const message = `${field}: ${issue?.message ?? 'cannot be read'}.`;
      return problemResponse(context, 400, { code: 'bad-request', field, message });
    }
    return ended(context, await overriding.mark(read.data, BY), 201);
  });
  routes.delete('/overrides/:id', async (context) =>
    ended(context, await overriding.undo(context.req.param('id'), BY), 200),
  );
  routes.all('/overrides', methodNotAllowed(['GET', 'HEAD', 'POST']));
  routes.all('/overrides/:id', methodNotAllowed(['DELETE']));
  return routes;
}

function shownOverride(override: Override) {
  return { id: overrideId(override), ...override };
}

/** `applied`: what answers is made with it by now; else it is with the next reload that is done. */
function ended(context: Context, outcome: OverrideOutcome, status: 200 | 201): Response {
  switch (outcome.kind) {
    case 'done': {
      const applied = outcome.reload.kind === 'done';
      return context.json({ override: shownOverride(outcome.override), applied }, status);
    }
    case 'unchanged':
      return problemResponse(context, 409, {
        code: 'marked-already',
        message: 'This is marked as wrong already. GET /admin/overrides lists what is.',
      });
    case 'failed':
      return problemResponse(context, 500, { code: 'overrides-not-kept', message: outcome.message });
    default:
      return problemResponse(context, 404, {
        code: 'unknown-override',
        message:
          'There is no such fact, spelling, office or override, or the facts are still being read. GET /api/facts and GET /admin/overrides list what there is.',
      });
  }
}
