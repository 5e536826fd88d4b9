import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/sources/fetching/guarded-request.js';
import { createPoliteFetch, userAgentOf } from '../../../src/sources/fetching/polite-fetch.js';
import { createVirtualTime } from '../../support/virtual-time.js';

type Page = (
  headers: Readonly<Record<string, string>>,
) => Partial<Extract<Answered, { kind: 'answer' }>> | string;

/** A web of pages by their addresses, in virtual time; a page that is a string redirects there. Requests take 100 ms. */
function web(pages: Readonly<Record<string, Page | string>>) {
  const time = createVirtualTime();
  const asked: {
    readonly url: string;
    readonly at: number;
    readonly headers: Readonly<Record<string, string>>;
  }[] = [];
  const under = new Map<string, number>();
  let most = 0;
  const fetch = createPoliteFetch({
    ...time,
    deadline: () => new AbortController().signal,
    async request(url, { headers = {} }) {
      const { host } = new URL(url);
      asked.push({ url, at: time.clock().getTime(), headers });
      under.set(host, (under.get(host) ?? 0) + 1);
      most = Math.max(most, under.get(host) ?? 0);
      await time.wait(100);
      under.set(host, (under.get(host) ?? 0) - 1);
      const page = pages[url];
      const made = typeof page === 'function' ? page(headers) : page;
      if (typeof made === 'string') return { kind: 'redirect', to: made };
      return {
        kind: 'answer',
        status: made === undefined ? 404 : 200,
        headers: {},
        bytes: new Uint8Array(),
        ...made,
      };
    },
  });
  return {
    time,
    asked,
    get: (url: string, wanted = {}) => time.until(fetch(url, wanted)),
    fetch,
    mostAtOnce: () => most,
    addresses: () => asked.map(({ url }) => url),
  };
}

const ok: Page = () => ({});
const robots =
  (text: string): Page =>
  () => ({ bytes: new TextEncoder().encode(text) });

