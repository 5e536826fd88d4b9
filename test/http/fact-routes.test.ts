import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelinePictures } from '../../src/http/fact-routes.js';
import { aLimit, factsBeingRead, factsNotRead, fakeServices } from '../support/services.js';
import { talksFacts as facts } from '../support/talks-of-facts.js';
import { anApp } from './an-app.js';
import { anyText } from '../support/odd-text.js';

const { app } = anApp({ services: fakeServices({ facts }) });

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await app.request(path);
  return { status: response.status, body: await response.json() };
}

describe('GET /api/facts', () => {
  it('lists facts with their articles and the addresses of their sentences', async () => {
    const { status, body } = await get('/api/facts?limit=2');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 20,
      offset: 0,
      limit: 2,
      snapshot: 'v1',
      facts: [
        {
          kind: 'role',
          subject: { id: 'hakan-fidan' },
          modality: 'stated',
          citation: { article: 'first', start: 0, quote: 'Hakan Fidan is the foreign minister.' },
          article: { id: 'first', title: 'Two meetings in January', published: '2024-01-21' },
          link: expect.stringContaining('https://example.org/first#:~:text=Hakan'),
        },
        { kind: 'meeting' },
      ],
    });
  });

  it.each([
    ['', 20],
    ['kind=agreement', 1],
    ['entity=Haniyeh', 2],
    ['entity=hamas&kind=figure', 2],
    ['entity=%D9%82%D8%B7%D8%B1', 1],
    ['from=2025-10', 2],
    ['to=2024-01-20', 3],
    ['from=2024-02&to=2024-02', 1],
    ['q=hostages', 2],
    ['q=hostages&asOf=2024-12-31', 1],
    ['q=', 20],
    ['entity=', 20],
    ['offset=100', 20],
  ])('with %j finds %i', async (query, total) => {
    expect((await get(`/api/facts?${query}`)).body).toMatchObject({ total });
  });

  it('pages through them', async () => {
    const { body } = await get('/api/facts?offset=19&limit=5');
    expect(body).toMatchObject({ total: 20, offset: 19, facts: [{ kind: 'statement' }] });
  });

  it.each([
    ['kind=lunch', 'kind'],
    ['from=yesterday', 'from'],
    ['to=2025-02-30', 'to'],
    ['from=2025-10&to=2025-09', 'to'],
    ['asOf=2025', 'asOf'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['offset=-1', 'offset'],
    [`q=${'x'.repeat(201)}`, 'q'],
  ])('names the field that is wrong: %s', async (query, field) => {
    expect(await get(`/api/facts?${query}`)).toEqual({
      status: 400,
      body: { error: { code: 'bad-request', field, message: expect.stringContaining(field) } },
    });
  });

  it('does not know an entity that nobody names, and says who is near', async () => {
    expect(await get('/api/facts?entity=Kallan')).toEqual({
      status: 404,
      body: { error: { code: 'unknown-entity', message: expect.stringContaining('ibrahim-kalin') } },
    });
  });
});

describe('GET /api/entities/:id', () => {
  it('is the page of a person, organisation, country, place or group, by id or by name', async () => {
    const byId = await get('/api/entities/ismail-haniyeh');
    expect(byId).toMatchObject({
      status: 200,
      body: {
        entity: { id: 'ismail-haniyeh', name: 'Ismail Haniyeh', type: 'person' },
        met: [
          { kinds: ['meeting'], fact: { modality: 'denied' }, articles: 1 },
          { fact: { modality: 'stated' } },
        ],
        said: [],
      },
    });
    expect(await get('/api/entities/Ismail%20Haniyeh')).toEqual(byId);
    expect((await get('/api/entities/ismail-haniyeh?asOf=2024-12-31')).body).toMatchObject({
      met: [{ fact: { modality: 'stated' } }],
    });
  });

  it('is 404 for an unknown one, and 400 for a bad day', async () => {
    expect(await get('/api/entities/nobody-at-all')).toEqual({
      status: 404,
      body: { error: { code: 'unknown-entity', message: expect.stringContaining('nobody-at-all') } },
    });
    expect((await get('/api/entities/qatar?asOf=x')).status).toBe(400);
  });
});

