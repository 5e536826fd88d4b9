import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fewArticles } from '../support/few-articles.js';
import { shared } from '../support/lifetime.js';
import { NGINX, ownNginx } from '../support/own-nginx.js';
import { ADMIN_TOKEN, startService } from '../support/service.js';

const canRun = NGINX !== undefined;

it.skipIf(canRun)('without nginx, it is not tried whether pages are reached behind it', () => {
  expect(canRun).toBe(false);
});

/** Of an article that has no address of its own and a stroke in its id: its citations lead to the service's own page. */
const HERE = `---
title: A commission in Bergen
---
The commission met in Bergen on 3 March 2026. Its members agreed to meet again in Oslo, the host said after the meeting.
`;

/** A service behind nginx as it is shipped. */
const behindNginx = shared(async (atEnd) => {
  const nginx = await ownNginx(NGINX ?? '');
  const corpus = await fewArticles(atEnd);
  await mkdir(join(corpus, 'own'));
  await writeFile(join(corpus, 'own/commission.md'), HERE);
  const env = { PUBLIC_URL: nginx.origin, TRUST_PROXY: '1', PLAYGROUND: 'on' };
  const service = await startService({ corpus, env, atEnd });
  await nginx.start([service.url], atEnd);
  await service.ready();
  return { nginx, service };
});

/** What a page may lead to and is not handed on: `deploy/nginx.conf` says how it is opened. */
const STAYS = '/admin';

/** Addresses of the same service that stand in a page, each once. */
function linksIn(html: string, at: string): URL[] {
  const found = [...html.matchAll(/\b(?:href|src|action)="([^"#]+)/g)].map(
    ([, address = '']) => new URL(address.replaceAll('&amp;', '&'), at),
  );
  const { origin } = new URL(at);
  return found.filter((url) => url.origin === origin && url.pathname !== STAYS);
}

/** What is common to addresses of one kind: of each, one is enough. */
function kindOf({ pathname, searchParams }: URL): string {
  const path = pathname.replace(/^\/(articles|people)\/[^/]*/, '/$1/:id');
  const named = [...new Set(searchParams.keys())].sort().join('&');
  return `${path}?${path.startsWith('/assets/') ? '' : named}`;
}

const answered = z.object({
  status: z.literal('answered'),
  citations: z.array(z.object({ link: z.string() })).nonempty(),
});

describe.runIf(canRun)('behind the nginx that is shipped', () => {
  it('every page is reached that a citation or another page leads to', async () => {
    const { nginx, service } = await behindNginx();
    const { body } = await service.ask('Where did the commission meet?');
    const [citation] = answered.parse(body).citations;
    expect(citation?.link).toMatch(/\/articles\/own%2Fcommission\?from=\d+&to=\d+#cited$/);
    const waiting = [new URL(citation?.link ?? ''), new URL('/', nginx.origin)];
    const seen = new Map<string, number>();
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      const kind = kindOf(url);
      if (seen.has(kind)) continue;
      const response = await fetch(url, { headers: { Accept: 'text/html' } });
      seen.set(kind, response.status);
      const text = await response.text();
      if (response.ok && response.headers.get('Content-Type')?.startsWith('text/html') === true)
        waiting.push(...linksIn(text, url.href));
    }
    // What is sent, and not opened, is told so by the service, and by no proxy that does not know it.
    const notTaken = [...seen].filter(([, status]) => status !== 200);
    expect(notTaken).toEqual([['/say?', 405]]);
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        '/?',
        '/articles/:id?from&to',
        '/timeline?',
        '/people?',
        '/people/:id?',
        '/docs?',
        '/openapi.json?',
        '/assets/style.css?',
        '/assets/chat.js?',
        '/timeline.csv?',
        '/timeline.json?',
        '/people.csv?',
        '/people/:id/told.csv?',
        '/api/timeline.png?lang&limit&page',
      ]),
    );
  });

  it('the conversation answers, and the language can be chosen', async () => {
    const { nginx } = await behindNginx();
    const sent = { kind: 'command', command: 'ask', 'o.question': 'Where did the commission meet?' };
    const send = (path: string, fields: Record<string, string>) =>
      fetch(nginx.origin + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: nginx.origin },
      });
    const said = await send('/say', sent);
    expect([said.status, await said.text()]).toEqual([200, expect.stringContaining('Bergen')]);
    const typing = { command: 'who', focused: 'name', 'o.name': 'Haniy' };
    expect(await (await send('/complete', typing)).json()).toMatchObject({ choices: [{}] });
  });

  it.each(['/admin', '/admin/status', '/metrics', '/readyz', '/say/more', '/assets'])(
    'stays on the machine, or is nothing: %s',
    async (path) => {
      const { nginx } = await behindNginx();
      const headers = { Authorization: `Bearer ${ADMIN_TOKEN}`, Accept: 'text/html' };
      const response = await fetch(nginx.origin + path, { headers });
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Security-Policy')).toBeNull();
    },
  );
});
