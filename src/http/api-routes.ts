import { Hono } from 'hono';
import type { Answering } from '../app/services.js';
import { readAskBody } from './ask-body.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';

/** Questions over HTTP, under `/api`. */
export function apiRoutes(answering: Answering): Hono {
  const routes = new Hono();
  routes.post('/ask', async (context) => {
    const body = readAskBody(await context.req.arrayBuffer());
    if (body.ok) {
      const { question, asOf, after } = body;
      const options = { ...(asOf === null ? {} : { asOf }), ...(after === null ? {} : { after }) };
      return context.json(await answering.ask(question, options));
    }
    if (body.code === 'bad-json') {
      const message = 'The body is not JSON in UTF-8. Send {"question": "…"}.';
      return problemResponse(context, 400, { code: body.code, message });
    }
    const { code, field, message } = body;
    return problemResponse(context, 400, {
      code,
      message: `${message}.`,
      ...(field === null ? {} : { field }),
    });
  });
  routes.all('/ask', methodNotAllowed(['POST']));
  return routes;
}
