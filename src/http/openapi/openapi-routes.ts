import { Hono } from 'hono';
import { methodNotAllowed } from '../error-responses.js';
import { DESCRIBED_ROUTES } from './described-routes.js';
import { DOCS_POLICY, docsPage } from './docs-page.js';
import { openApiDocument, type OpenApiDocument } from './openapi-document.js';

export interface OpenApiOptions {
  readonly version: string;
  readonly publicUrl: string | null;
  /** The routes there are, known once the service is put together. */
  readonly routes: () => readonly { readonly method: string; readonly path: string }[];
}

/** The description of the routes that there are, for programs and for people. */
export function openApiRoutes({ version, publicUrl, routes: served }: OpenApiOptions): Hono {
  let made: OpenApiDocument | undefined;
  const description = (): OpenApiDocument => {
    const there = new Set(served().map(({ method, path }) => `${method} ${path}`));
    const described = DESCRIBED_ROUTES.filter(({ route }) => there.has(route));
    return (made ??= openApiDocument(described, { version, publicUrl }));
  };
  const routes = new Hono();
  routes.get('/openapi.json', (context) => context.json(description()));
  routes.get('/docs', (context) => {
    context.header('Content-Security-Policy', DOCS_POLICY);
    return context.html(docsPage(description()));
  });
  for (const path of ['/openapi.json', '/docs']) routes.all(path, methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
