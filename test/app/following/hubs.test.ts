import { describe, expect, it } from 'vitest';
import { FEED, HUB, nothing, withAHub, withHub } from './a-hub.js';
import { feedOf, followedWeb, pageOf, sourceOf } from './a-web.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a feed with a hub', () => {
  it('is subscribed to, and read at its own address as soon as the hub tells', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    const { key, secret } = await web.only();
    expect(web.asked.map(({ hub, form }) => ({ hub, ...form }))).toEqual([
      {
        hub: HUB,
        'hub.mode': 'subscribe',
        'hub.topic': FEED,
        'hub.callback': `https://parley.example/websub/${key}`,
        'hub.secret': secret,
        'hub.lease_seconds': '864000',
      },
    ]);
    expect(await web.verify('subscribe')).toBe('meant');
    expect(await web.following.list()).toMatchObject([{ hub: { url: HUB, tells: true, problem: null } }]);
    web.pages.set('https://a.example/1', pageOf('The delegations met in Lisbon.'));
    web.pages.set(FEED, withHub([['1']]));
    await web.time.pass(MINUTE);
    expect(await web.texts()).toEqual([]);
    // What is delivered is a hint, whatever it says.
    expect(await web.deliver({ body: withHub([['2']]) })).toBe('taken');
    await web.time.pass(10_000);
    expect(await web.texts()).toEqual(['The delegations met in Lisbon.']);
    expect(web.addresses()).toEqual([FEED, FEED, 'https://a.example/1']);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('is read no more often than each half minute, however often the hub tells', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe');
    for (let told = 0; told < 60; told += 1) {
      await web.deliver();
      await web.time.pass(2000);
    }
    await web.time.pass(5 * MINUTE);
    const feeds = web.asked.length;
    expect(web.addresses().filter((url) => url === FEED).length).toBeLessThanOrEqual(6);
    expect(feeds).toBe(1);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('that fails is left alone, whatever its hub says', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe');
    web.pages.set(FEED, () => ({ status: 503, headers: { 'retry-after': '7200' } }));
    await web.deliver();
    await web.time.pass(10_000);
    const before = web.asked.length + web.addresses().length;
    for (let told = 0; told < 20; told += 1) {
      await web.deliver();
      await web.time.pass(MINUTE);
    }
    expect(web.asked.length + web.addresses().length).toBe(before);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('is asked for anew before the lease ends, and stays if the hub does not answer at once', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe', 10 * 3600);
    await web.time.pass(7 * HOUR);
    expect(web.asked).toHaveLength(1);
    web.hub.answer = { ok: false, reason: 'it answers with 500' };
    await web.time.pass(1.1 * HOUR);
    expect(web.asked.length).toBeGreaterThan(1);
    expect(await web.only()).toMatchObject({ standing: 'active', problem: 'it answers with 500' });
    expect(await web.deliver()).toBe('taken');
    web.hub.answer = { ok: true };
    await web.time.pass(HOUR);
    expect(await web.verify('subscribe', 10 * 3600)).toBe('meant');
    const renewed = await web.only();
    expect(renewed).toMatchObject({ standing: 'active', tries: 0, problem: null });
    expect(renewed.activeUntil - web.time.clock().getTime()).toBe(10 * HOUR);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('whose hub does not call back is asked less and less', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(3 * DAY);
    expect(web.asked.length).toBeGreaterThan(5);
    expect(web.asked.length).toBeLessThan(14);
    expect(await web.following.list()).toMatchObject([
      { hub: { tells: false, until: null, problem: 'it was asked and did not call back' } },
    ]);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('whose hub refuses is asked again a day later', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    expect(await web.verify('denied')).toBe('noted');
    await web.time.pass(20 * HOUR);
    expect(web.asked).toHaveLength(1);
    expect(await web.following.list()).toMatchObject([
      { hub: { tells: false, problem: 'it refuses to tell of this feed' } },
    ]);
    await web.time.pass(5 * HOUR);
    const [first, second] = web.asked.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(DAY);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it.each([
    ['its source is removed', async (web: ReturnType<typeof withAHub>) => web.setFile('{"sources": []}')],
    [
      'its source is switched off',
      async (web: ReturnType<typeof withAHub>) =>
        web.setFile(JSON.stringify({ sources: [sourceOf('a', { enabled: false })] })),
    ],
    [
      'it names a hub no more',
      async (web: ReturnType<typeof withAHub>) => void web.pages.set(FEED, feedOf('a.example', [])),
    ],
  ])('is unsubscribed from when %s', async (_, change) => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe');
    const { key } = await web.only();
    expect(await web.verify('unsubscribe')).toBe('unknown');
    await change(web);
    await web.time.pass(3 * HOUR);
    expect(web.asked.length).toBeGreaterThan(1);
    expect(web.asked.slice(1).every(({ form }) => form['hub.mode'] === 'unsubscribe')).toBe(true);
    expect(web.asked[1]?.form).not.toHaveProperty('hub.secret');
    // A hub that never calls back is left, and told by the answers to what it sends.
    expect(await web.store.hubs.list()).toEqual([]);
    expect(await web.calls.delivered(key, { signature: undefined, body: nothing() })).toBe('gone');
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('is gone at once where the hub confirms that', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe');
    web.setFile('{"sources": []}');
    await web.time.pass(MINUTE);
    expect(await web.verify('subscribe')).toBe('unknown');
    expect(await web.verify('unsubscribe')).toBe('meant');
    expect(await web.store.hubs.list()).toEqual([]);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('that names another hub, or another address, is subscribed to there', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe');
    web.pages.set(FEED, withHub([], 'https://two.example/', 'https://a.example/all'));
    await web.time.pass(3 * HOUR);
    const current = (await web.store.hubs.list()).filter(({ standing }) => standing !== 'ending');
    expect(current).toMatchObject([{ hub: 'https://two.example/', topic: 'https://a.example/all' }]);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('is subscribed to anew where hubs reach this service at another address', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe');
    const first = await web.only();
    await web.store.hubs.remove(first.key);
    await web.store.hubs.add({ ...first, callback: 'https://before.example/websub/x' });
    await web.time.pass(3 * HOUR);
    const current = (await web.store.hubs.list()).filter(({ standing }) => standing !== 'ending');
    expect(current).toMatchObject([{ callback: expect.stringContaining('https://parley.example/websub/') }]);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('is subscribed to once, whichever processes read it', async () => {
    const web = withAHub();
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(MINUTE);
    await web.verify('subscribe');
    const first = await web.only();
    await web.store.hubs.add({ ...first, key: 't'.repeat(43), askAt: 0 });
    await web.time.pass(MINUTE);
    const standings = (await web.store.hubs.list()).map(({ standing }) => standing);
    expect(standings.sort()).toEqual(['active', 'ending']);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('is one that hubs cannot reach where no address is told', async () => {
    const web = followedWeb({ file: JSON.stringify({ sources: [sourceOf('a')] }) });
    web.pages.set(FEED, withHub([]));
    const running = web.following.run();
    await web.time.pass(HOUR);
    expect(await web.store.hubs.list()).toEqual([]);
    expect(await web.following.list()).toMatchObject([{ hub: null }]);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });
});
