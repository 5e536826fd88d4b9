import { describe, expect, it } from 'vitest';
import type { NewSubscription, Subscription, Subscriptions } from '../../src/app/subscription-ports.js';
import type { StoreInTest } from './contract.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const ada = { kind: 'member', id: 'ada' } as const;
const hall = { kind: 'channel', id: 'hall' } as const;

const wanted = (given: Partial<NewSubscription> = {}): NewSubscription => ({
  target: ada,
  member: 'ada',
  guild: null,
  about: 'hakan-fidan',
  name: 'Hakan Fidan',
  language: 'en',
  ...given,
});
const inHall = wanted({ target: hall, guild: '2', about: 'hostages', name: 'hostages' });

async function added(subscriptions: Subscriptions, given?: Partial<NewSubscription>): Promise<Subscription> {
  const outcome = await subscriptions.add(wanted(given), 9);
  if (outcome.kind !== 'added') throw new Error(`It came to ${outcome.kind}.`);
  return outcome.subscription;
}

/** What every adapter must do with subscriptions. */
export function describeSubscriptions(open: () => Promise<StoreInTest>): void {
  describe('the subscriptions', () => {
    it('are each target’s own, once for each thing, and as many as there may be', async () => {
      const { subscriptions } = (await open()).store;
      const first = await added(subscriptions);
      expect(first).toMatchObject({ ...wanted(), since: '2025-10-13T12:00:00.000Z', unreachable: false });
      expect(await subscriptions.add(wanted(), 9)).toEqual({ kind: 'already', subscription: first });
      expect(await subscriptions.add(wanted({ about: 'qatar' }), 1)).toEqual({ kind: 'full' });
      const { id } = await added(subscriptions, inHall);
      expect((await subscriptions.of({ member: 'ada' })).map(({ about }) => about)).toEqual(['hakan-fidan']);
      expect((await subscriptions.of({ guild: '2' })).map(({ about }) => about)).toEqual(['hostages']);
      expect(await subscriptions.of({ guild: '3' })).toEqual([]);
      expect((await subscriptions.active()).map(({ name }) => name)).toEqual(['Hakan Fidan', 'hostages']);
      expect(await subscriptions.get(id)).toMatchObject(inHall);
      expect([await subscriptions.end(id), await subscriptions.end(id)]).toEqual([true, false]);
      expect(await subscriptions.get(id)).toBeNull();
      expect(await subscriptions.get('none')).toBeNull();
      expect([await subscriptions.forgetMember('ada'), await subscriptions.forgetMember('ada')]).toEqual([
        1, 0,
      ]);
    });

    it('of channels are found by who subscribed them, and stay without that where it is forgotten', async () => {
      const { subscriptions } = (await open()).store;
      await added(subscriptions);
      const { id } = await added(subscriptions, inHall);
      await added(subscriptions, { ...inHall, member: 'bob', about: 'qatar' });
      const by = async (member: string) =>
        (await subscriptions.of({ channelsBy: member })).map(({ about }) => about);
      expect([await by('ada'), await by('bob'), await by('none')]).toEqual([['hostages'], ['qatar'], []]);
      expect([
        await subscriptions.forgetSubscriber('ada'),
        await subscriptions.forgetSubscriber('ada'),
      ]).toEqual([1, 0]);
      expect(await by('ada')).toEqual([]);
      expect(await subscriptions.get(id)).toMatchObject({ ...inHall, member: '' });
      expect(await subscriptions.active()).toHaveLength(3);
    });

    it('tell of an article once, whatever is noted again, and all that waits for a target together', async () => {
      const { store, pass } = await open();
      const { subscriptions } = store;
      const one = await added(subscriptions);
      const two = await added(subscriptions, { about: 'qatar', name: 'Qatar' });
      const told = [
        { subscription: one.id, article: 'a' },
        { subscription: one.id, article: 'b' },
        { subscription: two.id, article: 'a' },
        { subscription: '999', article: 'a' },
      ];
      expect(await subscriptions.claim(0)).toBeNull();
      await subscriptions.note(['a', 'b'], told);
      await subscriptions.note(['b', 'a'], told);
      expect((await subscriptions.knownArticles()).toSorted()).toEqual(['a', 'b']);
      const delivery = await subscriptions.claim(0);
      expect(delivery).toMatchObject({
        target: ada,
        news: [
          { subscription: { id: one.id }, articles: ['a', 'b'] },
          { subscription: { id: two.id }, articles: ['a'] },
        ],
      });
      expect(await subscriptions.claim(0)).toBeNull();
      await subscriptions.settle(delivery?.id ?? '', 'sent');
      await subscriptions.note(['a', 'b'], told);
      pass(60 * MINUTE);
      expect(await subscriptions.claim(0)).toBeNull();
    });

    it('bundle what comes soon after a message, for each target by itself', async () => {
      const { store, pass } = await open();
      const { subscriptions } = store;
      const one = await added(subscriptions);
      const other = await added(subscriptions, inHall);
      const comes = (article: string) => subscriptions.note([article], [{ subscription: one.id, article }]);
      const send = async () => {
        const delivery = await subscriptions.claim(30 * MINUTE);
        await subscriptions.settle(delivery?.id ?? '', 'sent');
        return delivery?.news.map(({ articles }) => articles) ?? null;
      };
      await comes('a');
      expect(await send()).toEqual([['a']]);
      await comes('b');
      pass(MINUTE);
      await comes('c');
      expect(await send()).toBeNull();
      await subscriptions.note(['d'], [{ subscription: other.id, article: 'd' }]);
      expect(await send()).toEqual([['d']]);
      pass(29 * MINUTE);
      expect(await send()).toEqual([['b', 'c']]);
    });

    it('try again what failed, as the same message, until it is sent', async () => {
      const { store, pass } = await open();
      const { subscriptions } = store;
      const one = await added(subscriptions);
      await subscriptions.note(['a'], [{ subscription: one.id, article: 'a' }]);
      const first = await subscriptions.claim(0);
      for (let times = 0; times < 3; times += 1) {
        await subscriptions.settle(first?.id ?? '', 'failed');
        await subscriptions.note(['b'], [{ subscription: one.id, article: 'b' }]);
        expect(await subscriptions.claim(0)).toBeNull();
        pass(10 * MINUTE);
        expect(await subscriptions.claim(0)).toEqual(first);
      }
      await subscriptions.settle(first?.id ?? '', 'sent');
      expect((await subscriptions.claim(0))?.news[0]?.articles).toEqual(['b']);
    });

    it('try again for two minutes what nobody knows to be sent, and then never more', async () => {
      const { store, pass } = await open();
      const { subscriptions } = store;
      const one = await added(subscriptions);
      await subscriptions.note(['a'], [{ subscription: one.id, article: 'a' }]);
      const first = await subscriptions.claim(0);
      pass(20 * SECOND);
      expect(await subscriptions.claim(0)).toBeNull();
      pass(20 * SECOND);
      expect(await subscriptions.claim(0)).toEqual(first);
      pass(2 * MINUTE);
      expect(await subscriptions.claim(0)).toBeNull();
      pass(60 * MINUTE);
      expect(await subscriptions.claim(0)).toBeNull();
    });

    it('that cannot be delivered end, are told, and begin anew', async () => {
      const { store, pass } = await open();
      const { subscriptions } = store;
      const one = await added(subscriptions);
      await subscriptions.note(['a'], [{ subscription: one.id, article: 'a' }]);
      await subscriptions.claim(0);
      await added(subscriptions, inHall);
      const two = await added(subscriptions, { about: 'qatar', name: 'Qatar' });
      expect(await subscriptions.endUnreachable(ada)).toMatchObject([
        { ...one, unreachable: true },
        { ...two, unreachable: true },
      ]);
      expect(await subscriptions.endUnreachable(ada)).toEqual([]);
      await subscriptions.end(two.id);
      expect((await subscriptions.endUnreachable(hall)).map(({ name }) => name)).toEqual(['hostages']);
      expect(await subscriptions.of({ member: 'ada' })).toMatchObject([{ id: one.id, unreachable: true }]);
      expect(await subscriptions.active()).toEqual([]);
      pass(60 * MINUTE);
      expect(await subscriptions.claim(0)).toBeNull();
      expect((await added(subscriptions)).id).toBe(one.id);
      expect(await subscriptions.active()).toMatchObject([{ since: '2025-10-13T13:00:00.000Z' }]);
    });

    it('that begin anew are as they are wanted now: language, name, who wants it and where', async () => {
      const { subscriptions } = (await open()).store;
      await added(subscriptions, inHall);
      await subscriptions.endUnreachable(hall);
      const anew = { ...inHall, member: 'bob', guild: '3', name: 'Geiseln', language: 'tr' };
      expect(await added(subscriptions, anew)).toMatchObject(anew);
      expect(await subscriptions.active()).toMatchObject([anew]);
    });

    it('take as many at once as there are', async () => {
      const { subscriptions } = (await open()).store;
      const one = await added(subscriptions);
      const articles = Array.from({ length: 1500 }, (_, at) => `article-${at}`);
      await subscriptions.note(
        articles,
        articles.slice(0, 450).map((article) => ({ subscription: one.id, article })),
      );
      expect(await subscriptions.knownArticles()).toHaveLength(1500);
      expect((await subscriptions.claim(0))?.news[0]?.articles).toHaveLength(200);
    });

    it('of which several ask for the next message at once are given to one of them', async () => {
      const { subscriptions } = (await open()).store;
      const one = await added(subscriptions);
      await subscriptions.note(['a'], [{ subscription: one.id, article: 'a' }]);
      const claims = await Promise.all(Array.from({ length: 5 }, () => subscriptions.claim(0)));
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    });
  });
}
