import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAskHub } from '../../../src/sources/fetching/ask-hub.js';
import { createGuardedRequest } from '../../../src/sources/fetching/guarded-request.js';
import { startLoopback } from './loopback.js';

const FORM = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': 'https://a.example/feed?a=b&c' });

/** A hub that answers with a status and perhaps a location, and what was sent to it. */
async function aHub(answer: (path: string) => readonly [status: number, location?: string]) {
  const sent: { readonly type: string | undefined; readonly body: string }[] = [];
  const server = await startLoopback((request, response) => {
    const answered = async (): Promise<void> => {
      const body = await text(request);
      sent.push({ type: request.headers['content-type'], body: `${request.method} ${request.url} ${body}` });
      const [status, location] = answer(request.url ?? '');
      response.writeHead(status, location === undefined ? {} : { location }).end('whatever');
    };
    void answered();
  });
  onTestFinished(() => server.close());
  const asking = (allowed: readonly string[] = [server.host]) =>
    createAskHub({
      request: createGuardedRequest({
        userAgent: 'Parley/test',
        allowed,
        resolve: async () => [{ address: '10.0.0.1', family: 4 }],
      }),
    })(`${server.origin}/hub`, FORM, new AbortController().signal);
  return { sent, asking };
}

describe('asking a hub', () => {
  it('sends a form, and takes any 2xx for an answer', async () => {
    const { sent, asking } = await aHub(() => [202]);
    expect(await asking()).toEqual({ ok: true });
    expect(sent).toEqual([
      {
        type: 'application/x-www-form-urlencoded',
        body: 'POST /hub hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed%3Fa%3Db%26c',
      },
    ]);
  });

  it('sends it again where the hub has moved, and nowhere else', async () => {
    const moved = await aHub((path) => (path === '/hub' ? [308, '/other'] : [202]));
    expect(await moved.asking()).toEqual({ ok: true });
    expect(moved.sent.map(({ body }) => body.split(' ').slice(0, 2).join(' '))).toEqual([
      'POST /hub',
      'POST /other',
    ]);
    const page = await aHub((path) => (path === '/hub' ? [303, '/other'] : [202]));
    expect(await page.asking()).toEqual({ ok: false, reason: 'it answers with 303' });
    const round = await aHub(() => [307, '/hub']);
    expect(await round.asking()).toEqual({ ok: false, reason: 'it redirects more than 5 times' });
    expect(round.sent).toHaveLength(6);
  });

  it('goes to addresses of the public internet alone, also where a hub sends it on', async () => {
    const here = await aHub(() => [202]);
    expect(await here.asking([])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('public internet'),
    });
    expect(here.sent).toEqual([]);
    const inner = await aHub(() => [307, 'http://inner.example/']);
    expect(await inner.asking()).toMatchObject({
      ok: false,
      reason: expect.stringContaining('inner.example'),
    });
  });

  it('says why where it is refused', async () => {
    const { asking } = await aHub(() => [400]);
    expect(await asking()).toEqual({ ok: false, reason: 'it answers with 400' });
  });
});
