import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Changeable, Setting, Store } from '../../src/app/ports.js';
import { aSource, someContent } from '../commands/moderating.js';
import type { StoreInTest } from './contract.js';

const guild = { kind: 'guild', id: '1' } as const;
const lines: Setting<number> = { name: 'lines', schema: z.number() };
const actor = { kind: 'member', id: '7', guild: '1' } as const;
const entry = { actor, action: 'settings.change', subject: null, outcome: 'done', detail: null } as const;
const answer = { answer: 'a', voter: 'v', guild: '1', complaint: null } as const;

/** Changes something of everything that can be changed together. */
async function changeAll(ports: Changeable): Promise<void> {
  await ports.settings.set(guild, lines, 3);
  await ports.settings.clear(guild, { name: 'before', schema: z.number() });
  await ports.articles.keep('doha', { kind: 'administrator' }, someContent());
  await ports.articles.addCopy('doha', {
    publisher: null,
    title: null,
    url: 'https://a.example/',
    published: null,
  });
  await ports.articles.setStanding('before', 'removed');
  await ports.sources.put(aSource(), { kind: 'member', id: '7' });
  await ports.subscriptions.add(
    { target: { kind: 'channel', id: '5' }, member: '7', guild: '1', about: 'x', name: 'X', language: 'en' },
    9,
  );
  await ports.subscriptions.note(['doha'], []);
  await ports.gaps.note({
    key: 'k',
    guild: '1',
    question: 'Who?',
    language: 'en',
    reason: 'not-stated',
    near: [],
    snapshot: 'v1',
  });
  await ports.feedback.give(answer);
  await ports.audit.append(entry);
}

/** All that was changed, as it is found. */
async function found(store: Store): Promise<unknown> {
  return {
    settings: [await store.settings.get(guild, lines), (await store.settings.all(guild)).get(BEFORE)],
    articles: (await store.articles.list({ limit: 9 })).map(({ id, standing }) => `${id} ${standing}`),
    addresses: await store.articles.findByAddress('https://a.example/'),
    revision: await store.articles.changedSince(0),
    sources: (await store.sources.list()).length,
    subscriptions: (await store.subscriptions.active()).map(({ about }) => about),
    known: await store.subscriptions.knownArticles(),
    gaps: (await store.gaps.newest({ limit: 9 })).map(({ key }) => key),
    feedback: await store.feedback.countOf('v'),
    audit: (await store.audit.newest({ limit: 9 })).map(({ action }) => action),
  };
}

const BEFORE: Setting<number> = { name: 'before', schema: z.number() };

async function withSomething(open: () => Promise<StoreInTest>): Promise<Store> {
  const { store } = await open();
  await store.settings.set(guild, BEFORE, 1);
  await store.articles.keep('before', { kind: 'administrator' }, someContent({ url: null }));
  return store;
}

/** What every adapter must do with changes that hold together. */
export function describeJointChanges(open: () => Promise<StoreInTest>): void {
  describe('changes that hold together', () => {
    it('are all kept, and give what they come to', async () => {
      const store = await withSomething(open);
      const given = await store.changes.together(async (ports) => {
        await changeAll(ports);
        return (await ports.settings.all(guild)).get(lines);
      });
      expect(given).toBe(3);
      expect(await found(store)).toEqual({
        settings: [3, null],
        articles: ['before removed', 'doha live'],
        addresses: 'doha',
        revision: ['doha', 'before'],
        sources: 1,
        subscriptions: ['x'],
        known: ['doha'],
        gaps: ['k'],
        feedback: 1,
        audit: ['settings.change'],
      });
    });

    it('leave nothing behind where the last of them fails, and all goes on after', async () => {
      const store = await withSomething(open);
      const before = await found(store);
      const failing = store.changes.together(async (ports) => {
        await changeAll(ports);
        throw new Error('broken');
      });
      await expect(failing).rejects.toThrow('broken');
      expect(await found(store)).toEqual(before);
      await store.changes.together(changeAll);
      expect(await store.audit.newest({ limit: 9 })).toHaveLength(1);
    });

    it('see what was changed before them, and are all kept, however many come at once', async () => {
      const store = await withSomething(open);
      const addOne = () =>
        store.changes.together(async ({ settings, audit }) => {
          const before = (await settings.get(guild, lines)) ?? 0;
          await settings.set(guild, lines, before + 1);
          await audit.append({ ...entry, detail: String(before + 1) });
        });
      for (let times = 0; times < 3; times += 1) await addOne();
      await Promise.all(
        Array.from({ length: 5 }, () => store.changes.together(({ audit }) => audit.append(entry))),
      );
      expect(await store.settings.get(guild, lines)).toBe(3);
      expect(await store.audit.newest({ limit: 99 })).toHaveLength(8);
    });
  });
}
