import { Hono } from 'hono';
import type { Feedback } from '../app/community-ports.js';
import type { Store } from '../app/ports.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { queries, readQuery } from './view-query.js';

/** What members left behind. */
export type LeftBehind = Pick<Store, 'gaps' | 'watches' | 'feedback'>;

/** Questions without an answer, and what members said was wrong, of all servers, newest first, under `/admin`. */
export function communityRoutes({ gaps, watches, feedback }: LeftBehind): Hono {
  const routes = new Hono();
  routes.get('/gaps', async (context) => {
    const read = readQuery(queries.audit, context.req.query());
    if (!read.ok) {
      const { field, message } = read;
      return problemResponse(context, 400, { code: 'bad-request', field, message });
    }
    const { limit, before } = read.query;
    const listed = await gaps.newest({ limit, ...(before === null ? {} : { before }) });
    const kept = await watches.about(listed.map(({ key }) => key));
    return context.json({
      gaps: listed.map(({ key, ...gap }) => {
        const own = kept.filter(({ subject }) => subject === key);
        const members = own.map(({ kind, member }) => ({ member, waits: kind === 'answer' }));
        return { ...gap, members };
      }),
    });
  });
  routes.get('/feedback', async (context) => {
    const read = readQuery(queries.audit, context.req.query());
    if (!read.ok) {
      const { field, message } = read;
      return problemResponse(context, 400, { code: 'bad-request', field, message });
    }
    const { limit, before } = read.query;
    const listed = await feedback.newest({ limit, ...(before === null ? {} : { before }) });
    return context.json({ feedback: listed.map(shownFeedback) });
  });
  routes.all('/gaps', methodNotAllowed(['GET', 'HEAD']));
  routes.all('/feedback', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}

/** The hash that stands for a member is nobody's business. */
function shownFeedback({ key: _key, voter: _voter, answer: _answer, complaint, ...piece }: Feedback) {
  return { ...piece, ...complaint };
}
