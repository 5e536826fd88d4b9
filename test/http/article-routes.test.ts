import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { AppError } from '../../src/errors.js';
import { anArticle, fakeServices } from '../support/services.js';
import { pageOf } from '../app/following/a-web.js';
import { anAdministrator } from './an-app.js';

const fieldShape = z.object({ error: z.object({ field: z.string().optional() }) });
const listShape = z.object({ articles: z.array(z.object({ id: z.string() })), more: z.boolean() });
const PAGE = 'https://news.example/talks';
const TEXT = 'Envoys of both sides met in Doha on Tuesday, and agreed to free 20 prisoners.';

const file = (text: string, name = 'talks in Doha.md') => ({ name, text });

describe('POST /admin/articles', () => {
  it('previews a page and keeps nothing', async () => {
    const { post, json, pages } = anAdministrator();
    pages.set(PAGE, pageOf(TEXT));
    const { status, body } = await post('/admin/articles?preview=true', { url: PAGE });
    expect([status, body]).toMatchObject([
      200,
      {
        articles: [
          {
            standing: 'new',
            copyOf: null,
            title: 'Title',
            url: PAGE,
            text: TEXT,
            notes: [expect.any(String)],
          },
        ],
      },
    ]);
    expect(await json('/api/articles')).toMatchObject({
      body: { articles: [{ id: 'kalin-call' }], more: false },
    });
  });

  it('adds a page and says what came of it; once more, nothing does', async () => {
    const { post, pages } = anAdministrator();
    pages.set(PAGE, pageOf(TEXT));
    const added = await post('/admin/articles', { url: PAGE });
    expect(added).toMatchObject({
      status: 201,
      body: { articles: [{ standing: 'new', characters: TEXT.length }] },
    });
    expect(JSON.stringify(added.body)).not.toContain(TEXT);
    expect(await post('/admin/articles', { url: PAGE })).toMatchObject({
      status: 200,
      body: { articles: [{ standing: 'unchanged' }] },
    });
  });

  it('adds a file, as JSON or in a form', async () => {
    const { post, json, store } = anAdministrator();
    expect(await post('/admin/articles', file(TEXT))).toMatchObject({
      status: 201,
      body: { articles: [{ id: 'added/talks-in-doha' }] },
    });
    const form = new FormData();
    form.set('file', new File(['Sie trafen sich in Doha.'], 'Über Doha.txt'));
    expect(await json('/admin/articles', { method: 'POST', body: form })).toMatchObject({
      status: 201,
      body: { articles: [{ id: 'added/über-doha' }] },
    });
    const kept = await store.articles.list({ limit: 9 });
    expect(kept.map(({ origin }) => origin.kind)).toEqual(['administrator', 'administrator']);
  });

  it.each([
    ['{"url": 7}', 'url'],
    ['{"name": "a.md"}', 'text'],
    ['{}', 'url'],
    ['[]', undefined],
    ['no json', undefined],
  ])('says what is wrong with %s', async (body, field) => {
    const { json } = anAdministrator();
    const answer = await json('/admin/articles', { method: 'POST', body });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'bad-request' } } });
    expect(fieldShape.parse(answer.body).error.field).toBe(field);
  });

  it.each([
    ['not a form at all'],
    ['--x\r\nContent-Disposition: form-data; name="other"\r\n\r\ny\r\n--x--\r\n'],
  ])('says what is wrong with the form %j', async (body) => {
    const { json, headers } = anAdministrator();
    const form = { ...headers, 'Content-Type': 'multipart/form-data; boundary=x' };
    expect(await json('/admin/articles', { method: 'POST', headers: form, body })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('"file"') } },
    });
  });

  it('says why something cannot be read', async () => {
    const { post } = anAdministrator();
    for (const path of ['/admin/articles', '/admin/articles?preview=true']) {
      expect(await post(path, { url: 'https://news.example/none' })).toMatchObject({
        status: 422,
        body: { error: { code: 'unreadable', message: expect.stringContaining('no such page') } },
      });
    }
  });

  it('takes no body much above a file of 5 MiB, and from a stranger nothing', async () => {
    const { post, json, app } = anAdministrator();
    const large = file('x'.repeat(5 * 1024 ** 2 + 1));
    expect(await post('/admin/articles', large)).toMatchObject({
      status: 422,
      body: { error: { message: expect.stringContaining('larger than 5 MiB') } },
    });
    const above = JSON.stringify(file('x'.repeat(6 * 1024 ** 2)));
    expect(await json('/admin/articles', { method: 'POST', body: above })).toMatchObject({
      status: 413,
      body: { error: { code: 'too-large' } },
    });
    const stranger = await app.request('/admin/articles', { method: 'POST', body: above });
    expect(stranger.status).toBe(401);
    expect((await anAdministrator({ adminToken: null }).post('/admin/articles', large)).status).toBe(404);
  });
});

