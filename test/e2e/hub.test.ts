import { createHmac } from 'node:crypto';
import { createServer, request as send } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { startLoopback } from '../sources/fetching/loopback.js';
import { eventually } from '../support/discord-bot.js';
import { ADMIN_TOKEN, folderOf, oneArticle, startService } from '../support/service.js';

const TEXT =
  'The commission met in Lisbon on 3 March 2026. Its members agreed to meet again in Oslo, the host said after the meeting.';

const page = `<!doctype html><html lang="en"><head><title>The commission meets</title>
<meta property="article:published_time" content="2026-03-04T08:00:00Z"></head>
<body><article><h1>The commission meets</h1><p>${TEXT}</p><p>${TEXT.replaceAll('Lisbon', 'the city')}</p></article></body></html>`;

/** What stands between hubs and the service, at an address that is known before the service starts. */
async function aProxy() {
  let to = '';
  const server = createServer((request, response) => {
    const { method, headers } = request;
    const onward = send(`${to}${request.url ?? ''}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = z.object({ port: z.number() }).parse(server.address());
  return { origin: `http://127.0.0.1:${address.port}`, leadTo: (url: string) => (to = url) };
}

/** A hub that verifies what it is asked for, as WebSub has it, and tells of news when the test says so. */
async function aHub() {
  const asked: Record<string, string>[] = [];
  const confirmed: string[] = [];
  const server = await startLoopback((request, response) => {
    const answered = async (): Promise<void> => {
      const form = Object.fromEntries(new URLSearchParams(await text(request)));
      asked.push(form);
      response.writeHead(202).end();
      const challenge = `challenge ${asked.length}`;
      const query = new URLSearchParams({
        'hub.mode': form['hub.mode'] ?? '',
        'hub.topic': form['hub.topic'] ?? '',
        'hub.challenge': challenge,
        'hub.lease_seconds': form['hub.lease_seconds'] ?? '',
      });
      const answer = await fetch(`${form['hub.callback']}?${query.toString()}`);
      if (answer.ok && (await answer.text()) === challenge) confirmed.push(form['hub.mode'] ?? '');
    };
    void answered();
  });
  onTestFinished(() => server.close());
  const tell = async (secret = asked[0]?.['hub.secret'] ?? ''): Promise<number> => {
    const body = '<rss><channel><item><title>Not what the feed says</title></item></channel></rss>';
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const headers = { 'X-Hub-Signature': signature, 'Content-Type': 'application/rss+xml' };
    return (await fetch(asked[0]?.['hub.callback'] ?? '', { method: 'POST', body, headers })).status;
  };
  return { ...server, asked, confirmed, tell };
}

describe('a followed feed that has a hub', () => {
  it('is answered from soon after the hub tells of news, and not for what others say', async () => {
    const hub = await aHub();
    let items = '';
    const site = await startLoopback((request, response) => {
      if (request.url === '/news/1') response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
      else if (request.url === '/feed')
        response
          .setHeader('content-type', 'application/rss+xml')
          .setHeader('link', `<${hub.origin}/hub>; rel="hub", </feed>; rel="self"`)
          .setHeader('cache-control', 'max-age=3600')
          .end(`<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`);
      else response.writeHead(404).end();
    });
    onTestFinished(() => site.close());
    const proxy = await aProxy();
    const folder = await folderOf({ 'sources.json': '{"sources": []}' });
    const service = await startService({
      corpus: oneArticle(),
      env: {
        SOURCES: join(folder, 'sources.json'),
        PUBLIC_URL: proxy.origin,
        FETCH_ALLOW: `${site.host},${hub.host}`,
      },
    });
    proxy.leadTo(service.url);
    const admin = { Authorization: `Bearer ${ADMIN_TOKEN}` };
    const source = { id: 'news', kind: 'feed', url: `${site.origin}/feed` };
    expect((await service.post('/admin/sources', source, admin)).status).toBe(201);
    await service.post('/admin/sources/news/check', undefined, admin);
    await expect.poll(() => hub.confirmed).toEqual(['subscribe']);
    expect(hub.asked).toMatchObject([
      {
        'hub.topic': `${site.origin}/feed`,
        'hub.callback': expect.stringContaining(`${proxy.origin}/websub/`),
      },
    ]);
    expect(await service.get('/admin/sources', admin)).toMatchObject({
      body: { sources: [{ hub: { url: `${hub.origin}/hub`, tells: true, problem: null } }] },
    });

    const feeds = (): number => site.asked.filter(({ url }) => url === '/feed').length;
    const before = feeds();
    items = `<item><title>The commission meets</title><link>${site.origin}/news/1</link></item>`;
    expect(await hub.tell('what nobody agreed')).toBe(202);
    expect(await hub.tell()).toBe(202);
    await eventually(() => service.ask('Where did the commission meet?')).toMatchObject({
      body: { status: 'answered', citations: [{ quote: expect.stringContaining('Lisbon') }] },
    });
    expect(feeds()).toBe(before + 1);

    const removed = await fetch(`${service.url}/admin/sources/news`, { method: 'DELETE', headers: admin });
    expect(removed.status).toBe(200);
    await expect.poll(() => hub.confirmed).toEqual(['subscribe', 'unsubscribe']);
    expect(await hub.tell()).toBe(410);
  });
});
