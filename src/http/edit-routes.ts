import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../app/article-ports.js';
import type { Editing, EditOutcome, OfferedArticle } from '../app/editing.js';
import { methodNotAllowed, problemResponse } from './error-responses.js';
import { readOfferedBody } from './offered-body.js';

/** Bytes of a body with a file of 5 MiB and what is written around it. */
const MAX_UPLOAD = 6 * 1024 * 1024;
const BY: Actor = { kind: 'administrator' };

/** Adding, removing and bringing back articles, under `/admin`. */
export function editRoutes(editing: Editing): Hono {
  const routes = new Hono();
  const limit = bodyLimit({
    maxSize: MAX_UPLOAD,
    onError: (context) =>
      problemResponse(context, 413, {
        code: 'too-large',
        message: 'The body is over 6 MiB; a file may have 5. Send the article alone.',
      }),
  });
  routes.post('/articles', limit, async (context) => {
    const body = await readOfferedBody(context);
    if (!body.ok) {
      const { field, message } = body;
      return problemResponse(context, 400, {
        code: 'bad-request',
        message,
        ...(field === null ? {} : { field }),
      });
    }
    if (context.req.query('preview') === 'true') {
      const preview = await editing.preview(body.offered);
      if (preview.kind === 'refused') return unreadable(context, preview.reason);
      return context.json({
        articles: preview.articles.map((article) => ({ ...shown(article), text: article.content.text })),
      });
    }
    const added = await editing.add(body.offered, BY);
    if (added.kind === 'refused') return unreadable(context, added.reason);
    const isChange = added.articles.some(({ standing }) => standing !== 'unchanged');
    return context.json({ articles: added.articles.map(shown) }, isChange ? 201 : 200);
  });
  routes.delete('/articles/:id', async (context) =>
    edited(context, await editing.remove(context.req.param('id'), BY), 'removed'),
  );
  routes.post('/articles/:id/restore', async (context) =>
    edited(context, await editing.restore(context.req.param('id'), BY), 'live'),
  );
  routes.all('/articles', methodNotAllowed(['POST']));
  routes.all('/articles/:id', methodNotAllowed(['DELETE']));
  routes.all('/articles/:id/restore', methodNotAllowed(['POST']));
  return routes;
}

function shown({ id, standing, copyOf, notes, content }: OfferedArticle) {
  const { text, blocks: _blocks, ...metadata } = content;
  return { id, standing, copyOf, notes, ...metadata, characters: text.length };
}

function unreadable(context: Context, message: string): Response {
  return problemResponse(context, 422, { code: 'unreadable', message });
}

function edited(context: Context, outcome: EditOutcome, standing: 'removed' | 'live'): Response {
  const { id } = context.req.param();
  if (outcome.kind === 'done') return context.json({ id, standing: outcome.article.standing, changed: true });
  if (outcome.kind === 'unchanged') return context.json({ id, standing, changed: false });
  const message =
    'No article with this id was added or read from a source. One of the corpus folder goes with its file.';
  return problemResponse(context, 404, { code: 'unknown-article', message });
}