describe('GET /api/timeline', () => {
  it('has dated happenings in order', async () => {
    const { status, body } = await get('/api/timeline?about=Haniyeh&from=2024&to=2025');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      about: { kind: 'entity', entity: { id: 'ismail-haniyeh' } },
      total: 2,
      undated: 0,
      limit: 20,
      entries: [{ fact: { date: { value: '2024-01-20' } } }, { fact: { modality: 'denied' } }],
    });
  });

  it('names the field that is wrong', async () => {
    expect((await get('/api/timeline?from=x')).body).toMatchObject({ error: { field: 'from' } });
    expect((await get('/api/timeline.png?lang=fr')).body).toMatchObject({ error: { field: 'lang' } });
    expect((await get('/api/timeline.png?limit=21')).body).toMatchObject({ error: { field: 'limit' } });
    expect((await get('/api/timeline.png?page=0')).body).toMatchObject({ error: { field: 'page' } });
  });
});

describe('GET /api/timeline.png', () => {
  it('is the picture of a page', async () => {
    const drawn: unknown[] = [];
    const draw: TimelinePictures['draw'] = async ({ offset, entries }, language) => {
      drawn.push([language, offset, entries.map(({ fact }) => fact.date?.value)]);
      return Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
    };
    const { app } = anApp({ services: fakeServices({ facts }), pictures: { entries: 5, draw } });
    const response = await app.request('/api/timeline.png?about=Witkoff&page=2&lang=tr');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    const days = [6, 7, 8, 9, 10].map((day) => `2025-09-${String(day).padStart(2, '0')}`);
    expect(drawn).toEqual([['tr', 5, days]]);
  });

  it('says so where there is nothing to draw, or where nothing can be drawn', async () => {
    expect(await get('/api/timeline.png?from=2030')).toMatchObject({
      status: 404,
      body: { error: { code: 'nothing-to-draw' } },
    });
    const { app } = anApp({
      services: fakeServices({ facts }),
      pictures: { entries: 5, draw: async () => null },
    });
    const response = await app.request('/api/timeline.png');
    expect([response.status, await response.json()]).toMatchObject([501, { error: { code: 'no-pictures' } }]);
  });
});

describe('the addresses of facts', () => {
  it.each(['facts', 'entities/qatar', 'timeline', 'timeline.png'])(
    'say of /api/%s that facts are being read while they are',
    async (path) => {
      const { app } = anApp({ services: fakeServices({ facts: factsBeingRead }) });
      const response = await app.request(`/api/${path}`);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(await response.json()).toEqual({
        error: { code: 'facts-being-read', message: expect.stringContaining('still being read') },
      });
    },
  );

  it.each(['facts', 'entities/qatar', 'timeline', 'timeline.png'])(
    'say of /api/%s that facts could not be read, and name no time to ask again',
    async (path) => {
      const { app } = anApp({ services: fakeServices({ facts: factsNotRead }) });
      const response = await app.request(`/api/${path}`);
      expect(response.status).toBe(503);
      expect(response.headers.has('Retry-After')).toBe(false);
      expect(await response.json()).toEqual({
        error: { code: 'facts-not-read', message: expect.stringContaining('could not be read') },
      });
    },
  );

  it('take no other method, and count towards the rate limit', async () => {
    expect((await app.request('/api/facts', { method: 'POST' })).status).toBe(405);
    const limited = anApp({
      services: fakeServices({ facts }),
      apiLimit: aLimit({ most: 1, seconds: 60 }),
    }).app;
    expect((await limited.request('/api/timeline')).status).toBe(200);
    expect((await limited.request('/api/facts')).status).toBe(429);
  });

  it('answer anything at all with 200, 400 or 404', async () => {
    const field = fc.constantFrom(
      'kind',
      'entity',
      'from',
      'to',
      'q',
      'asOf',
      'limit',
      'offset',
      'about',
      'page',
    );
    const value = fc.oneof(anyText(30), fc.constantFrom('2025-10', '3', 'Fidan'));
    const path = fc.constantFrom('facts', 'timeline', 'timeline.png', 'entities/x');
    await fc.assert(
      fc.asyncProperty(path, fc.dictionary(field, value), async (at, query) => {
        const given = new URLSearchParams(query);
        expect([200, 400, 404]).toContain((await app.request(`/api/${at}?${given.toString()}`)).status);
      }),
    );
  });
});
