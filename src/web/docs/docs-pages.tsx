import { Hono } from 'hono';
import { wholePage, type PageFrame } from '../frame.js';
import { viewOf } from '../view.js';
import { ApiPage, type ApiDescription } from './api-page.js';

/** The description of the routes for programs, as a page. */
export function docsPages({
  describe,
  frame,
}: {
  readonly describe: () => ApiDescription;
  readonly frame: PageFrame;
}): Hono {
  const routes = new Hono();
  routes.get('/docs', (context) => {
    const view = viewOf(context);
    const children = <ApiPage view={view} described={describe()} />;
    return context.html(wholePage({ view, frame, title: view.pages.api.title, children }));
  });
  return routes;
}
