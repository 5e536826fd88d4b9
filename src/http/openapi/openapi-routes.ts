import { Hono } from 'hono';
import { methodNotAllowed } from '../error-responses.js';
import { DESCRIBED_ROUTES } from './described-routes.js';
import { openApiDocument, type OpenApiDocument } from './openapi-document.js';

export interface OpenApiOptions {
  readonly version: string;
  readonly publicUrl: string | null;
  /** The routes there are, known once the service is put together. */
  readonly routes: () => readonly { readonly method: string; readonly path: string }[];
}

/** Describes the routes that there are, once they are all there. */
export function createDescribe({ version, publicUrl, routes }: OpenApiOptions): () => OpenApiDocument {
  let made: OpenApiDocument | undefined;
  return () => {
    if (made !== undefined) return made;
    const there = new Set(routes().map(({ method, path }) => `${method} ${path}`));
    const described = DESCRIBED_ROUTES.filter(({ route }) => there.has(route));
    made = openApiDocument(described, { version, publicUrl });
    return made;
  };
}

/** The description of the routes for programs. */
export function openApiRoutes(options: OpenApiOptions): Hono {
  const describe = createDescribe(options);
  const routes = new Hono();
  routes.get('/openapi.json', (context) => context.json(describe()));
  routes.all('/openapi.json', methodNotAllowed(['GET', 'HEAD']));
  return routes;
}
