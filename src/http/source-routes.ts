import { Hono } from 'hono';
import type { Actor } from '../app/article-ports.js';
import type { SourceView } from '../app/following/following.js';
import type { ManagedSources } from '../app/following/managed-sources.js';
import { readDefinition } from '../app/following/sources-file.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { parseJsonBody } from './json-body.js';

const BY: Actor = { kind: 'administrator' };

/** The sources that are followed, under `/admin`. */
export function sourceRoutes(sources: ManagedSources): Hono {
  const routes = new Hono();
  routes.get('/sources', async (context) =>
    context.json({ sources: (await sources.list()).map(shownSource) }),
  );
  routes.post('/sources', async (context) => {
    const json = parseJsonBody(await context.req.arrayBuffer());
    if (json === null) {
      const message = 'The body is not JSON in UTF-8. Send {"id": "…", "kind": "feed", "url": "…"}.';
      return problemResponse(context, 400, { code: 'bad-json', message });
    }
    const read = readDefinition(json.value);
    if (!read.ok) {
      const [first = ''] = read.mistakes;
      const field = /^[a-z]+(?=[. ])/.exec(first)?.[0];
      const isNamed = field !== undefined && !/^(?:has|must) /.test(first);
      const message = `${read.mistakes.join('; ')}.`;
      return problemResponse(context, 400, { code: 'bad-request', message, ...(isNamed ? { field } : {}) });
    }
    const outcome = await sources.add(read.definition, BY);
    if (outcome.kind === 'added')
      return context.json(shownSource({ ...outcome.source, note: null, hub: null }), 201);
    const [code, message] =
      outcome.kind === 'taken'
        ? [
            'source-taken',
            `The source ${outcome.by} has this id or address. Remove it first, or take another id.`,
          ]
        : ['too-many-sources', `There are ${outcome.most} sources already. Remove one first.`];
    return problemResponse(context, 409, { code, message });
  });
  routes.delete('/sources/:id', async (context) => {
    const id = context.req.param('id');
    const outcome = await sources.remove(id, BY);
    if (outcome === 'removed') return context.json({ id, removed: true });
    if (outcome === 'unknown') return problemResponse(context, 404, UNKNOWN);
    const message = 'This source stands in the sources file. Take it out there, or set "enabled": false.';
    return problemResponse(context, 409, { code: 'source-of-file', message });
  });
  routes.post('/sources/:id/check', async (context) => {
    const outcome = await sources.check(context.req.param('id'));
    if (outcome.kind === 'checked') return context.json({ result: outcome.result });
    if (outcome.kind === 'unknown') return problemResponse(context, 404, UNKNOWN);
    const message = 'This source is being checked already. GET /admin/sources shows how that ended.';
    return problemResponse(context, 409, { code: 'check-running', message });
  });
  routes.all('/sources', methodNotAllowed(['GET', 'HEAD', 'POST']));
  routes.all('/sources/:id', methodNotAllowed(['DELETE']));
  routes.all('/sources/:id/check', methodNotAllowed(['POST']));
  return routes;
}

const UNKNOWN = {
  code: 'unknown-source',
  message: 'There is no source with this id. GET /admin/sources lists them.',
};

/** Validators of the last response are nobody's business but the next request's. */
function shownSource({ definition, owner, state, note, hub }: SourceView) {
  const { etag: _etag, lastModified: _lastModified, ...told } = state;
  return { ...definition, owner, ...told, note, hub };
}
