import { describe, expect, it } from 'vitest';
import type { OwnNames } from '../../src/http/own-names.js';
import { anApp, asking } from './an-app.js';

const here: OwnNames = { publicUrl: null, listensOn: '127.0.0.1' };
const everywhere: OwnNames = { publicUrl: null, listensOn: '0.0.0.0' };
const published: OwnNames = { publicUrl: 'https://parley.example', listensOn: '127.0.0.1' };

async function statusOf(names: OwnNames, headers: Record<string, string>): Promise<number> {
  const { app } = anApp({ names });
  return (await app.request(...asking({ question: 'Who?' }, headers))).status;
}

describe('the name a request calls the service by', () => {
  it.each([
    [here, 'localhost:3000'],
    [here, 'LOCALHOST.'],
    [here, '127.0.0.1'],
    [here, '127.8.9.10:80'],
    [here, '[::1]:3000'],
    [published, 'parley.example'],
    [published, 'Parley.Example:8443'],
    [published, 'localhost:3000'],
    [{ ...here, listensOn: '192.0.2.7' }, '192.0.2.7:3000'],
    [{ ...here, listensOn: '2001:db8::7' }, '[2001:db8::7]:3000'],
    [{ ...here, listensOn: 'parley.internal' }, 'parley.internal:3000'],
    [everywhere, '192.0.2.9:3000'],
    [{ ...here, listensOn: '::' }, '[2001:db8::9]'],
  ])('may be its own: %o, %s', async (names, host) => {
    expect(await statusOf(names, { Host: host })).toBe(200);
  });

  it.each([
    [here, 'evil.example'],
    [here, 'localhost.evil.example:3000'],
    [here, '127.0.0.1.evil.example'],
    [here, '192.0.2.7'],
    [everywhere, 'evil.example:3000'],
    [published, 'evil.parley.example'],
    [published, 'parley.example.evil.example'],
  ])('is refused where it is another, with the way out: %o, %s', async (names, host) => {
    const { app } = anApp({ names });
    for (const path of ['/healthz', '/api/facts', '/nowhere']) {
      const response = await app.request(path, { headers: { Host: host } });
      expect(response.status).toBe(421);
      const error = { code: 'unknown-host', message: expect.stringContaining('PUBLIC_URL') };
      expect(await response.json()).toEqual({ error });
    }
  });

  it.each(['a b', '::1', '[::1', '[evil]', 'a:b', 'a:99999', 'a@localhost', 'localhost/x', 'localhost?'])(
    'is refused where it is malformed: %s',
    async (host) => {
      expect(await statusOf(here, { Host: host })).toBe(400);
    },
  );
});

describe('the page a request comes from', () => {
  it.each([
    [here, { Host: 'localhost:3000', Origin: 'http://localhost:3000' }],
    [here, { Host: '127.0.0.1:80', Origin: 'http://127.0.0.1' }],
    [published, { Host: 'parley.example', Origin: 'https://parley.example' }],
    [published, { Host: '127.0.0.1:3000', Origin: 'https://parley.example' }],
    [here, { Host: 'localhost:3000' }],
  ])('may be ours: %o, %o', async (names, headers) => {
    expect(await statusOf(names, headers)).toBe(200);
  });

  it.each([
    [here, { Host: 'localhost:3000', Origin: 'https://evil.example' }],
    [here, { Host: 'localhost:3000', Origin: 'http://localhost:4000' }],
    [here, { Host: 'localhost:3000', Origin: 'https://localhost:3000' }],
    [here, { Host: 'localhost:3000', Origin: 'null' }],
    [here, { Origin: 'http://localhost' }],
    [published, { Host: 'parley.example', Origin: 'https://parley.example.evil.example' }],
    [published, { Host: 'parley.example', Origin: 'https://parley.example:8443' }],
  ])('is refused where it is another: %o, %o', async (names, headers) => {
    const { app } = anApp({ names });
    const response = await app.request(...asking({ question: 'Who?' }, headers));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'foreign-origin' } });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});
