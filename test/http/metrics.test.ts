import { Registry } from 'prom-client';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/http/metrics/metrics.js';
import { anyAddress } from '../support/odd-text.js';
import { aLimit, fakeServices } from '../support/services.js';
import { anApp, asking, token, type HttpAppGiven } from './an-app.js';
import { theWholeApp } from './whole-app.js';

/** An app with metrics, asked by somebody at an address. */
function measuredApp(given: HttpAppGiven = {}) {
  const metrics = createMetrics({ registry: new Registry(), now: () => 0 });
  const services = metrics.measured(given.services ?? fakeServices());
  const made = anApp({ ...given, metrics, services });
  const at = (client: string, headers: Readonly<Record<string, string>> = {}) =>
    made.app.request('/metrics', { headers: { 'x-test-client': client, ...headers } });
  const lines = async (): Promise<string[]> => (await (await at('127.0.0.1')).text()).split('\n');
  return { ...made, at, lines };
}

describe('GET /metrics', () => {
  it('counts questions by outcome and kind, requests by route, and tells how things stand', async () => {
    const { app, lines } = measuredApp();
    await app.request(...asking({ question: 'Who is Jared Kushner?' }));
    await app.request(...asking({ question: '' }));
    await app.request('/nowhere/at/all');
    await app.request('/admin/reload', { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
    const told = await lines();
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^parley_questions_total\{outcome="answered",kind="who"\} 1$/),
        expect.stringMatching(/^parley_question_seconds_count\{outcome="answered"\} 1$/),
        'parley_http_request_seconds_count{method="POST",route="/api/ask",status="200"} 1',
        'parley_http_request_seconds_count{method="POST",route="/api/ask",status="400"} 1',
        'parley_http_request_seconds_count{method="GET",route="other",status="404"} 1',
        expect.stringMatching(/^parley_reloads_total\{outcome="\w+"\} 1$/),
        'parley_info{version="1.2.3"} 1',
        'parley_discord_state{door="gateway",state="ready"} 1',
        'parley_discord_ready 1',
        'parley_store_reachable 1',
        'parley_sources{standing="failing"} 0',
        expect.stringMatching(/^parley_snapshot\{of="articles"\} \d+$/),
        expect.stringMatching(/^process_resident_memory_bytes \d+$/),
        expect.stringMatching(/^nodejs_eventloop_lag_p99_seconds /),
      ]),
    );
  });

  it('counts what other rooms answer by its route', async () => {
    const app = theWholeApp();
    await app.request('/interactions', { method: 'POST', body: '{}' });
    const told = await app.request('/metrics', { headers: { 'x-test-client': '127.0.0.1' } });
    expect(await told.text()).toContain('{method="POST",route="/interactions",status="401"} 1');
  });

  it('counts what came to nothing at the door to Discord', async () => {
    const metrics = createMetrics({ registry: new Registry(), now: () => 0 });
    for (const why of ['busy', 'late', 'busy']) metrics.turnedAway(why);
    const text = await metrics.registry.metrics();
    expect(text).toContain('parley_interactions_turned_away_total{why="busy"} 2');
    expect(text).toContain('parley_interactions_turned_away_total{why="late"} 1');
  });

  it('counts a question that was not even put, since too much is asked', async () => {
    const metrics = createMetrics({ registry: new Registry(), now: () => 0 });
    metrics.refused();
    expect(await metrics.registry.metrics()).toContain(
      'parley_questions_total{outcome="refused",kind="unknown"} 1',
    );
  });

  it('counts what fails, too', async () => {
    const services = fakeServices();
    const ask = () => Promise.reject(new Error('broken'));
    const broken = { ...services, answering: { ...services.answering, ask } };
    const { app, lines } = measuredApp({ services: broken });
    expect((await app.request(...asking({ question: 'Who?' }))).status).toBe(500);
    expect(await lines()).toContain('parley_questions_total{outcome="failed",kind="unknown"} 1');
  });

  it('is for whoever asks on this machine, or has the admin token', async () => {
    const { at } = measuredApp();
    expect((await at('127.0.0.1')).headers.get('Content-Type')).toMatch(/^text\/plain; version=/);
    expect((await at('::1')).status).toBe(200);
    expect((await at('203.0.113.9')).status).toBe(401);
    expect((await at('203.0.113.9', { Authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await at('203.0.113.9', { Authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('is nothing at all to others where there is no admin token', async () => {
    const { at } = measuredApp({ adminToken: null });
    expect((await at('127.0.0.1')).status).toBe(200);
    expect((await at('203.0.113.9')).status).toBe(404);
  });

  it.each([
    { 'X-Forwarded-For': '203.0.113.9' },
    { 'X-Forwarded-For': '127.0.0.1' },
    { 'X-Real-IP': '203.0.113.9' },
    { Forwarded: 'for=203.0.113.9' },
    { Via: '1.1 proxy' },
  ])('is not for those whom a proxy on this machine asks for: %o', async (headers) => {
    const { at } = measuredApp();
    expect((await at('127.0.0.1', headers)).status).toBe(401);
  });

  it('ends guessing of the token', async () => {
    const { at } = measuredApp({ failedAdminLimit: aLimit({ most: 1, seconds: 60 }) });
    expect((await at('203.0.113.9', { Authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await at('203.0.113.9', { Authorization: 'Bearer wrong' })).status).toBe(429);
  });

  it('has no more series for all the addresses and methods that are asked for', async () => {
    const { app, lines } = measuredApp();
    const series = async () => (await lines()).filter((line) => /_request_seconds_count\{/.test(line)).length;
    const method = fc.constantFrom('GET', 'PROPFIND', 'X-ODD');
    await fc.assert(
      fc.asyncProperty(anyAddress(), method, async (address, method) => {
        await app.request(`/nowhere${new URL(address).pathname}`, { method });
      }),
    );
    expect(await series()).toBeLessThan(8);
  });

  it('tells what other processes count that answer as well, and how things stand once', async () => {
    const registry = new Registry();
    const metrics = createMetrics({ registry, now: () => 0, shard: 0 });
    const services = metrics.measured(fakeServices());
    const text = `# HELP parley_questions_total Questions.
# TYPE parley_questions_total counter
parley_questions_total{outcome="answered",kind="who",shard="1"} 5
`;
    const { app } = anApp({ metrics, services, metricsOfOthers: async () => [text] });
    await app.request(...asking({ question: 'Who is Jared Kushner?' }));
    const told = await app.request('/metrics', { headers: { 'x-test-client': '127.0.0.1' } });
    const lines = (await told.text()).split('\n');
    const about = (name: string) => lines.filter((line) => line.startsWith(name));
    expect(about('parley_questions_total')).toEqual([
      'parley_questions_total{outcome="answered",kind="who",shard="0"} 1',
      'parley_questions_total{outcome="answered",kind="who",shard="1"} 5',
    ]);
    expect(about('# TYPE parley_questions_total')).toHaveLength(1);
    expect(about('parley_store')).toEqual(['parley_store_reachable 1', 'parley_store_slow 0']);
  });

  it('does not tell of sources while the store is out of reach', async () => {
    const following = { list: () => Promise.reject(new Error('away')) };
    const { at } = measuredApp({
      following: { ...unused, ...following },
      stored: () => ({ kind: 'gone', reason: 'away' }),
    });
    const text = await (await at('127.0.0.1')).text();
    expect(text).toContain('parley_store_reachable 0');
    expect(text).not.toContain('parley_sources{');
  });
});

const never = (): Promise<never> => Promise.reject(new Error('Nothing here asks for this.'));
const unused = { history: never, add: never, remove: never, check: never, run: never, stop: never };
