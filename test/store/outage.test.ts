import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import type { Setting } from '../../src/app/ports.js';
import { openLastingStore, type LastingStore } from '../../src/store/lasting-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { openSqliteHere, openSqliteInThread } from '../../src/store/sqlite/sqlite-link.js';
import { sqlitePlace } from '../../src/store/sqlite/sqlite-place.js';
import type { OpenStore, StorePlace } from '../../src/store/store-place.js';
import { recordingLogger } from '../support/services.js';
import { wayTo } from '../support/way-to.js';
import { newSchema, newSqlite, newSqliteForTwo, POSTGRES, temporaryFolder } from './sql-stores.js';

const clock = (): Date => new Date('2025-10-13T12:00:00Z');
const guild = { kind: 'guild', id: '1' } as const;
const language: Setting<string> = { name: 'language', schema: z.string() };
const content = {
  title: null,
  publisher: null,
  url: null,
  published: null,
  updated: null,
  language: null,
  authors: [],
  sources: [],
  text: 'A text. '.repeat(2000),
  blocks: [],
};
const administrator = { kind: 'administrator' } as const;

/** A lasting store, and its clock's hand: `look()` has it look whether the database is back. */
async function lastingStore(
  place: StorePlace,
): Promise<LastingStore & { look: () => void; logged: string[] }> {
  const logger = recordingLogger();
  let go: (goesOn: boolean) => void = () => {};
  const lasting = await openLastingStore({
    place,
    standIn: createMemoryStore({ now: () => 0, clock }),
    logger,
    wait: () =>
      new Promise((resolve) => {
        go = resolve;
      }),
    sharesLimits: true,
    // Whether a machine is slow is not looked at here.
    patience: 60_000,
  });
  onTestFinished(async () => {
    go(false);
    await lasting.close();
  });
  return {
    ...lasting,
    look: () => go(true),
    get logged() {
      return logger.lines.map(({ message }) => message);
    },
  };
}

/** What goes on and what is refused while the database is out of reach. */
async function expectOutOfReach(lasting: LastingStore): Promise<void> {
  const { store } = lasting;
  expect(await store.settings.get(guild, language)).toBeNull();
  await expect(store.subscriptions.active()).rejects.toMatchObject({ code: 'store-unavailable' });
  await expect(store.settings.set(guild, language, 'tr')).rejects.toMatchObject({
    code: 'store-unavailable',
  });
  await expect(store.articles.keep('b', administrator, content)).rejects.toMatchObject({
    code: 'store-unavailable',
  });
  const together = store.changes.together(({ settings }) => settings.set(guild, language, 'tr'));
  await expect(together).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(await store.limits.take('ada', { most: 1, seconds: 10 })).toEqual({ allowed: true });
  await store.limits.giveBack('ada');
  expect(await store.limits.take('ada', { most: 1, seconds: 10 })).toEqual({ allowed: true });
  expect(await store.limits.take('ada', { most: 1, seconds: 10 })).toMatchObject({ allowed: false });
  await store.events.append({ kind: 'question', outcome: 'answered' });
  expect(await store.events.count('question')).toEqual(new Map([['answered', 1]]));
  const key = await store.actionStates.put('put meanwhile');
  expect(await store.actionStates.get(key)).toBe('put meanwhile');
  expect(lasting.trouble()).toMatchObject({ kind: 'gone' });
}

/** It is back, with all that was kept before, and what was put meanwhile is found. */
async function expectBack(lasting: LastingStore & { look: () => void }): Promise<void> {
  await expect
    .poll(() => {
      lasting.look();
      return lasting.trouble();
    })
    .toBeNull();
  const { store } = lasting;
  expect(await store.settings.get(guild, language)).toBe('en');
  expect(await store.articles.get('a')).toMatchObject({ current: { content } });
  expect(await store.actionStates.get(await store.actionStates.put('put meanwhile'))).toBe('put meanwhile');
  await store.changes.together(({ settings }) => settings.set(guild, language, 'tr'));
  expect(await store.settings.get(guild, language)).toBe('tr');
}

async function fill({ store }: LastingStore): Promise<void> {
  await store.settings.set(guild, language, 'en');
  await store.articles.keep('a', administrator, content);
}

describe('a file of SQLite that is out of reach', () => {
  it('is used again once it is back, and never made anew', async () => {
    const path = join(await temporaryFolder(), 'parley.db');
    const lasting = await lastingStore(sqlitePlace({ path, clock, openLink: openSqliteHere }));
    await fill(lasting);
    await rename(path, `${path}.away`);
    await expectOutOfReach(lasting);
    expect(lasting.trouble()?.reason).toContain('Bring the file back');
    lasting.look();
    await rename(`${path}.away`, path);
    await expectBack(lasting);
    expect(lasting.logged).toEqual([
      'What is stored is out of reach.',
      'What is stored is within reach again.',
    ]);
  });

  it('at the start keeps nobody from starting, and is made once it can be', async () => {
    const folder = join(await temporaryFolder(), 'below');
    await writeFile(folder, 'a file in the place of a folder');
    const path = join(folder, 'parley.db');
    const lasting = await lastingStore(sqlitePlace({ path, clock, openLink: openSqliteHere }));
    await expectOutOfReach(lasting);
    expect(lasting.trouble()?.reason).toContain('DATABASE_URL');
    await rm(folder);
    await expect
      .poll(() => {
        lasting.look();
        return lasting.trouble();
      })
      .toBeNull();
    await fill(lasting);
    expect(await lasting.store.settings.get(guild, language)).toBe('en');
  });

  it('or no database at all is said to be so, and left as it is', async () => {
    const path = join(await temporaryFolder(), 'parley.db');
    await writeFile(path, 'no database, but something that somebody wants to keep. '.repeat(100));
    const lasting = await lastingStore(sqlitePlace({ path, clock, openLink: openSqliteHere }));
    await expectOutOfReach(lasting);
    expect(lasting.trouble()?.reason).toContain('restore a backup');
  });
});

