import { describe, expect, it } from 'vitest';
import type { FactsState } from '../../src/model/snapshot.js';
import type { DiscordHealth } from '../../src/http/health-routes.js';
import { aSummary, fakeServices } from '../support/services.js';
import { anApp } from './an-app.js';

describe('GET /healthz', () => {
  it('tells that the process lives, how long, and which version', async () => {
    const { app, time } = anApp();
    time.now += 61_900;
    const response = await app.request('/healthz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', uptimeSeconds: 61, version: '1.2.3' });
  });

  it('answers HEAD without a body', async () => {
    const response = await anApp().app.request('/healthz', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('GET /readyz', () => {
  const summary = aSummary();

  it.each(['ready', 'off'])('is ready with articles while Discord is %s', async (state) => {
    const response = await anApp({ discord: () => ({ door: 'gateway', state, reason: null }) }).app.request(
      '/readyz',
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      snapshot: summary,
      discord: { door: 'gateway', state, reason: null },
      reasons: [],
    });
  });

  it('is not ready while the gateway is not, and says why where that is known', async () => {
    const readiness = async (reason: string | null): Promise<unknown> => {
      const discord = (): DiscordHealth => ({ door: 'gateway', state: 'failed', reason });
      const response = await anApp({ discord }).app.request('/readyz');
      expect(response.status).toBe(503);
      return await response.json();
    };
    expect(await readiness(null)).toMatchObject({
      ready: false,
      discord: { door: 'gateway', state: 'failed', reason: null },
      reasons: ['The Discord gateway is failed.'],
    });
    const reason = 'Discord refused the token. Copy it again.';
    expect(await readiness(reason)).toMatchObject({
      discord: { door: 'gateway', state: 'failed', reason },
      reasons: [`The Discord gateway is failed: ${reason}`],
    });
  });

  it('says why the gateway is not, where that is known', async () => {
    const reason = 'The gateway at gateway.example answered HTTP 502. Attempt 3 follows after 4 s.';
    const discord = (): DiscordHealth => ({ door: 'gateway', state: 'connecting', reason });
    const response = await anApp({ discord }).app.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      ready: false,
      discord: { door: 'gateway', state: 'connecting', reason },
      reasons: [`The Discord gateway is connecting: ${reason}`],
    });
  });

  it('is ready while commands are missing in Discord, and says which', async () => {
    const reason = 'Discord refused 1 of 8 slash commands: /who (Invalid Form Body).';
    const discord = (): DiscordHealth => ({ door: 'gateway', state: 'ready', reason });
    const response = await anApp({ discord }).app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ready: true,
      discord: { door: 'gateway', state: 'ready', reason },
      reasons: [reason],
    });
  });

  it('is ready without facts that could not be read, and says so; while they are being read that is no reason', async () => {
    const readiness = async (factsState: FactsState): Promise<unknown> => {
      const services = fakeServices({ summary: async () => aSummary({ facts: 0, factsState }) });
      const response = await anApp({ services }).app.request('/readyz');
      expect(response.status).toBe(200);
      return await response.json();
    };
    expect(await readiness('failed')).toMatchObject({
      ready: true,
      snapshot: { factsState: 'failed' },
      reasons: [expect.stringContaining('could not be read')],
    });
    expect(await readiness('reading')).toMatchObject({ snapshot: { factsState: 'reading' }, reasons: [] });
  });

  it('is ready where nothing can be stored, and says why', async () => {
    const response = await anApp({
      stored: () => ({ kind: 'gone', reason: 'The disk is full: make room there.' }),
    }).app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ready: true,
      reasons: ['The disk is full: make room there.'],
    });
  });

  it('is not ready without an article, and names every reason', async () => {
    const services = fakeServices({ summary: async () => aSummary({ articles: 0 }) });
    const response = await anApp({
      services,
      discord: () => ({ door: 'gateway', state: 'connecting', reason: null }),
    }).app.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      snapshot: { articles: 0 },
      reasons: [expect.stringContaining('CORPUS'), expect.stringContaining('gateway')],
    });
  });
});
