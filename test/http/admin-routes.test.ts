import { describe, expect, it } from 'vitest';
import { aLimit, aReport, aSummary, fakeServices, someEvents } from '../support/services.js';
import { anApp, token } from './an-app.js';

const headers = { Authorization: `Bearer ${token}` };

describe('admin routes', () => {
  it.each([
    ['/admin/status', 'GET'],
    ['/admin/reload', 'POST'],
    ['/admin/other', 'GET'],
  ])('%s is not there where no token is set', async (path, method) => {
    const { app } = anApp({ adminToken: null });
    const response = await app.request(path, { method, headers });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(await (await app.request('/nowhere')).text());
  });

  it.each([
    ['GET', '/admin/status', token, 200],
    ['GET', '/admin/audit', token, 200],
    ['GET', '/admin/sources', token, 200],
    ['POST', '/admin/reload', token, 200],
    ['GET', '/admin/gaps?limit=none', token, 400],
    ['GET', '/admin/nothing', token, 404],
    ['GET', '/admin/status', 'wrong', 401],
  ])('let nobody keep what they answer: %s %s', async (method, path, given, status) => {
    const { app } = anApp();
    const response = await app.request(path, { method, headers: { Authorization: `Bearer ${given}` } });
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([status, 'no-store']);
  });

  it.each([
    undefined,
    '',
    token,
    `Basic ${token}`,
    'Bearer',
    'Bearer wrong',
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
  ])('refuse the Authorization %j, all alike', async (given) => {
    const reload = () => Promise.reject(new Error('not to be reached'));
    const { app } = anApp({ services: fakeServices({ reload }) });
    const response = await app.request('/admin/reload', {
      method: 'POST',
      ...(given === undefined ? {} : { headers: { Authorization: given } }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer');
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'unauthorized' } });
    expect(body).not.toContain(token);
  });

  it('tell the log of every refusal, and not what was sent', async () => {
    const { app, logger } = anApp();
    const given = { Authorization: 'Bearer hush', 'x-test-client': '192.0.2.1' };
    await app.request('/admin/reload?hush', { method: 'POST', headers: given });
    await app.request('/admin/status');
    expect(logger.lines.filter(({ level }) => level === 'warn')).toEqual([
      {
        level: 'warn',
        facts: { client: '192.0.2.1', method: 'POST', path: '/admin/reload', given: 'a wrong token' },
        message: 'An admin request was refused.',
      },
      expect.objectContaining({
        facts: { client: 'one', method: 'GET', path: '/admin/status', given: 'no token' },
      }),
    ]);
  });

  it('are closed for a while to a client that was wrong too often, even where it is right then', async () => {
    const time = { now: 0 };
    const { app, logger } = anApp({ failedAdminLimit: aLimit({ most: 2, seconds: 60 }, () => time.now) });
    const status = (bearer: string, client = 'one') =>
      app.request('/admin/status', {
        headers: { Authorization: `Bearer ${bearer}`, 'x-test-client': client },
      });
    for (let at = 0; at < 3; at++) expect((await status(token)).status).toBe(200);
    expect([(await status('wrong')).status, (await status('wrong')).status]).toEqual([401, 401]);
    time.now = 10_000;
    const refused = await status(token);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('50');
    expect(await refused.json()).toMatchObject({ error: { code: 'too-many-requests' } });
    expect((await status(token, 'two')).status).toBe(200);
    expect(logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(2);
    time.now = 60_000;
    expect((await status(token)).status).toBe(200);
  });

  it('do not tell a stranger which of them exist', async () => {
    const { app } = anApp();
    expect((await app.request('/admin/other')).status).toBe(401);
    expect((await app.request('/admin/reload')).status).toBe(401);
  });
});

describe('GET /admin/status', () => {
  it('shows the snapshot, the last reload, counts and memory', async () => {
    const services = fakeServices({ lastReload: async () => aReport({ added: ['a'] }) });
    const events = someEvents();
    for (const outcome of ['answered', 'abstained', 'answered'] as const)
      await events.append({ kind: 'question', outcome });
    await events.append({ kind: 'reload', outcome: 'done', version: 'v1' });
    await events.append({ kind: 'reload', outcome: 'failed', reason: 'The corpus cannot be read.' });
    const response = await anApp({ services, events }).app.request('/admin/status', { headers });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      snapshot: aSummary(),
      lastReload: aReport({ added: ['a'] }),
      reloads: [
        { outcome: 'failed', reason: 'The corpus cannot be read.' },
        { outcome: 'done', version: 'v1' },
      ].map((reload) => expect.objectContaining({ ...reload, at: expect.any(String) })),
      counts: { questions: { answered: 2, abstained: 1, failed: 0 } },
      memory: { rss: 5, heapTotal: 4, heapUsed: 3, external: 2, arrayBuffers: 1 },
    });
  });
});

describe('POST /admin/reload', () => {
  const reloading = (services: Parameters<typeof fakeServices>[0]) =>
    anApp({ services: fakeServices(services) }).app.request('/admin/reload', { method: 'POST', headers });

  it('answers with the report', async () => {
    const response = await reloading({});
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(aReport());
  });

  it('answers 409 while one runs', async () => {
    const response = await reloading({ reload: async () => ({ kind: 'busy' }) });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: { code: 'reload-running' } });
  });

  it('answers 409 where most of the articles would go, and hands on that this is wanted', async () => {
    const asked: unknown[] = [];
    const reload = async (options?: object) => {
      asked.push(options);
      return { kind: 'refused', before: 9, after: 0 } as const;
    };
    const response = await reloading({ reload });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      error: { code: 'reload-refused', message: expect.stringContaining('0 of 9') },
    });
    const { app } = anApp({ services: fakeServices({ reload }) });
    await app.request('/admin/reload?force=true', { method: 'POST', headers });
    expect(asked).toEqual([{ force: false }, { force: true }]);
  });

  it('says why the corpus could not be read', async () => {
    const message = 'data/articles cannot be read: check CORPUS.';
    const response = await reloading({ reload: async () => ({ kind: 'failed', message }) });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { code: 'corpus-unreadable', message } });
  });
});
