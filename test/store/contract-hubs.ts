import { describe, expect, it } from 'vitest';
import type { StoreInTest } from './contract.js';

const untried = { standing: 'asked', activeUntil: 0, tries: 0, problem: null };

function wanted(key: string, source: string) {
  return {
    key,
    source,
    hub: 'https://hub.example/',
    topic: `https://${source}.example/feed?a="b"`,
    callback: `https://parley.example/websub/${key}`,
    secret: `secret of ${key}`,
    askAt: 1_790_000_000_000,
  };
}

/** What is agreed with hubs of feeds. */
export function describeHubs(open: () => Promise<StoreInTest>): void {
  describe('subscriptions at hubs', () => {
    it('are kept as they are asked for, agreed to, and ended', async () => {
      const { hubs } = (await open()).store;
      await hubs.add(wanted('k2', 'b'));
      await hubs.add(wanted('k1', 'a'));
      expect(await hubs.list()).toEqual([
        { ...wanted('k1', 'a'), ...untried },
        { ...wanted('k2', 'b'), ...untried },
      ]);
      expect(await hubs.trying('k1', 5)).toBe(true);
      await hubs.failed('k1', 'it is away');
      expect(await hubs.get('k1')).toMatchObject({ askAt: 5, tries: 1, problem: 'it is away' });
      await hubs.failed('k1', 'it refuses', 9);
      expect(await hubs.get('k1')).toMatchObject({ askAt: 9, tries: 1, problem: 'it refuses' });
      expect(await hubs.trying('k1', 11)).toBe(true);
      expect(await hubs.get('k1')).toMatchObject({ tries: 2, problem: null });
      expect(await hubs.agreed('k1', { activeUntil: 99, askAt: 80 })).toBe(true);
      const active = { standing: 'active', activeUntil: 99, askAt: 80, tries: 0, problem: null };
      expect(await hubs.get('k1')).toEqual({ ...wanted('k1', 'a'), ...active });
      await hubs.end('k1', 7);
      expect(await hubs.get('k1')).toMatchObject({ standing: 'ending', activeUntil: 99, askAt: 7, tries: 0 });
      expect(await hubs.agreed('k1', { activeUntil: 200, askAt: 100 })).toBe(false);
      expect([await hubs.remove('k1'), await hubs.remove('k1')]).toEqual([true, false]);
      expect(await hubs.get('k1')).toBeNull();
      expect((await hubs.list()).map(({ key }) => key)).toEqual(['k2']);
    });

    it('that are not there change nothing', async () => {
      const { hubs } = (await open()).store;
      expect(await hubs.trying('none', 1)).toBe(false);
      await hubs.failed('none', 'why');
      await hubs.end('none', 1);
      expect(await hubs.agreed('none', { activeUntil: 2, askAt: 1 })).toBe(false);
      expect(await hubs.hint('none')).toBe(false);
      expect(await hubs.takeHints()).toEqual([]);
      expect(await hubs.list()).toEqual([]);
    });

    it('tell each source of which news are told once, to one who asks', async () => {
      const { hubs } = (await open()).store;
      for (const [key, source] of [
        ['k1', 'a'],
        ['k2', 'a'],
        ['k3', 'b'],
        ['k4', 'c'],
      ] as const)
        await hubs.add(wanted(key, source));
      expect(await hubs.hint('k1')).toBe(false);
      for (const key of ['k1', 'k2', 'k3', 'k4']) await hubs.agreed(key, { activeUntil: 99, askAt: 80 });
      for (const key of ['k3', 'k1', 'k2', 'k1']) expect(await hubs.hint(key)).toBe(true);
      const taken = await Promise.all([hubs.takeHints(), hubs.takeHints()]);
      expect(taken.flat().sort()).toEqual(['a', 'b']);
      expect(await hubs.takeHints()).toEqual([]);
      await hubs.end('k4', 1);
      expect(await hubs.hint('k4')).toBe(false);
    });
  });
}
