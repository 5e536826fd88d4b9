import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import { createMemoryEvents } from '../../src/store/memory/events.js';
import { createMemoryLimits } from '../../src/store/memory/limits.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { createMemorySettings } from '../../src/store/memory/settings.js';
import { describeStore } from './contract.js';

describeStore('a store in memory', async () => {
  let time = Date.parse('2025-10-13T12:00:00Z');
  const store = createMemoryStore({ now: () => time, clock: () => new Date(time) });
  return { store, pass: (ms) => (time += ms) };
});

describe('a store in memory is bounded', () => {
  it('in the keys it limits: the longest known is forgotten', async () => {
    const limits = createMemoryLimits({ now: () => 0, capacity: 2 });
    const take = async (key: string) => (await limits.take(key, { most: 1, seconds: 10 })).allowed;
    for (const key of ['a', 'b', 'c']) await take(key);
    expect(await take('c')).toBe(false);
    expect(await take('a')).toBe(true);
  });

  it('in the events of each kind, which are all counted', async () => {
    const events = createMemoryEvents({ clock: () => new Date(0), capacity: 2 });
    await events.append({ kind: 'reload', outcome: 'done', version: 'v1' });
    for (let at = 0; at < 5; at += 1) await events.append({ kind: 'question', outcome: 'answered' });
    expect(await events.newest({ kind: 'question', limit: 9 })).toHaveLength(2);
    expect(await events.newest({ kind: 'reload', limit: 9 })).toHaveLength(1);
    expect(await events.count('question')).toEqual(new Map([['answered', 5]]));
  });

  it('in the owners of settings', async () => {
    const settings = createMemorySettings({ capacity: 2 });
    const setting = { name: 'lines', schema: z.number() };
    const ids = ['a', 'b', 'c'];
    for (const id of ids) await settings.set({ kind: 'guild', id }, setting, 1);
    const kept = await Promise.all(ids.map((id) => settings.get({ kind: 'guild', id }, setting)));
    expect(kept).toEqual([null, 1, 1]);
  });

  it('in the states of actions: the one used longest ago is forgotten', async () => {
    const states = createMemoryActionStates({ now: () => 0, capacity: 2 });
    const [a, b] = [await states.put('a'), await states.put('b')];
    await states.put('a');
    await states.put('c');
    expect([await states.get(a), await states.get(b)]).toEqual(['a', null]);
  });
});
