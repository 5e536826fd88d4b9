import { describe, expect, it } from 'vitest';
import { keptContent } from '../support/kept-content.js';
import type { StoreInTest } from './contract.js';

const by = { kind: 'administrator' } as const;

/** What processes on one store know of each other. */
export function describeSharing(open: () => Promise<StoreInTest>): void {
  describe('announcements', () => {
    it('are counted, each by itself', async () => {
      const { announcements } = (await open()).store;
      const before = await announcements.counts();
      expect(before).toMatchObject({ reload: 0, 'forced-reload': 0 });
      expect([await announcements.announce('reload'), await announcements.announce('reload')]).toEqual([
        1, 2,
      ]);
      expect(await announcements.announce('forced-reload')).toBe(1);
      expect(await announcements.counts()).toEqual({ ...before, reload: 2, 'forced-reload': 1 });
    });

    it('are made at the same time, and none is lost', async () => {
      const { announcements } = (await open()).store;
      const made = await Promise.all([1, 2, 3, 4].map(() => announcements.announce('reload')));
      expect(made.sort((one, other) => one - other)).toEqual([1, 2, 3, 4]);
    });

    it('come of every change of an article', async () => {
      const { announcements, articles } = (await open()).store;
      const count = async (): Promise<number> => (await announcements.counts()).articles;
      const before = await count();
      await articles.keep('a', by, keptContent('One.'));
      const added = await count();
      expect(added).toBeGreaterThan(before);
      await articles.keep('a', by, keptContent('One.'));
      expect(await count()).toBe(added);
      await articles.setStanding('a', 'removed');
      expect(await count()).toBeGreaterThan(added);
    });
  });

  describe('leases', () => {
    it('are kept by who has them, and taken over by who knows that a beat stands still', async () => {
      const { leases } = (await open()).store;
      const first = await leases.beat('work', 'ada');
      expect(first.holder).toBe('ada');
      expect(await leases.beat('work', 'bob')).toEqual(first);
      const kept = await leases.beat('work', 'ada');
      expect(kept.beat).toBeGreaterThan(first.beat);
      expect(await leases.beat('work', 'bob', first.beat)).toEqual(kept);
      const taken = await leases.beat('work', 'bob', kept.beat);
      expect(taken).toMatchObject({ holder: 'bob' });
      expect(await leases.beat('work', 'ada')).toEqual(taken);
      expect(await leases.beat('other work', 'ada')).toMatchObject({ holder: 'ada' });
    });

    it('are given up by who has them alone', async () => {
      const { leases } = (await open()).store;
      const { beat } = await leases.beat('work', 'ada');
      await leases.release('work', 'bob');
      expect((await leases.beat('work', 'bob')).holder).toBe('ada');
      await leases.release('work', 'ada');
      const taken = await leases.beat('work', 'bob');
      expect(taken.holder).toBe('bob');
      // A beat of before is never one of later.
      expect(taken.beat).toBeGreaterThan(beat);
    });

    it('go to one of those who want one at the same time', async () => {
      const { leases } = (await open()).store;
      const { beat } = await leases.beat('work', 'ada');
      const wanted = await Promise.all(['bob', 'eve', 'dan'].map((name) => leases.beat('work', name, beat)));
      expect(new Set(wanted.map(({ holder }) => holder)).size).toBe(1);
      expect(wanted[0]?.holder).not.toBe('ada');
    });
  });
}
