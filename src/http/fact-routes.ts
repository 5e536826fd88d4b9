import { Hono, type Context } from 'hono';
import type { Services } from '../app/services.js';
import { textsFor } from '../chat/texts/texts.js';
import { drawingOf, subtitleOf, TIMELINE_PAGE } from '../chat/timeline-picture.js';
import type { EntityRef } from '../model/entity.js';
import type { Draw } from '../picture/render-svg.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { queries, readQuery } from './view-query.js';

function badQuery(context: Context, field: string, message: string): Response {
  return problemResponse(context, 400, { code: 'bad-request', field, message });
}

function unknownEntity(context: Context, name: string, near: readonly EntityRef[]): Response {
  const ids = near.map(({ id }) => id).join(', ');
  const next = near.length > 0 ? `Near to it: ${ids}.` : 'GET /api/facts lists what there is.';
  return problemResponse(context, 404, {
    code: 'unknown-entity',
    message: `Nobody and nothing by the name "${name}" is known. ${next}`,
  });
}

/** The facts over HTTP, under `/api`: lists, the page of somebody, timelines and their picture. */
export function factRoutes({ services, draw }: { readonly services: Services; readonly draw: Draw }): Hono {
  const routes = new Hono();

  routes.get('/facts', async (context) => {
    const read = readQuery(queries.facts, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const list = await services.view({ view: 'facts', ...read.query });
    if (list.status === 'unknown-entity') return unknownEntity(context, read.query.entity ?? '', list.near);
    const facts = list.facts.map(({ fact, article, link }) => ({ ...fact, article, link }));
    const { total, offset, snapshot } = list;
    return context.json({ total, offset, limit: read.query.limit, facts, snapshot });
  });

  routes.get('/entities/:id', async (context) => {
    const read = readQuery(queries.entity, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const name = context.req.param('id').slice(0, 200);
    const page = await services.view({ view: 'entity', name, asOf: read.query.asOf });
    if (page.status === 'unknown') return unknownEntity(context, name, page.near);
    const { view: _view, status: _status, ...body } = page;
    return context.json(body);
  });

  routes.get('/timeline', async (context) => {
    const read = readQuery(queries.timeline, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const { view: _view, ...body } = await services.view({ view: 'timeline', ...read.query });
    return context.json({ ...body, limit: read.query.limit });
  });

  routes.get('/timeline.png', async (context) => {
    const read = readQuery(queries.picture, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const { page, lang, ...wanted } = read.query;
    const offset = (page - 1) * TIMELINE_PAGE;
    const timeline = await services.view({ view: 'timeline', ...wanted, offset, limit: TIMELINE_PAGE });
    if (timeline.entries.length === 0) {
      const message =
        'There is no dated event to draw. Ask for another name, a wider time or an earlier page.';
      return problemResponse(context, 404, { code: 'nothing-to-draw', message });
    }
    const texts = textsFor(lang);
    const png = await draw(drawingOf(timeline, subtitleOf(timeline, texts), texts));
    if (png === null) {
      const message = 'Pictures cannot be drawn on this machine. GET /api/timeline has the same as JSON.';
      return problemResponse(context, 501, { code: 'no-pictures', message });
    }
    return context.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png' });
  });

  for (const path of ['/facts', '/entities/:id', '/timeline', '/timeline.png'])
    routes.all(path, methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
