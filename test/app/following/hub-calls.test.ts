import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FEED, withAHub, withHub } from './a-hub.js';

const MINUTE = 60_000;

describe('what comes in the name of a hub', () => {
  async function agreed() {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    await web.time.until(web.following.check('a').then(async () => undefined));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    return { ...web, running, end: () => web.time.until(Promise.all([running, web.following.stop()])) };
  }

  it('is taken only where it is signed by the secret that was agreed', async () => {
    const web = await agreed();
    expect(await web.deliver()).toBe('ignored');
    await web.verify('subscribe');
    const { secret } = await web.only();
    const body = '<rss>whatever</rss>';
    const signed = (method: string, by = secret): string =>
      `${method}=${createHmac(method, by).update(body).digest('hex')}`;
    for (const method of ['sha1', 'sha256', 'sha384', 'sha512'])
      expect(await web.deliver({ body, signature: signed(method) })).toBe('taken');
    expect(await web.deliver({ body, signature: signed('sha256').toUpperCase() })).toBe('taken');
    await web.store.hubs.takeHints();
    for (const signature of [
      '',
      'sha256=',
      signed('sha256', 'another'),
      signed('md5'),
      signed('sha224'),
      signed('sha256').slice(0, -2),
      signed('sha256').replace('sha256', 'sha1'),
      `${signed('sha256')}00`,
    ])
      expect(await web.deliver({ body, signature })).toBe('ignored');
    expect(await web.deliver({ body: `${body} `, signature: signed('sha256') })).toBe('ignored');
    expect(await web.store.hubs.takeHints()).toEqual([]);
    await web.end();
  });

  it('is read to its bound and not further', async () => {
    const web = await agreed();
    await web.verify('subscribe');
    const { key } = await web.only();
    let sent = 0;
    const body = (async function* () {
      for (;;) {
        sent += 1;
        yield new Uint8Array(1024 * 1024);
      }
    })();
    expect(await web.calls.delivered(key, { signature: `sha256=${'0'.repeat(64)}`, body })).toBe('too-large');
    expect(sent).toBe(6);
    await web.end();
  });

  it('is confirmed only where it was asked for', async () => {
    const web = await agreed();
    const { key, topic } = await web.only();
    const asking = { mode: 'subscribe', topic, leaseSeconds: 100 };
    expect(await web.calls.asked('x'.repeat(43), asking)).toBe('unknown');
    expect(await web.calls.asked(key, { ...asking, topic: 'https://a.example/other' })).toBe('unknown');
    expect(await web.calls.asked(key, { ...asking, mode: 'unsubscribe' })).toBe('unknown');
    expect(await web.calls.asked(key, { ...asking, mode: '' })).toBe('unknown');
    expect(await web.only()).toMatchObject({ standing: 'asked' });
    await web.end();
  });

  it.each([
    [1, 60],
    [null, 86_400],
    [86_400 * 365, 86_400 * 90],
  ])('may tell for %s seconds, which is taken as %s', async (leaseSeconds, taken) => {
    const web = await agreed();
    await web.verify('subscribe', leaseSeconds);
    const { activeUntil, askAt } = await web.only();
    const now = web.time.clock().getTime();
    expect(activeUntil - now).toBe(taken * 1000);
    expect(askAt - now).toBe(Math.max(taken * 800, 5 * MINUTE));
    await web.end();
  });
});
