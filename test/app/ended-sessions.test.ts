import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createEndedSessions } from '../../src/app/ended-sessions.js';
import { AppError } from '../../src/errors.js';
import { createMemorySettings } from '../../src/store/memory/settings.js';

describe('sessions that were ended', () => {
  it('are ended at every process on the same store, until their time is over', async () => {
    const settings = createMemorySettings();
    const time = { now: 1_000_000 };
    const clock = () => new Date(time.now);
    const [here, there] = [
      createEndedSessions({ settings, clock }),
      createEndedSessions({ settings, clock }),
    ];
    await here.end('one', 2000);
    expect([await there.isEnded('one'), await there.isEnded('two')]).toEqual([true, false]);
    time.now = 2_000_000;
    await there.end('two', 3000);
    expect(
      await settings.get({ kind: 'session', id: 'one' }, { name: 'session-ended', schema: z.number() }),
    ).toBeNull();
    expect(await here.isEnded('two')).toBe(true);
  });

  it('are ended here where the store is out of reach', async () => {
    const away = async () => {
      throw new AppError('store-unavailable', 'The store is out of reach.');
    };
    const settings = { ...createMemorySettings(), set: away };
    const sessions = createEndedSessions({ settings, clock: () => new Date(0) });
    await sessions.end('one', 2000);
    expect([await sessions.isEnded('one'), await sessions.isEnded('two')]).toEqual([true, false]);
  });
});
