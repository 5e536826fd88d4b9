import { describe, expect, it } from 'vitest';
import type { SourceDefinition } from '../../../src/model/source-definition.js';
import { createDoAlone } from '../../../src/app/keep-lease.js';
import { feedOf, followedWeb, pageOf, sourceOf, type FollowedWeb } from './a-web.js';

const HOUR = 60 * 60_000;

describe('following', () => {
  const file = (...definitions: readonly SourceDefinition[]): string =>
    JSON.stringify({ sources: definitions });

  /** Follows for so long. */
  async function followed(web: FollowedWeb, ms: number): Promise<void> {
    const running = web.following.run();
    await web.time.pass(ms);
    const stopped = web.following.stop();
    await web.time.until(Promise.all([running, stopped]));
  }

  it('checks sources of the file and of members as often as they say, and not more', async () => {
    const web = followedWeb({
      file: file(sourceOf('a', { every: 60 }), sourceOf('off', { enabled: false })),
    });
    web.pages.set('https://a.example/feed', feedOf('a.example', []));
    web.pages.set('https://b.example/feed', feedOf('b.example', []));
    expect(await web.following.add(sourceOf('b', { every: 15 }), 'member-1')).toMatchObject({
      kind: 'added',
    });
    await followed(web, 6 * HOUR);
    const times = (host: string): number =>
      web.addresses().filter((url) => url.includes(`//${host}.`)).length;
    // A tenth later each time, by the chance of the test.
    expect([times('a'), times('b'), times('off')]).toEqual([6, 22, 0]);
  });

  it('looks at a source that somebody adds at once', async () => {
    const web = followedWeb({});
    web.pages.set('https://b.example/feed', feedOf('b.example', []));
    const running = web.following.run();
    await web.time.pass(10_000);
    await web.following.add(sourceOf('b'), 'member-1');
    for (let second = 0; second < 10; second += 1) await web.time.pass(1000);
    expect(web.addresses()).toEqual(['https://b.example/feed']);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('is for one process of several, and goes on where it is that one’s turn', async () => {
    let isOurs = false;
    const web = followedWeb({ file: file(sourceOf('a')), isOurs: () => isOurs });
    web.pages.set('https://a.example/feed', feedOf('a.example', []));
    await followed(web, HOUR);
    expect(web.addresses()).toEqual([]);
    const later = web.restarted();
    isOurs = true;
    await followed(later, 60_000);
    expect(later.addresses()).toHaveLength(1);
  });

  it('never checks a source in two processes at once, and not again what another has just checked', async () => {
    const web = followedWeb({ file: file(sourceOf('a')) });
    const { time, store } = web;
    const beats = {
      leases: store.leases,
      now: () => time.clock().getTime(),
      clock: time.clock,
      wait: time.wait,
    };
    const [one, other] = ['one', 'other'].map((holder) =>
      web.restarted({ alone: createDoAlone({ ...beats, holder }) }),
    );
    if (one === undefined || other === undefined) throw new Error('there are two');
    await followed(one, 1000);
    const requests = one.addresses().length;
    const checks = [one.following.check('a'), other.following.check('a')];
    const kinds = (await time.until(Promise.all(checks))).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['busy', 'checked']);
    expect(one.addresses()).toHaveLength(requests + 1);
    const later = await time.until(other.following.check('a'));
    expect(later.kind).toBe('checked');
  });

  it('waits for what servers say stays as it is', async () => {
    const web = followedWeb({ file: file(sourceOf('a')) });
    web.pages.set('https://a.example/feed', () => ({
      headers: { 'cache-control': 'max-age=7200' },
      bytes: Buffer.from(feedOf('a.example', [])),
    }));
    await followed(web, 6 * HOUR);
    expect(web.addresses()).toHaveLength(3);
  });

  it('tries a source that fails less and less, switches it off with a notice, and on again by hand', async () => {
    const web = followedWeb({ file: file(sourceOf('a')) });
    await followed(web, 24 * HOUR);
    expect(web.addresses().length).toBeLessThan(9);
    const later = web.restarted();
    await followed(later, 20 * 24 * HOUR);
    expect(later.notices).toEqual([
      {
        source: 'a',
        kind: 'switched-off',
        text: expect.stringContaining('it failed 14 times in a row: a.example no longer has it (404)'),
      },
    ]);
    expect(later.addresses()).toHaveLength(14);
    expect(await later.following.list()).toMatchObject([
      { note: expect.stringContaining('It was switched off') },
    ]);
    const again = later.restarted();
    again.pages.set('https://a.example/feed', feedOf('a.example', []));
    expect(await again.time.until(again.following.check('a'))).toMatchObject({ result: { kind: 'read' } });
    expect(await again.store.sources.get('a')).toMatchObject({ state: { switchedOff: null, failures: 0 } });
  });

  it('follows the sources file as it changes, and tells its mistakes once', async () => {
    const web = followedWeb({ file: file(sourceOf('a'), sourceOf('b')) });
    const running = web.following.run();
    await web.time.pass(HOUR);
    web.setFile(
      `{"sources": [${JSON.stringify(sourceOf('a', { every: 99 }))}, {"id": "b", "kind": "x"}, {"id": "c"}]}`,
    );
    await web.time.pass(HOUR);
    const ids = async (): Promise<string[]> =>
      (await web.following.list()).map(({ definition }) => `${definition.id} ${definition.every}`);
    expect(await ids()).toEqual(['a 99', 'b 15']);
    web.setFile('{"sources": [');
    await web.time.pass(HOUR);
    expect(await ids()).toEqual(['a 99', 'b 15']);
    web.setFile(file(sourceOf('b')));
    await web.time.pass(HOUR);
    expect(await ids()).toEqual(['b 15']);
    expect(web.notices.map(({ kind, text }) => [kind, text.split('\n').length])).toEqual([
      ['bad-sources-file', 5],
      ['bad-sources-file', 1],
    ]);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('lets members add and remove their own alone', async () => {
    const web = followedWeb({ file: file(sourceOf('a')) });
    await followed(web, HOUR);
    expect(await web.following.add(sourceOf('a'), 'm')).toEqual({ kind: 'taken', by: 'a' });
    expect(await web.following.add(sourceOf('c', { url: 'https://a.example/feed' }), 'm')).toEqual({
      kind: 'taken',
      by: 'a',
    });
    expect(await web.following.remove('a')).toBe('of-file');
    expect(await web.following.remove('x')).toBe('unknown');
    await web.following.add(sourceOf('c'), 'm');
    expect(await web.following.remove('c')).toBe('removed');
    expect(await web.following.check('c')).toEqual({ kind: 'unknown' });
  });

  it('marks an article as vanished once its page was twice not there, and as live when it is back', async () => {
    const web = followedWeb({ file: file(sourceOf('a', { every: 60 })) });
    web.pages.set('https://a.example/feed', feedOf('a.example', [['1']]));
    web.pages.set('https://a.example/1', pageOf('One.'));
    const running = web.following.run();
    await web.time.pass(HOUR);
    web.pages.delete('https://a.example/1');
    const standing = async (): Promise<string[]> =>
      (await web.store.articles.list({ limit: 9 })).map((each) => each.standing);
    await web.time.pass(5.5 * HOUR);
    expect(await standing()).toEqual(['live']);
    await web.time.pass(2 * HOUR);
    expect(await standing()).toEqual(['vanished']);
    web.pages.set('https://a.example/1', pageOf('One.'));
    await web.time.pass(24 * HOUR);
    expect(await standing()).toEqual(['live']);
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('finds what was edited without a word, and keeps both versions', async () => {
    const web = followedWeb({ file: file(sourceOf('a', { every: 60 })) });
    web.pages.set(
      'https://a.example/feed',
      feedOf('a.example', [['1', '<pubDate>Wed, 08 Oct 2025 05:00:00 GMT</pubDate>']]),
    );
    web.pages.set('https://a.example/1', pageOf('Nobody was hurt.'));
    const running = web.following.run();
    await web.time.pass(HOUR);
    web.pages.set('https://a.example/1', pageOf('NOBODY was hurt.'));
    await web.time.pass(6 * HOUR);
    // A change that nobody would notice is none.
    expect(await web.texts()).toEqual(['Nobody was hurt.']);
    web.pages.set('https://a.example/1', pageOf('Somebody was hurt.'));
    await web.time.pass(24 * HOUR);
    const [article] = await web.store.articles.list({ limit: 1 });
    expect(article?.current).toMatchObject({
      version: 2,
      content: { text: 'Somebody was hurt.', published: '2025-10-08T05:00:00Z' },
    });
    await web.time.until(Promise.all([running, web.following.stop()]));
  });

  it('lets articles go that are kept long enough', async () => {
    const web = followedWeb({ file: file(sourceOf('a', { keep: 2 })) });
    web.pages.set(
      'https://a.example/feed',
      feedOf('a.example', [['1', '<pubDate>Wed, 08 Oct 2025 05:00:00 GMT</pubDate>']]),
    );
    web.pages.set('https://a.example/1', pageOf('One.'));
    await followed(web, 24 * HOUR);
    expect(await web.texts()).toHaveLength(1);
    const later = web.restarted();
    await followed(later, 30 * HOUR);
    expect(await later.texts()).toEqual([]);
  });

  it('goes on where the store fails for a while, or a page makes its reader fail', async () => {
    const web = followedWeb({ file: file(sourceOf('a')) });
    web.pages.set('https://a.example/feed', feedOf('a.example', [['1']]));
    web.pages.set('https://a.example/1', pageOf('One.'));
    const { sources } = web.store;
    let isDown = true;
    const failing = followedWeb({
      time: web.time,
      pages: web.pages,
      asked: web.asked,
      file: file(sourceOf('a')),
      store: {
        ...web.store,
        sources: { ...sources, list: () => (isDown ? Promise.reject(new Error('down')) : sources.list()) },
      },
    });
    const running = failing.following.run();
    await web.time.pass(HOUR);
    expect(failing.logger.lines.map(({ message }) => message)).toContain(
      'sources could not be followed; trying again',
    );
    isDown = false;
    await web.time.pass(HOUR);
    expect(await web.texts()).toEqual(['One.']);
    await web.time.until(Promise.all([running, failing.following.stop()]));
  });

  it('stops in the middle of a check, which counts as none', async () => {
    const web = followedWeb({ file: file(sourceOf('a')) });
    web.pages.set(
      'https://a.example/feed',
      feedOf(
        'a.example',
        Array.from({ length: 50 }, (_, at) => [`${at}`] as const),
      ),
    );
    const running = web.following.run();
    await web.time.pass(5000);
    const stopped = web.following.stop();
    await web.time.until(Promise.all([running, stopped]));
    expect(await web.store.sources.get('a')).toMatchObject({ state: { checkedAt: null } });
  });

  it('is over before what it keeps things in may close, and says nothing then', async () => {
    const web = followedWeb({ file: file(sourceOf('a')) });
    const { store } = web;
    let isClosed = false;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const before = { ...store.sources };
    store.sources.put = async (...given) => {
      await released;
      if (isClosed) throw new Error('it is closed');
      return before.put(...given);
    };
    const running = web.following.run();
    await web.time.pass(1000);
    const stopped = web.following.stop().then(() => (isClosed = true));
    await web.time.pass(1000);
    release();
    await web.time.until(Promise.all([running, stopped]));
    expect(web.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(web.addresses()).toEqual([]);
  });
});

it('warns once, where sources are followed, that servers are not told whom to ask', async () => {
  const warned = (web: FollowedWeb): number =>
    web.logger.lines.filter(({ message }) => message.includes('PUBLIC_URL')).length;
  const web = followedWeb({ hasContact: false });
  void web.following.run();
  await web.time.pass(60_000);
  expect(warned(web)).toBe(0);
  await web.following.add(sourceOf('one'), 'm');
  await web.time.pass(120_000);
  expect(warned(web)).toBe(1);
  await web.following.stop();
});
