import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import type { Setting } from '../../src/app/ports.js';
import { openLastingStore } from '../../src/store/lasting-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import type { StorePlace } from '../../src/store/store-place.js';
import { recordingLogger } from '../support/services.js';
import { newSqlite } from './sql-stores.js';

const clock = (): Date => new Date('2025-10-13T12:00:00Z');
const guild = { kind: 'guild', id: '1' } as const;
const language: Setting<string> = { name: 'language', schema: z.string() };

/** A lasting store of a database whose reads of settings, and looks whether it can be written to, hang until they are let go. */
async function hangingStore() {
  const place = (await newSqlite())({ clock });
  const seen = { opened: 0, closed: 0, read: 0 };
  let letGo: (failure: Error | null) => void = () => undefined;
  let until: Promise<Error | null> = Promise.resolve(null);
  const hung = async (): Promise<void> => {
    const failure = await until;
    if (failure !== null) throw failure;
  };
  const hanging: StorePlace = {
    ...place,
    async open(options) {
      const opened = await place.open(options);
      seen.opened += 1;
      const { settings } = opened.store;
      return {
        ...opened,
        store: {
          ...opened.store,
          settings: {
            ...settings,
            get: async (owner, setting) => {
              seen.read += 1;
              await hung();
              return settings.get(owner, setting);
            },
          },
        },
        async probe() {
          await hung();
          await opened.probe();
        },
        async close() {
          seen.closed += 1;
          await opened.close();
        },
      };
    },
  };
  const logger = recordingLogger();
  let look: (goesOn: boolean) => void = () => undefined;
  const lasting = await openLastingStore({
    place: hanging,
    standIn: createMemoryStore({ now: () => 0, clock }),
    logger,
    wait: () =>
      new Promise((resolve) => {
        look = resolve;
      }),
    sharesLimits: true,
    patience: 200,
  });
  onTestFinished(async () => {
    look(false);
    letGo(null);
    await lasting.close();
  });
  return {
    lasting,
    seen,
    hang: () => {
      until = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: (failure: Error | null = null) => letGo(failure),
    look: () => look(true),
    logged: () => logger.lines.map(({ message }) => message),
  };
}

describe('a database that takes long', () => {
  it('is slow and not out of reach: it stays open, keeps what it is given, and nobody else waits for it', async () => {
    const { lasting, seen, hang, letGo, look, logged } = await hangingStore();
    const { settings, limits } = lasting.store;
    await settings.set(guild, language, 'en');
    hang();
    expect(await settings.get(guild, language)).toBeNull();
    expect(lasting.trouble()).toMatchObject({ kind: 'slow', reason: expect.stringContaining('200 ms') });
    await settings.set(guild, language, 'tr');
    expect(await settings.get(guild, language)).toBeNull();
    expect(await limits.take('ada', { most: 1, seconds: 10 })).toEqual({ allowed: true });
    expect(seen).toEqual({ opened: 1, closed: 0, read: 1 });
    letGo();
    await expect
      .poll(() => {
        look();
        return lasting.trouble();
      })
      .toBeNull();
    expect(await settings.get(guild, language)).toBe('tr');
    expect(seen).toMatchObject({ opened: 1, closed: 0 });
    expect(logged()).toEqual(['What is stored is slow.', 'What is stored is quick again.']);
  });

  it('is out of reach where what was waited for fails in the end', async () => {
    const { lasting, hang, letGo, look, logged } = await hangingStore();
    hang();
    expect(await lasting.store.settings.get(guild, language)).toBeNull();
    letGo(Object.assign(new Error('the file is not there'), { code: 'SQLITE_GONE' }));
    await expect.poll(() => lasting.trouble()).toMatchObject({ kind: 'gone' });
    await expect(lasting.store.settings.set(guild, language, 'tr')).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    hang();
    letGo();
    await expect
      .poll(() => {
        look();
        return lasting.trouble();
      })
      .toBeNull();
    expect(logged()).toEqual([
      'What is stored is slow.',
      'What is stored is out of reach.',
      'What is stored is within reach again.',
    ]);
  });
});
