import type { Hono } from 'hono';
import { createHttpApp, type HttpAppOptions } from '../../src/http/app.js';
import { anEditor } from '../app/editing/an-editor.js';
import { anOverriding } from '../support/overriding.js';
import { followedWeb } from '../app/following/a-web.js';
import { aLimit, fakeServices, recordingLogger, someEvents } from '../support/services.js';

export const token = 'open-sesame-for-tests';

export type HttpAppGiven = Partial<HttpAppOptions>;

/** An app over fake services, with a clock that stands until it is moved. */
export function anApp(given: HttpAppGiven = {}) {
  const logger = recordingLogger();
  const time = { now: 1_000_000 };
  const { store, editing, pages } = anEditor();
  const { following } = followedWeb({ store });
  const { services = fakeServices() } = given;
  const app: Hono = createHttpApp({
    services,
    pictures: { entries: 5, draw: async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
    discord: () => ({ door: 'gateway', state: 'ready', reason: null }),
    stored: () => null,
    events: someEvents(),
    editing,
    following,
    audit: store.audit,
    overriding: anOverriding(services, store.audit),
    leftBehind: store,
    adminToken: token,
    apiLimit: aLimit(),
    failedAdminLimit: aLimit(),
    names: { publicUrl: null, listensOn: '127.0.0.1' },
    trustedProxies: { kind: 'none' },
    version: '1.2.3',
    clock: () => time.now,
    logger,
    newReference: () => 'ref-7',
    memory: () => ({ rss: 5, heapTotal: 4, heapUsed: 3, external: 2, arrayBuffers: 1 }),
    clientAddress: (context) => context.req.header('x-test-client') ?? 'one',
    ...given,
  });
  return { app, logger, time, store, pages };
}

/** `POST /api/ask` with a body, JSON unless it is text already. */
export function asking(body: unknown, headers: Record<string, string> = {}): [string, RequestInit] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return [
    '/api/ask',
    { method: 'POST', body: text, headers: { 'Content-Type': 'application/json', ...headers } },
  ];
}

/** An app with whoever holds the admin token asking. */
export function anAdministrator(given: Partial<HttpAppOptions> = {}) {
  const made = anApp(given);
  const headers = { Authorization: `Bearer ${token}` };
  const json = async (path: string, init: RequestInit = {}) => {
    const response = await made.app.request(path, { headers, ...init });
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  const post = (path: string, body: unknown = {}) =>
    json(path, { method: 'POST', body: JSON.stringify(body) });
  const remove = (path: string) => json(path, { method: 'DELETE' });
  return { ...made, headers, json, post, remove };
}
