import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHubCalls } from '../../src/app/following/hub-calls.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { aLimit, recordingLogger } from '../support/services.js';
import { anApp } from './an-app.js';

const KEY = 'k'.repeat(43);
const SECRET = 'what was agreed';
const TOPIC = 'https://a.example/feed';
const PATH = `/websub/${KEY}`;

/** The app with one subscription that its hub has not agreed to yet. */
async function withSubscription(limit = aLimit()) {
  const { hubs } = createMemoryStore({ now: () => 0, clock: () => new Date(0) });
  const callback = `https://parley.example${PATH}`;
  const names = { hub: 'https://hub.example/', topic: TOPIC, callback, secret: SECRET };
  await hubs.add({ key: KEY, source: 'a', askAt: 0, ...names });
  const calls = createHubCalls({ subscriptions: hubs, clock: () => new Date(0), logger: recordingLogger() });
  const { app } = anApp({ hubs: { calls, limit } });
  const verify = (more: Record<string, string> = {}, path = PATH) => {
    const query = { 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.challenge': 'tell me', ...more };
    return app.request(`${path}?${new URLSearchParams(query).toString()}`);
  };
  const deliver = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string>, path = PATH) =>
    app.request(new Request(`http://127.0.0.1${path}`, { method: 'POST', body, headers, duplex: 'half' }));
  return { hubs, app, verify, deliver };
}

function signed(body: string): Record<string, string> {
  return { 'X-Hub-Signature': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` };
}

describe('the address that a hub calls', () => {
  it('gives the challenge back, as text that no browser takes for anything else', async () => {
    const { verify, hubs } = await withSubscription();
    const response = await verify({
      'hub.challenge': '<script>alert(1)</script>',
      'hub.lease_seconds': '3600',
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<script>alert(1)</script>');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await hubs.get(KEY)).toMatchObject({ standing: 'active', activeUntil: 3_600_000 });
  });

  it.each([
    [{ 'hub.topic': 'https://a.example/other' }, PATH],
    [{ 'hub.mode': 'unsubscribe' }, PATH],
    [{ 'hub.mode': 'publish' }, PATH],
    [{}, `/websub/${'x'.repeat(43)}`],
    [{}, '/websub/short'],
    [{}, `/websub/${'k'.repeat(42)}%2F`],
    [{}, `/websub/${'k'.repeat(2000)}`],
  ])('confirms nothing that was not asked for: %j at %s', async (query, path) => {
    const { verify, hubs } = await withSubscription();
    const response = await verify(query, path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('tell me');
    expect(await hubs.get(KEY)).toMatchObject({ standing: 'asked' });
  });

  it('takes a signed delivery of any length up to 5 MiB for a hint', async () => {
    const { verify, deliver, hubs } = await withSubscription();
    await verify();
    const body = `<rss>${'long '.repeat(200_000)}</rss>`;
    expect((await deliver(body, signed(body))).status).toBe(202);
    expect(await hubs.takeHints()).toEqual(['a']);
    const long = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(1024 * 1024)) });
    expect((await deliver(long, signed(''))).status).toBe(413);
    expect(await hubs.takeHints()).toEqual([]);
  });

  it('does not tell whether a signature was right, and hears nobody without one', async () => {
    const { verify, deliver, hubs } = await withSubscription();
    const forged = { 'X-Hub-Signature': `sha256=${'0'.repeat(64)}` };
    expect((await deliver('early', signed('early'))).status).toBe(202);
    await verify();
    const answers = await Promise.all([deliver('x', {}), deliver('x', forged), deliver('y', signed('x'))]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await hubs.takeHints()).toEqual([]);
  });

  it('tells a hub that nobody waits for to stop, before it reads what it sends', async () => {
    const { deliver, hubs } = await withSubscription();
    expect((await deliver('x', signed('x'), `/websub/${'x'.repeat(43)}`)).status).toBe(410);
    await hubs.end(KEY, 0);
    expect((await deliver('x', signed('x'))).status).toBe(410);
  });

  it('answers no other method, no page of elsewhere, and nobody who calls too often', async () => {
    const { app, verify } = await withSubscription(aLimit({ most: 3, seconds: 60 }));
    expect((await app.request(PATH, { method: 'PUT' })).status).toBe(405);
    const foreign = { method: 'POST', headers: { Origin: 'https://elsewhere.example' } };
    expect((await app.request(PATH, foreign)).status).toBe(403);
    expect([(await verify()).status, (await verify()).status, (await verify()).status]).toEqual([
      200, 200, 429,
    ]);
  });

  it('is not there where hubs cannot reach this service', async () => {
    const { app } = anApp();
    expect((await app.request(PATH)).status).toBe(404);
    expect((await app.request(PATH, { method: 'POST', body: 'x' })).status).toBe(404);
  });
});