describe('fetching', () => {
  it('asks for robots.txt once, and then for the page', async () => {
    const { get, addresses } = web({ 'https://a.example/1': ok, 'https://a.example/2': ok });
    expect(await get('https://a.example/1#part')).toMatchObject({
      kind: 'fetched',
      document: { url: 'https://a.example/1' },
    });
    expect(await get('https://a.example/2')).toMatchObject({ kind: 'fetched' });
    expect(addresses()).toEqual([
      'https://a.example/robots.txt',
      'https://a.example/1',
      'https://a.example/2',
    ]);
  });

  it('leaves what robots.txt forbids, at the end of a redirect too', async () => {
    const { get, addresses } = web({
      'https://a.example/robots.txt': robots('User-agent: Parley\nDisallow: /no'),
      'https://b.example/1': 'https://a.example/no',
      'https://a.example/no': ok,
    });
    const refused = { kind: 'refused', reason: 'a.example does not want it read (robots.txt)' };
    expect(await get('https://a.example/no')).toEqual(refused);
    expect(await get('https://b.example/1')).toEqual(refused);
    expect(addresses()).not.toContain('https://a.example/no');
  });

  it.each([404, 403])('takes a robots.txt with status %s for none', async (status) => {
    const { get } = web({ 'https://a.example/robots.txt': () => ({ status }), 'https://a.example/1': ok });
    expect(await get('https://a.example/1')).toMatchObject({ kind: 'fetched' });
  });

  it.each([500, 503])(
    'fetches nothing while robots.txt has status %s, and asks again later',
    async (status) => {
      const { get, time, addresses } = web({
        'https://a.example/robots.txt': () => ({ status }),
        'https://a.example/1': ok,
      });
      const unknown = { kind: 'failed', reason: expect.stringContaining('not known') };
      expect(await get('https://a.example/1')).toMatchObject(unknown);
      await get('https://a.example/1');
      expect(addresses()).toHaveLength(1);
      await time.pass(31 * 60_000);
      await get('https://a.example/1');
      expect(addresses()).toHaveLength(2);
    },
  );

  it.each([429, 503, 403])(
    'comes back to a robots.txt with status %s when its host says so',
    async (status) => {
      let isBusy = true;
      const { get, time, addresses } = web({
        'https://a.example/robots.txt': () =>
          isBusy ? { status, headers: { 'retry-after': '120' } } : { status: 404 },
        'https://a.example/1': ok,
      });
      expect(await get('https://a.example/1')).toMatchObject({ kind: 'later', seconds: 120 });
      expect(await get('https://a.example/1')).toMatchObject({ kind: 'later' });
      expect(addresses()).toHaveLength(1);
      isBusy = false;
      await time.pass(121_000);
      expect(await get('https://a.example/1')).toMatchObject({ kind: 'fetched' });
    },
  );

  it('tells of a site that does not answer what it would tell of the page', async () => {
    const time = createVirtualTime();
    let asked = 0;
    const fetch = createPoliteFetch({
      ...time,
      async request() {
        asked += 1;
        return { kind: 'refused', reason: 'it is not public' };
      },
    });
    const refused = { kind: 'refused', reason: 'it is not public' };
    expect(await time.until(fetch('https://a.example/1'))).toEqual(refused);
    expect(await time.until(fetch('https://a.example/2'))).toEqual(refused);
    expect(asked).toBe(1);
    await time.pass(6 * 60_000);
    await time.until(fetch('https://a.example/2'));
    expect(asked).toBe(2);
  });

  it('goes to one host one request at a time, a second apart, and to others meanwhile', async () => {
    const { fetch, time, asked, mostAtOnce } = web({});
    const all = ['a', 'a', 'a', 'b'].map((host, at) => fetch(`https://${host}.example/${at}`));
    await time.until(Promise.all(all));
    expect(mostAtOnce()).toBe(1);
    const times = asked.filter(({ url }) => url.includes('//a.')).map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(gaps).toEqual([1100, 1100, 1100]);
    expect(asked.find(({ url }) => url.includes('//b.'))?.at).toBe(times[0]);
  });

  it('obeys a delay that robots.txt names', async () => {
    const { get, asked } = web({
      'https://a.example/robots.txt': robots('User-agent: *\nCrawl-delay: 20\n'),
    });
    await get('https://a.example/1');
    await get('https://a.example/2');
    const times = asked.map(({ at }) => at);
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBe(20_100);
  });

  it('leaves a delay of hours for later', async () => {
    const { get } = web({ 'https://a.example/robots.txt': robots('User-agent: *\nCrawl-delay: 7200\n') });
    expect(await get('https://a.example/1')).toMatchObject({ kind: 'later', seconds: 7200 });
  });

  it.each([429, 503, 403])('leaves a host alone that answers %s for as long as it asks', async (status) => {
    const { get, time, asked } = web({
      'https://a.example/1': () => ({ status, headers: { 'retry-after': '600' } }),
      'https://a.example/2': ok,
    });
    expect(await get('https://a.example/1')).toMatchObject({ kind: 'later', seconds: 600 });
    const before = asked.length;
    expect(await get('https://a.example/2')).toMatchObject({ kind: 'later', seconds: 600 });
    expect(asked).toHaveLength(before);
    await time.pass(600_000);
    expect(await get('https://a.example/2')).toMatchObject({ kind: 'fetched' });
  });

  it('asks by what it has, and hears that nothing changed', async () => {
    const { get, asked } = web({
      'https://a.example/1': (headers) =>
        headers['if-none-match'] === '"1"'
          ? { status: 304, headers: { 'cache-control': 'max-age=60' } }
          : { headers: { etag: '"1"' } },
    });
    expect(await get('https://a.example/1')).toMatchObject({ kind: 'fetched', document: { etag: '"1"' } });
    expect(await get('https://a.example/1', { etag: '"1"', lastModified: 'x\ny' })).toEqual({
      kind: 'unchanged',
      freshSeconds: 60,
    });
    expect(asked.at(-1)?.headers).toEqual({ 'if-none-match': '"1"' });
  });

  it.each([
    [404, 'gone', 'a.example no longer has it (404)'],
    [410, 'gone', 'a.example no longer has it (410)'],
    [403, 'failed', 'a.example does not give it to us (403)'],
    [500, 'failed', 'a.example answers with an error (500)'],
    [204, 'failed', 'a.example answers with an error (204)'],
  ])('tells a person what status %s means', async (status, kind, reason) => {
    const { get } = web({ 'https://a.example/1': () => ({ status }) });
    expect(await get('https://a.example/1')).toEqual({ kind, reason });
  });

  it('follows five redirects, and no circle', async () => {
    const chain = Object.fromEntries(
      [1, 2, 3, 4, 5].map((at) => [`https://a.example/${at}`, `https://a.example/${at + 1}`]),
    );
    const { get } = web({
      ...chain,
      'https://a.example/6': ok,
      'https://a.example/0': 'https://a.example/1',
      'https://a.example/x': 'https://a.example/x',
    });
    expect(await get('https://a.example/1')).toMatchObject({
      kind: 'fetched',
      document: { url: 'https://a.example/6' },
    });
    expect(await get('https://a.example/0')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('more than 5'),
    });
    expect(await get('https://a.example/x')).toMatchObject({ kind: 'failed' });
  });

  it('follows none to where it may not go', async () => {
    const { get } = web({ 'https://a.example/1': 'file:///etc/passwd' });
    expect(await get('https://a.example/1')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('only http and https'),
    });
  });

  it('stops where the program does', async () => {
    const { fetch, time } = web({});
    const outcome = fetch('https://a.example/1');
    const after = fetch('https://a.example/2');
    time.end();
    expect(await time.until(Promise.all([outcome, after]))).toMatchObject([
      { kind: 'failed' },
      { kind: 'failed' },
    ]);
  });

  it('tells servers who asks', () => {
    expect(userAgentOf('1.2.3', 'https://parley.example.org')).toBe(
      'Parley/1.2.3 (+https://parley.example.org)',
    );
    expect(userAgentOf('1.2.3', null)).toMatch(/^Parley\/1\.2\.3 \(/);
  });
});