describe('a full disk', () => {
  it('loses nothing that was acknowledged, says so, and is written to once there is room', async () => {
    const place = (await newSqlite())({ clock });
    let opened: OpenStore | null = null;
    const lasting = await lastingStore({
      ...place,
      async open(options) {
        opened = await place.open(options);
        return opened;
      },
    });
    await fill(lasting);
    const limitPages = async (pages: number): Promise<void> => {
      if (opened !== null) await sql.raw(`pragma max_page_count = ${pages}`).execute(opened.db);
    };
    await limitPages(60);
    const kept: string[] = [];
    const keepOn = async (): Promise<void> => {
      for (let at = 0; ; at += 1) {
        await lasting.store.articles.keep(`full-${at}`, administrator, content);
        kept.push(`full-${at}`);
      }
    };
    await expect(keepOn()).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(lasting.trouble()?.reason).toContain('full');
    expect(kept.length).toBeGreaterThan(1);
    const listed = (await lasting.store.articles.list({ limit: 99, after: 'b' })).map(({ id }) => id);
    expect(listed).toEqual(kept.toSorted());
    await limitPages(1_000_000);
    await lasting.store.articles.keep(`full-${kept.length}`, administrator, content);
    await expectBack(lasting);
  });
});

describe('the thread that holds a file', () => {
  it('serves it, and fails what it was asked for where it ends', async () => {
    const path = join(await temporaryFolder(), 'parley.db');
    const link = await openSqliteInThread({ path, create: true });
    await link.run('create table kept (words text)', []);
    await link.run('insert into kept values (?)', ['“so”']);
    expect(await link.run('select words from kept', [])).toMatchObject({ rows: [{ words: '“so”' }] });
    await expect(link.run('select nothing', [])).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
    await link.close();
    await expect(link.run('select 1', [])).rejects.toMatchObject({ code: 'SQLITE_GONE' });
  });

  it('says why it could not be started', async () => {
    const nowhere = new URL('file:///nowhere/sqlite-thread.js');
    const link = await openSqliteInThread({ path: 'never', create: true }, nowhere);
    await expect(link.run('select 1', [])).rejects.toMatchObject({ code: 'SQLITE_GONE' });
  });
});

describe.runIf(POSTGRES !== undefined)('PostgreSQL that is out of reach', () => {
  it('is used again once it is back', async () => {
    const way = await wayTo(POSTGRES ?? '');
    const lasting = await lastingStore((await newSchema())({ clock, by: way.url }));
    await fill(lasting);
    await way.cut();
    await expectOutOfReach(lasting);
    expect(lasting.trouble()?.reason).toContain('tries again by itself');
    await way.mend();
    await expectBack(lasting);
  });

  it('at the start keeps nobody from starting, and tells no password', async () => {
    const way = await wayTo(POSTGRES ?? '');
    await way.cut();
    const secret = new URL(way.url);
    secret.password = 'hush';
    const lasting = await lastingStore((await newSchema())({ clock, by: secret.href }));
    await expectOutOfReach(lasting);
    expect(lasting.trouble()?.reason).not.toContain('hush');
    await way.mend();
    await expect
      .poll(() => {
        lasting.look();
        return lasting.trouble();
      })
      .toBeNull();
  });
});

describe.each([
  ['SQLite', newSqliteForTwo, true],
  ['PostgreSQL', newSchema, POSTGRES !== undefined],
] as const)('two who write to %s at once', (_, newDatabase, isHere) => {
  it.runIf(isHere)('lose nothing of one another', async () => {
    const database = await newDatabase();
    const opened = await Promise.all([1, 2].map(() => database({ clock }).open({ create: true })));
    onTestFinished(async () => {
      for (const { close } of opened) await close();
    });
    const texts = Array.from({ length: 9 }, (_, at) => `The text ${at}.`);
    const work = opened.flatMap(({ store }, at) => [
      ...texts.map((text) => store.articles.keep(text, administrator, { ...content, text: `${text} ${at}` })),
      ...texts.map(() => store.events.append({ kind: 'question', outcome: 'answered' })),
      ...texts.map(() => store.limits.take('ada', { most: 7, seconds: 10 })),
    ]);
    await Promise.all(work);
    const [one, other] = opened;
    for (const text of texts) {
      const versions = (await one?.store.articles.versions(text)) ?? [];
      expect(versions.map(({ content }) => content.text).sort()).toEqual([`${text} 0`, `${text} 1`]);
      expect(await other?.store.articles.get(text)).toMatchObject({ current: versions[1] });
    }
    expect(await one?.store.articles.revision()).toBe(2 * texts.length);
    expect(await other?.store.events.count('question')).toEqual(new Map([['answered', 2 * texts.length]]));
    expect(await one?.store.limits.look('ada', { most: 7, seconds: 10 })).toMatchObject({ allowed: false });
    expect(await one?.store.limits.look('ada', { most: 8, seconds: 10 })).toEqual({ allowed: true });
  });
});
