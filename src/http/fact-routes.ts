import { Hono, type Context } from 'hono';
import type { Facts, WithoutFacts } from '../app/facts.js';
import type { EntityRef } from '../model/entity.js';
import type { Timeline } from '../views/timeline-view.js';
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

/** Seconds after which to ask again while facts are being read. */
const READING_RETRY = 30;

/** Without facts, none is known: that is said, and not that there are none. */
function withoutFacts(context: Context, state: WithoutFacts): Response {
  if (state === 'failed') {
    const message =
      'The facts of these articles could not be read, so there are none to show; the log has the cause. POST /api/ask answers all the same.';
    return problemResponse(context, 503, { code: 'facts-not-read', message });
  }
  const message =
    'The facts of the articles are still being read. Try again a little later; POST /api/ask answers meanwhile.';
  const headers = { 'Retry-After': String(READING_RETRY) };
  return problemResponse(context, 503, { code: 'facts-being-read', message }, headers);
}

/** How a timeline is made a picture. */
export interface TimelinePictures {
  /** Entries of one picture, unless more or fewer are asked for. */
  readonly entries: number;
  /** A stretch of a timeline as PNG, in a language, of pages with so many entries; null where pictures cannot be drawn here. */
  readonly draw: (timeline: Timeline, language: string, entries: number) => Promise<Uint8Array | null>;
}

export interface FactOptions {
  readonly facts: Facts;
  readonly pictures: TimelinePictures;
}

/** The facts over HTTP, under `/api`: lists, the page of somebody, timelines and their picture. */
export function factRoutes({ facts, pictures }: FactOptions): Hono {
  const routes = new Hono();

  routes.get('/facts', async (context) => {
    const read = readQuery(queries.facts, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const looked = await facts.list(read.query);
    if (looked.state !== 'ready') return withoutFacts(context, looked.state);
    const list = looked.view;
    if (list.status === 'unknown-entity') return unknownEntity(context, read.query.entity ?? '', list.near);
    const cited = list.facts.map(({ fact, article, link }) => ({ ...fact, article, link }));
    const { total, offset, snapshot } = list;
    return context.json({ total, offset, limit: read.query.limit, facts: cited, snapshot });
  });

  routes.get('/entities/:id', async (context) => {
    const read = readQuery(queries.entity, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const name = context.req.param('id').slice(0, 200);
    const looked = await facts.entity({ name, asOf: read.query.asOf });
    if (looked.state !== 'ready') return withoutFacts(context, looked.state);
    const page = looked.view;
    if (page.status === 'unknown') return unknownEntity(context, name, page.near);
    const { status: _status, ...body } = page;
    return context.json(body);
  });

  routes.get('/timeline', async (context) => {
    const read = readQuery(queries.timeline, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const looked = await facts.timeline(read.query);
    if (looked.state !== 'ready') return withoutFacts(context, looked.state);
    return context.json({ ...looked.view, limit: read.query.limit });
  });

  routes.get('/timeline.png', async (context) => {
    const read = readQuery(queries.picture, context.req.query());
    if (!read.ok) return badQuery(context, read.field, read.message);
    const { page, lang, limit = pictures.entries, ...wanted } = read.query;
    const looked = await facts.timeline({ ...wanted, offset: (page - 1) * limit, limit });
    if (looked.state !== 'ready') return withoutFacts(context, looked.state);
    const timeline = looked.view;
    if (timeline.entries.length === 0) {
      const message =
        'There is no dated event to draw. Ask for another name, a wider time or an earlier page.';
      return problemResponse(context, 404, { code: 'nothing-to-draw', message });
    }
    const png = await pictures.draw(timeline, lang, limit);
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
