import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import { aLimit } from '../support/services.js';
import { anApp, asking, token } from './an-app.js';

describe('every route', () => {
  it('answers a path nobody serves with 404 in the one shape of errors', async () => {
    const response = await anApp().app.request('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: 'not-found', message: expect.any(String) } });
  });

  it.each([
    ['/healthz', 'POST', 'GET, HEAD'],
    ['/readyz', 'DELETE', 'GET, HEAD'],
    ['/api/ask', 'GET', 'POST'],
    ['/api/ask', 'OPTIONS', 'POST'],
    ['/admin/status', 'PUT', 'GET, HEAD'],
    ['/admin/reload', 'GET', 'POST'],
  ])('%s answers %s with 405 and the methods it takes', async (path, method, allow) => {
    const response = await anApp().app.request(path, {
      method,
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allow);
    expect(await response.json()).toMatchObject({ error: { code: 'method-not-allowed' } });
  });

  it.each([{}, { Origin: 'https://example.org' }])(
    'sends security headers, on errors too, and opens nothing to other origins: %o',
    async (given) => {
      for (const path of ['/healthz', '/nowhere']) {
        const { headers } = await anApp().app.request(path, { headers: given });
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
        expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
      }
    },
  );

  it.each([
    [null, null],
    ['http://parley.example', null],
    ['https://parley.example', 'max-age=15552000'],
  ])('asks for HTTPS only where it is reached by it: %s', async (publicUrl, expected) => {
    const { app } = anApp({ names: { publicUrl, listensOn: '127.0.0.1' } });
    const { headers } = await app.request('/healthz');
    expect(headers.get('Strict-Transport-Security')).toBe(expected);
  });

  it('tells the log of every request, without what stands behind its path', async () => {
    const { app, logger } = anApp();
    await app.request('/api/facts?entity=a-secret-wish');
    expect(logger.lines).toEqual([
      {
        level: 'debug',
        facts: { method: 'GET', path: '/api/facts', status: 404, ms: 0, client: 'one' },
        message: 'a request',
      },
    ]);
  });

  it('tells the log of who is refused, without debugging', async () => {
    const { app, logger } = anApp({ apiLimit: aLimit({ most: 1, seconds: 60 }) });
    await app.request('/admin/status');
    await app.request(...asking({ question: 'Who?' }));
    await app.request(...asking({ question: 'Who?' }));
    const refused = logger.lines.filter(({ level }) => level === 'info').map(({ facts }) => facts);
    expect(refused).toMatchObject([
      { path: '/admin/status', status: 401, client: 'one' },
      { path: '/api/ask', status: 429, client: 'one' },
    ]);
  });

  it('keeps its shape for what the framework itself refuses', async () => {
    const { app, logger } = anApp({
      clientAddress: () => {
        throw new HTTPException(400, { message: 'internal detail' });
      },
    });
    const response = await app.request(...asking({ question: 'Who?' }));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'bad-request', message: expect.not.stringContaining('detail') },
    });
    expect(logger.lines).toEqual([]);
  });
});
