import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DESCRIBED_ROUTES } from '../../src/http/openapi/described-routes.js';
import { anAdministrator, anApp, token } from './an-app.js';
import { theWholeApp } from './whole-app.js';

const documentShape = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ version: z.string() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })),
        responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
        requestBody: z.looseObject({}).optional(),
        security: z.array(z.looseObject({})).optional(),
      }),
    ),
  ),
  components: z.looseObject({}),
});

async function described(app: { request(path: string): Response | Promise<Response> }) {
  return documentShape.parse(await (await app.request('/openapi.json')).json());
}

describe('GET /openapi.json', () => {
  it('tells of every route there is, and of no other', () => {
    const served = theWholeApp()
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect(DESCRIBED_ROUTES.map(({ route }) => route).sort()).toEqual([...new Set(served)].sort());
  });

  it('has each with its parameters, body and answers', async () => {
    const { paths } = await described(theWholeApp());
    expect(Object.keys(paths)).toHaveLength(
      new Set(DESCRIBED_ROUTES.map(({ route }) => route.split(' ')[1])).size,
    );
    expect(paths['/api/ask']?.['post']).toMatchObject({
      requestBody: {
        content: { 'application/json': { schema: { properties: { question: { maxLength: 2000 } } } } },
      },
      responses: { 200: {}, 400: {}, 413: {}, 429: {} },
    });
    expect(paths['/admin/articles/{id}/restore']?.['post']).toMatchObject({
      security: [{ adminToken: [] }],
      parameters: [{ name: 'id', in: 'path', required: true }],
      responses: { 401: {} },
    });
    const names = paths['/api/facts']?.['get']?.parameters.map(({ name }) => name);
    expect(names).toEqual(['kind', 'entity', 'q', 'from', 'to', 'asOf', 'offset', 'limit']);
  });

  it('refers to nothing that is not in it', async () => {
    const text = await (await theWholeApp().request('/openapi.json')).text();
    const whole = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    for (const [, reference = ''] of text.matchAll(/"\$ref":"#([^"]*)"/g)) {
      const found = reference
        .split('/')
        .slice(1)
        .reduce<unknown>((at, name) => z.record(z.string(), z.unknown()).parse(at)[name], whole);
      expect(found).toBeDefined();
    }
  });

  it('does not tell of routes that are not open', async () => {
    const { paths } = await described(anApp({ adminToken: null }).app);
    expect(Object.keys(paths).filter((path) => /admin|metrics|interactions/.test(path))).toEqual([]);
  });

  it.each([
    ['GET /healthz', '/healthz'],
    ['GET /readyz', '/readyz'],
    ['GET /api/articles', '/api/articles?limit=2'],
    ['GET /api/timeline', '/api/timeline'],
    ['GET /api/facts', '/api/facts'],
    ['GET /api/facts', '/api/facts?limit=none'],
    ['GET /api/entities/:id', '/api/entities/nobody'],
    ['GET /api/articles/:id', '/api/articles/none'],
    ['GET /admin/status', '/admin/status'],
    ['GET /admin/sources', '/admin/sources'],
    ['GET /admin/audit', '/admin/audit'],
    ['POST /admin/reload', '/admin/reload'],
    ['POST /api/ask', '/api/ask'],
    ['DELETE /admin/articles/:id', '/admin/articles/none'],
  ])('describes what really comes: %s, %s', async (route, path) => {
    const { app } = anAdministrator();
    const [method = ''] = route.split(' ');
    const response = await app.request(path, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(method === 'POST' ? { body: '{"question": "Who is Jared Kushner?"}' } : {}),
    });
    const answer = DESCRIBED_ROUTES.find((each) => each.route === route)?.answers[response.status];
    expect(answer?.json).toBeDefined();
    expect(answer?.json?.safeParse(await response.json()).error).toBeUndefined();
  });
});