describe('an article by its id', () => {
  it('is shown with its versions and what changed, and no words else', async () => {
    const { post, json } = anAdministrator();
    const text = `${TEXT} They left quietly.`;
    await post('/admin/articles', file(text));
    await post('/admin/articles', file(text.replace('20', '30')));
    const { status, body } = await json('/api/articles/added%2Ftalks-in-doha');
    expect([status, body]).toMatchObject([
      200,
      {
        id: 'added/talks-in-doha',
        serves: false,
        kept: { standing: 'live', origin: { kind: 'person' }, version: 2, copies: [] },
        passages: [],
        versions: [
          { version: 1, changes: null },
          { version: 2, changes: [{ kind: 'number', before: '20', after: '30' }], changesCount: 1 },
        ],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('quietly');
  });

  it('shows no words at all where its publisher reserved them', async () => {
    const { json, store } = anAdministrator();
    const content = { ...anArticle(), updated: null, blocks: [], reservations: ['noai'] };
    for (const text of [TEXT, TEXT.replace('Doha', 'Cairo')])
      await store.articles.keep('a', { kind: 'source', source: 's' }, { ...content, text });
    expect(await json('/api/articles/a')).toMatchObject({
      body: {
        kept: { origin: { kind: 'source', source: 's' } },
        versions: [{}, { changes: [{ kind: 'name', before: null, after: null }] }],
      },
    });
  });

  it('may be one of the corpus, with the places of its passages', async () => {
    const { json } = anAdministrator();
    expect(await json('/api/articles/kalin-call')).toMatchObject({
      status: 200,
      body: { serves: true, kept: null, passages: [{ start: 0, end: 9, section: null }], versions: [] },
    });
  });

  it.each(['a/b', 'many.jsonl#17', 'news.example/görüşme/ab12', '50%25 more', 'a?b&c', 'דיון/‎x'])(
    'may be %s',
    async (id) => {
      const { json, post } = anAdministrator();
      await post('/admin/articles', file(`---\nid: ${JSON.stringify(id)}\n---\n${TEXT}`));
      const path = `/articles/${encodeURIComponent(id)}`;
      expect(await json(`/api${path}`)).toMatchObject({ status: 200, body: { id } });
      expect(await json(`/admin${path}`, { method: 'DELETE' })).toMatchObject({ status: 200, body: { id } });
      expect(await post(`/admin${path}/restore`)).toMatchObject({ status: 200, body: { id } });
    },
  );

  it('can be removed and brought back', async () => {
    const { json, post } = anAdministrator();
    await post('/admin/articles', file(TEXT, 'a.md'));
    const remove = () => json('/admin/articles/added%2Fa', { method: 'DELETE' });
    const restore = () => post('/admin/articles/added%2Fa/restore');
    const removed = { id: 'added/a', standing: 'removed' };
    expect(await remove()).toEqual({ status: 200, body: { ...removed, changed: true } });
    expect(await remove()).toEqual({ status: 200, body: { ...removed, changed: false } });
    expect(await json('/api/articles/added%2Fa')).toMatchObject({ status: 404 });
    expect(await json('/api/articles')).toMatchObject({ body: { articles: [{ id: 'kalin-call' }] } });
    expect(await restore()).toEqual({
      status: 200,
      body: { id: 'added/a', standing: 'live', changed: true },
    });
    expect(await json('/api/articles/added%2Fa')).toMatchObject({ status: 200 });
  });

  it('is none where nothing has it', async () => {
    const { json, post } = anAdministrator();
    const unknown = { status: 404, body: { error: { code: 'unknown-article' } } };
    expect(await json('/api/articles/none')).toMatchObject(unknown);
    expect(await json('/admin/articles/none', { method: 'DELETE' })).toMatchObject(unknown);
    expect(await post('/admin/articles/none/restore')).toMatchObject(unknown);
  });
});

describe('GET /api/articles', () => {
  it('lists what is answered from and then what waits for it, each once, a page at a time', async () => {
    const corpus = ['c1', 'c2', 'shared'].map((id) => anArticle({ id }));
    const { post, json } = anAdministrator({ services: fakeServices({ articles: async () => corpus }) });
    for (const name of ['b', 'a']) await post('/admin/articles', file(`${TEXT} ${name}`, `${name}.txt`));
    await post('/admin/articles', file(`---\nid: shared\n---\n${TEXT} And more of it.`));
    const seen: string[][] = [];
    for (let offset = 0; offset < 8; offset += 2) {
      const { articles, more } = listShape.parse((await json(`/api/articles?limit=2&offset=${offset}`)).body);
      seen.push([...articles.map(({ id }) => id), String(more)]);
    }
    expect(seen).toEqual([
      ['c1', 'c2', 'true'],
      ['shared', 'added/a', 'true'],
      ['added/b', 'false'],
      ['false'],
    ]);
    expect(await json('/api/articles?offset=2&limit=1')).toMatchObject({
      body: { articles: [{ id: 'shared', serves: true, kept: { version: 1 } }] },
    });
  });

  it('names the field that is wrong', async () => {
    const { json } = anAdministrator();
    expect(await json('/api/articles?limit=0')).toMatchObject({
      status: 400,
      body: { error: { field: 'limit' } },
    });
  });

  it('lists the corpus where nothing can be added, and says so where the store is out of reach', async () => {
    const bare = anAdministrator({ editing: undefined, following: undefined, audit: undefined });
    expect((await bare.json('/api/articles')).status).toBe(200);
    expect((await bare.json('/api/articles/kalin-call')).status).toBe(200);
    expect((await bare.json('/admin/sources')).status).toBe(404);
    const { store, json } = anAdministrator();
    store.articles.get = () => Promise.reject(new AppError('store-unavailable', '/secret/place is away.'));
    const away = await json('/api/articles');
    expect(away).toMatchObject({ status: 503, body: { error: { code: 'store-unavailable' } } });
    expect(JSON.stringify(away)).not.toContain('secret');
  });
});
