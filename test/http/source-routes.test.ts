import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sourceOf } from '../app/following/a-web.js';
import { anAdministrator } from './an-app.js';

const FEED = { id: 'News', kind: 'feed', url: 'https://news.example/feed', include: ['talks'] };

const fieldShape = z.object({ error: z.object({ field: z.string().optional() }) });
const sourcesShape = z.object({ sources: z.array(z.looseObject({})) });
const auditShape = z.object({
  entries: z.array(
    z.looseObject({ id: z.string(), action: z.string(), subject: z.string(), outcome: z.string() }),
  ),
});

describe('sources', () => {
  it('are added, listed with how they stand, and removed, all of it in the audit', async () => {
    const { json, post, remove, store } = anAdministrator();
    await store.sources.put(sourceOf('of-file'), { kind: 'file' });
    const added = { id: 'news', kind: 'feed', url: FEED.url, every: 30, include: ['talks'], enabled: true };
    expect(await post('/admin/sources', FEED)).toMatchObject({ status: 201, body: added });
    expect(await post('/admin/sources', { ...FEED, id: 'other' })).toMatchObject({
      status: 409,
      body: { error: { code: 'source-taken', message: expect.stringContaining('news') } },
    });
    const { sources } = sourcesShape.parse((await json('/admin/sources')).body);
    expect(sources).toMatchObject([
      { ...added, owner: { kind: 'member', id: 'administrator' }, result: null, failures: 0 },
      { id: 'of-file', owner: { kind: 'file' } },
    ]);
    expect(Object.keys(sources[0] ?? {})).not.toContain('etag');
    expect(Object.keys(sources[0] ?? {})).toContain('note');

    expect(await remove('/admin/sources/news')).toEqual({ status: 200, body: { id: 'news', removed: true } });
    expect(await remove('/admin/sources/news')).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-source' } },
    });
    expect(await remove('/admin/sources/of-file')).toMatchObject({
      status: 409,
      body: { error: { code: 'source-of-file' } },
    });
    const { entries } = auditShape.parse((await json('/admin/audit')).body);
    expect(entries.map(({ action, subject, outcome }) => [action, subject, outcome].join(' '))).toEqual([
      'source.remove of-file refused',
      'source.remove news refused',
      'source.remove news done',
      'source.add other refused',
      'source.add news done',
    ]);
  });

  it.each([
    [{ ...FEED, kind: 'blog' }, 'kind', 'feed, page, sitemap'],
    [{ ...FEED, url: 'ftp://news.example' }, 'url', 'http'],
    [{ ...FEED, every: 5 }, 'every', '15'],
    [{ ...FEED, colour: 'red' }, undefined, 'colour'],
    ['feed', undefined, 'object'],
  ])('are refused with what is wrong: %j', async (definition, field, message) => {
    const { post, store } = anAdministrator();
    const answer = await post('/admin/sources', definition);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining(message) } },
    });
    expect(fieldShape.parse(answer.body).error.field).toBe(field);
    expect(await store.sources.list()).toEqual([]);
  });

  it('are no JSON where they are none', async () => {
    const { json } = anAdministrator();
    expect(await json('/admin/sources', { method: 'POST', body: '{' })).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-json' } },
    });
  });

  it('are checked at once, with the result and why nothing came', async () => {
    const result = { kind: 'failed', reason: 'there is no such page' } as const;
    const { post } = anAdministrator({
      following: {
        ...followingThat(),
        check: async (id) =>
          id === 'busy' ? { kind: 'busy' } : id === 'a' ? { kind: 'checked', result } : { kind: 'unknown' },
      },
    });
    const check = (id: string) => post(`/admin/sources/${id}/check`);
    expect(await check('a')).toEqual({ status: 200, body: { result } });
    expect(await check('busy')).toMatchObject({ status: 409, body: { error: { code: 'check-running' } } });
    expect(await check('none')).toMatchObject({ status: 404 });
  });
});

describe('GET /admin/audit', () => {
  it('shows the newest first, a page at a time', async () => {
    const { json, store } = anAdministrator();
    for (const subject of ['a', 'b', 'c'])
      await store.audit.append({
        actor: { kind: 'service' },
        action: 'x',
        subject,
        outcome: 'done',
        detail: null,
      });
    const { entries } = auditShape.parse((await json('/admin/audit?limit=2')).body);
    expect(entries).toMatchObject([{ subject: 'c', actor: { kind: 'service' } }, { subject: 'b' }]);
    expect(await json(`/admin/audit?limit=2&before=${entries[1]?.id}`)).toMatchObject({
      body: { entries: [{ subject: 'a' }] },
    });
  });

  it.each([
    ['before=x', 'before'],
    ['limit=1000', 'limit'],
  ])('names the field that is wrong: %s', async (query, field) => {
    const { json } = anAdministrator();
    expect(await json(`/admin/audit?${query}`)).toMatchObject({ status: 400, body: { error: { field } } });
  });
});

/** Following that does nothing. */
function followingThat() {
  return {
    list: async () => [],
    history: async () => [],
    add: async () => ({ kind: 'full', most: 0 }) as const,
    remove: async () => 'unknown' as const,
    run: async () => undefined,
    stop: async () => undefined,
  };
}
