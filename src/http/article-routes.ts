import { Hono } from 'hono';
import type { ArticleRecords } from '../app/editing/article-records.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { queries, readQuery } from './view-query.js';

/** What is known of the articles, under `/api`: no words of theirs but what changed between versions. */
export function articleRoutes(records: ArticleRecords): Hono {
  const routes = new Hono();
  routes.get('/articles', async (context) => {
    const read = readQuery(queries.articles, context.req.query());
    if (!read.ok) {
      const { field, message } = read;
      return problemResponse(context, 400, { code: 'bad-request', field, message });
    }
    return context.json({ ...read.query, ...(await records.list(read.query)) });
  });
  routes.get('/articles/:id', async (context) => {
    const record = await records.get(context.req.param('id'));
    if (record !== null) return context.json(record);
    const message =
      'There is no article with this id. GET /api/articles lists them; in an address, / is written %2F and # is %23.';
    return problemResponse(context, 404, { code: 'unknown-article', message });
  });
  for (const path of ['/articles', '/articles/:id']) routes.all(path, methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
