import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { startLoopback } from '../sources/fetching/loopback.js';
import { ADMIN_TOKEN, folderOf, oneArticle, startService, type Service } from '../support/service.js';

const bearer = { Authorization: `Bearer ${ADMIN_TOKEN}` };
const WORDS = 'The envoys met again in the capital and said that the talks would go on for another week.';
const page = `<html lang="en"><head><title>Talks go on</title><meta property="article:published_time" content="2025-10-07T09:00:00Z"></head>
<body><article><h1>Talks go on</h1>${`<p>${WORDS}</p>`.repeat(4)}</article></body></html>`;
const added = z.object({ articles: z.array(z.looseObject({ id: z.string() })) });

/** A site of this machine with one page. */
async function aSite() {
  const site = await startLoopback((request, response) => {
    if (request.url !== '/talks') response.writeHead(404).end();
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  });
  onTestFinished(() => site.close());
  return site;
}

async function call(service: Service, method: string, path: string, body?: string | FormData) {
  const init = { method, headers: bearer, ...(body === undefined ? {} : { body }) };
  const response = await fetch(service.url + path, init);
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
}

describe('articles that an administrator adds', () => {
  it('are read from a page, listed, removed and brought back, and outlive the process', async () => {
    const site = await aSite();
    const database = `sqlite:${join(await folderOf(), 'parley.db')}`;
    const options = {
      corpus: oneArticle(),
      env: { FETCH_ALLOW: site.host, DATABASE_URL: database },
    };
    const first = await startService(options);
    const offered = JSON.stringify({ url: `${site.origin}/talks` });
    expect(await call(first, 'POST', '/admin/articles?preview=true', offered)).toMatchObject({
      status: 200,
      body: {
        articles: [
          {
            title: 'Talks go on',
            published: expect.stringContaining('2025-10-07'),
            text: expect.stringContaining(WORDS),
          },
        ],
      },
    });
    const { status, body } = await call(first, 'POST', '/admin/articles', offered);
    expect(status).toBe(201);
    const [{ id } = { id: '' }] = added.parse(body).articles;
    expect(await first.get('/api/articles')).toMatchObject({
      status: 200,
      body: {
        articles: expect.arrayContaining([expect.objectContaining({ id, title: 'Talks go on' })]),
        more: false,
      },
    });

    const path = `/admin/articles/${encodeURIComponent(id)}`;
    expect(await call(first, 'DELETE', path)).toMatchObject({ status: 200, body: { id, changed: true } });
    // It is gone with the next snapshot.
    await expect
      .poll(async () => (await first.get(`/api/articles/${encodeURIComponent(id)}`)).status)
      .toBe(404);
    expect((await first.stop()).code).toBe(0);

    const second = await startService(options);
    expect(await call(second, 'POST', `${path}/restore`)).toMatchObject({ body: { id, changed: true } });
    expect(await second.get(`/api/articles/${encodeURIComponent(id)}`)).toMatchObject({
      status: 200,
      body: { id, url: `${site.origin}/talks`, kept: { version: 1, origin: { kind: 'person' } } },
    });
    expect(await second.get('/admin/audit?limit=3', bearer)).toMatchObject({
      body: {
        entries: ['article.restore', 'article.remove', 'article.add'].map((action) => ({
          action,
          subject: id,
        })),
      },
    });
  });

  it('are taken as files, and what cannot be read is refused', async () => {
    const service = await startService({
      corpus: oneArticle(),
      env: { DATABASE_URL: `sqlite:${join(await folderOf(), 'parley.db')}` },
    });
    const form = new FormData();
    form.set('file', new File([`# Talks go on\n\n${WORDS}`], 'Talks.md'));
    expect(await call(service, 'POST', '/admin/articles', form)).toMatchObject({
      status: 201,
      body: { articles: [{ id: 'added/talks', title: 'Talks go on' }] },
    });
    // Of the machine itself, which nobody allowed.
    const inner = JSON.stringify({ url: `${service.url}/healthz` });
    expect(await call(service, 'POST', '/admin/articles', inner)).toMatchObject({
      status: 422,
      body: { error: { code: 'unreadable' } },
    });
    const large = JSON.stringify({ name: 'a.txt', text: 'x'.repeat(7 * 1024 ** 2) });
    expect((await call(service, 'POST', '/admin/articles', large)).status).toBe(413);
  });
});
