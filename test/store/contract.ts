import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Setting, Store } from '../../src/app/ports.js';
import { describeArticles } from './contract-articles.js';
import { describeJointChanges } from './contract-joint-changes.js';
import { describeCommunity } from './contract-community.js';
import { describeFeedback } from './contract-feedback.js';
import { describeHubs } from './contract-hubs.js';
import { describeSharing } from './contract-sharing.js';
import { describeSources } from './contract-sources.js';
import { describeSubscriptions } from './contract-subscriptions.js';

/** A store and what a test may turn of it: its clock, in ms. */
export interface StoreInTest {
  readonly store: Store;
  readonly pass: (ms: number) => void;
}

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

const language: Setting<string> = { name: 'language', schema: z.enum(['en', 'tr']) };
const lines: Setting<number> = { name: 'lines', schema: z.number() };
const guild = { kind: 'guild', id: '1' } as const;
const member = { kind: 'member', id: '1' } as const;
const session = { kind: 'session', id: '1' } as const;

/** What every adapter of the ports must do, where its database is there. Each test gets a store with nothing in it. */
export function describeStore(
  name: string,
  open: () => Promise<StoreInTest>,
  { isHere = true }: { readonly isHere?: boolean } = {},
): void {
  describe.runIf(isHere)(`${name} does what its ports say:`, () => {
    describeArticles(open);
    describeSources(open);
    describeSubscriptions(open);
    describeCommunity(open);
    describeFeedback(open);
    describeSharing(open);
    describeHubs(open);
    describeJointChanges(open);
    describeRest(open);
  });
}

