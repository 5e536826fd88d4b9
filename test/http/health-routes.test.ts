import { describe, expect, it } from 'vitest';
import { fakeServices } from '../support/services.js';
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
  const summary = fakeServices().summary();

  it.each(['ready', 'off'])('is ready with articles while Discord is %s', async (state) => {
    const response = await anApp({ discordState: () => state }).app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      snapshot: summary,
      discord: { state },
      reasons: [],
    });
  });

  it('is not ready while the gateway is not, and says so', async () => {
    const response = await anApp({ discordState: () => 'connecting' }).app.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      ready: false,
      reasons: ['The Discord gateway is connecting.'],
    });
  });

  it('says why the gateway is not, where that is known', async () => {
    const reason = 'The gateway at gateway.example answered HTTP 502. Attempt 3 follows after 4 s.';
    const discord = { discordState: () => 'connecting', discordReason: () => reason };
    const response = await anApp(discord).app.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      ready: false,
      discord: { state: 'connecting', reason },
      reasons: [`The Discord gateway is connecting: ${reason}`],
    });
  });

  it('is ready while commands are missing in Discord, and says which', async () => {
    const reason = 'Discord refused 1 of 8 slash commands: /who (Invalid Form Body).';
    const discord = { discordState: () => 'ready', discordReason: () => reason };
    const response = await anApp(discord).app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ready: true,
      discord: { state: 'ready', reason },
      reasons: [reason],
    });
  });

  it('is not ready without an article, and names every reason', async () => {
    const services = fakeServices({ summary: () => ({ ...summary, articles: 0 }) });
    const response = await anApp({ services, discordState: () => 'connecting' }).app.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      snapshot: { articles: 0 },
      reasons: [expect.stringContaining('CORPUS'), expect.stringContaining('gateway')],
    });
  });
});