function describeRest(open: () => Promise<StoreInTest>): void {
  describe('the limits', () => {
    it('allow so many in a stretch of time and then say how long to wait', async () => {
      const { store, pass } = await open();
      const take = () => store.limits.take('ada', { most: 2, seconds: 10 });
      expect(await take()).toEqual({ allowed: true });
      pass(4 * SECOND);
      expect(await take()).toEqual({ allowed: true });
      pass(SECOND);
      expect(await take()).toEqual({ allowed: false, retryAfterSeconds: 5 });
      pass(4.9 * SECOND);
      expect(await take()).toEqual({ allowed: false, retryAfterSeconds: 1 });
      pass(0.1 * SECOND);
      expect(await take()).toEqual({ allowed: true });
      expect(await take()).toEqual({ allowed: false, retryAfterSeconds: 4 });
    });

    it('count each key apart, and no refusal', async () => {
      const { store, pass } = await open();
      const take = async (key: string) => (await store.limits.take(key, { most: 1, seconds: 10 })).allowed;
      expect([await take('ada'), await take('bob'), await take('ada')]).toEqual([true, true, false]);
      pass(9 * SECOND);
      expect(await take('ada')).toBe(false);
      pass(SECOND);
      expect(await take('ada')).toBe(true);
    });

    it('can be looked at, which counts nothing', async () => {
      const { store, pass } = await open();
      const rate = { most: 1, seconds: 10 };
      const look = () => store.limits.look('ada', rate);
      expect([await look(), await look()]).toEqual([{ allowed: true }, { allowed: true }]);
      await store.limits.take('ada', rate);
      pass(4 * SECOND);
      expect(await look()).toEqual({ allowed: false, retryAfterSeconds: 6 });
      pass(6 * SECOND);
      expect(await look()).toEqual({ allowed: true });
      expect(await store.limits.look('ada', { most: 0, seconds: 10 })).toEqual({ allowed: true });
    });

    it('count no longer what is given back, the last one alone', async () => {
      const { store, pass } = await open();
      const take = () => store.limits.take('ada', { most: 2, seconds: 10 });
      await store.limits.giveBack('ada');
      await take();
      pass(4 * SECOND);
      await take();
      await store.limits.giveBack('ada');
      expect(await take()).toEqual({ allowed: true });
      expect(await take()).toEqual({ allowed: false, retryAfterSeconds: 6 });
      for (let times = 0; times < 3; times += 1) await store.limits.giveBack('ada');
      expect([await take(), await take()]).toEqual([{ allowed: true }, { allowed: true }]);
    });

    it('hold for turns that are taken at the same time', async () => {
      const { store } = await open();
      const turns = Array.from({ length: 9 }, () => store.limits.take('ada', { most: 3, seconds: 10 }));
      expect((await Promise.all(turns)).filter(({ allowed }) => allowed)).toHaveLength(3);
    });

    it.each([
      { most: 0, seconds: 10 },
      { most: 5, seconds: 0 },
    ])('are none with %o', async (rate) => {
      const { store } = await open();
      const turns = Array.from({ length: 20 }, () => store.limits.take('ada', rate));
      expect((await Promise.all(turns)).every(({ allowed }) => allowed)).toBe(true);
    });
  });

  describe('the events', () => {
    const reload = (version: string) => ({ kind: 'reload', outcome: 'done', version }) as const;

    it('come newest first, page by page, with their time', async () => {
      const { store, pass } = await open();
      const { events } = store;
      for (const version of ['v1', 'v2', 'v3']) {
        await events.append(reload(version));
        pass(SECOND);
      }
      const newest = await events.newest({ kind: 'reload', limit: 2 });
      expect(newest).toMatchObject([{ version: 'v3' }, { version: 'v2' }]);
      const [third, second] = newest;
      expect(Date.parse(third?.at ?? '') - Date.parse(second?.at ?? '')).toBe(SECOND);
      expect(await events.newest({ kind: 'reload', limit: 2, before: second?.id ?? '' })).toMatchObject([
        { version: 'v1' },
      ]);
      expect(await events.newest({ kind: 'reload', limit: 2, before: 'of another store' })).toEqual([]);
    });

    it('that come while others are written are all kept, in the order in which they came', async () => {
      const { events } = (await open()).store;
      const versions = Array.from({ length: 50 }, (_, n) => `v${n}`);
      await Promise.all(
        versions.flatMap((version) => [
          events.append(reload(version)),
          events.append({ kind: 'question', outcome: 'answered' }),
        ]),
      );
      const kept = await events.newest({ kind: 'reload', limit: 50 });
      expect(kept).toMatchObject(versions.toReversed().map((version) => ({ version })));
      expect(await events.count('question')).toEqual(new Map([['answered', 50]]));
    });

    it('of one kind are kept apart from those of others, and counted by outcome', async () => {
      const { events } = (await open()).store;
      expect(await events.count('question')).toEqual(new Map());
      for (const outcome of ['answered', 'failed', 'answered'] as const)
        await events.append({ kind: 'question', outcome });
      await events.append({ kind: 'reload', outcome: 'failed', reason: 'The corpus cannot be read.' });
      expect(await events.newest({ kind: 'question', limit: 9 })).toHaveLength(3);
      expect(await events.newest({ kind: 'reload', limit: 9 })).toMatchObject([
        { outcome: 'failed', reason: 'The corpus cannot be read.' },
      ]);
      const counted = new Map([
        ['answered', 2],
        ['failed', 1],
      ]);
      expect(await events.count('question')).toEqual(counted);
    });
  });

  describe('the settings', () => {
    it('are each owner’s own, and unset where never set', async () => {
      const { settings } = (await open()).store;
      expect(await settings.get(guild, language)).toBeNull();
      await settings.set(guild, language, 'tr');
      await settings.set(guild, lines, 3);
      expect(await settings.get(guild, language)).toBe('tr');
      expect(await settings.get(guild, lines)).toBe(3);
      expect(await settings.get(member, language)).toBeNull();
      await settings.set(guild, language, 'en');
      expect(await settings.get(guild, language)).toBe('en');
    });

    it('are read all at once, as they were then', async () => {
      const { settings } = (await open()).store;
      await settings.set(guild, language, 'tr');
      await settings.set(member, lines, 3);
      const all = await settings.all(guild);
      await settings.set(guild, language, 'en');
      expect([all.get(language), all.get(lines)]).toEqual(['tr', null]);
      expect((await settings.all({ kind: 'guild', id: 'unknown' })).get(language)).toBeNull();
    });

    it('are found with all who have set one', async () => {
      const { settings } = (await open()).store;
      await settings.set(guild, language, 'tr');
      await settings.set(member, language, 'en');
      await settings.set(session, language, 'tr');
      await settings.set(member, lines, 3);
      await settings.set({ kind: 'guild', id: '7' }, { name: 'language', schema: z.string() }, 'xx');
      expect(await settings.having(language)).toEqual([
        { owner: guild, value: 'tr' },
        { owner: member, value: 'en' },
        { owner: session, value: 'tr' },
      ]);
    });

    it('can be cleared one by one, or all of an owner', async () => {
      const { settings } = (await open()).store;
      for (const owner of [guild, member]) {
        await settings.set(owner, language, 'tr');
        await settings.set(owner, lines, 3);
      }
      await settings.clear(guild, language);
      await settings.clear(guild, language);
      await settings.forget(member);
      expect(await settings.get(guild, language)).toBeNull();
      expect(await settings.get(guild, lines)).toBe(3);
      expect([await settings.get(member, language), await settings.get(member, lines)]).toEqual([null, null]);
    });

    it('count as unset where they are what the setting no longer allows', async () => {
      const { settings } = (await open()).store;
      await settings.set(guild, { name: 'language', schema: z.string() }, 'xx');
      expect(await settings.get(guild, language)).toBeNull();
    });
  });

  describe('the action states', () => {
    it.each(['about: hostages talks', '', '“We go on,” Qatar said. \u{1F54A}', 'x'.repeat(4000)])(
      'come back letter for letter: %j',
      async (state) => {
        const { actionStates } = (await open()).store;
        const key = await actionStates.put(state);
        expect(key).toMatch(/^[\w-]{1,32}$/);
        expect(await actionStates.get(key)).toBe(state);
        expect(await actionStates.get(key)).toBe(state);
      },
    );

    it('are found by keys of their own', async () => {
      const { actionStates } = (await open()).store;
      const keys = await Promise.all(['a', 'b', 'c'].map((state) => actionStates.put(state)));
      expect(new Set(keys).size).toBe(3);
      expect(await Promise.all(keys.map((key) => actionStates.get(key)))).toEqual(['a', 'b', 'c']);
      expect(await actionStates.get('never-put')).toBeNull();
    });

    it('stand for over a year after they were last put or asked for, and are then forgotten', async () => {
      const { store, pass } = await open();
      const [key, other] = [await store.actionStates.put('a'), await store.actionStates.put('b')];
      for (let times = 0; times < 3; times += 1) {
        pass(366 * DAY);
        expect(await store.actionStates.get(key)).toBe('a');
      }
      expect(await store.actionStates.get(other)).toBeNull();
      pass(366 * DAY);
      expect(await store.actionStates.put('a')).toBe(key);
      pass(366 * DAY);
      expect(await store.actionStates.get(key)).toBe('a');
      pass(2 * 366 * DAY);
      expect(await store.actionStates.get(key)).toBeNull();
    });
  });
}
