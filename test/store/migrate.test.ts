import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import type { Setting } from '../../src/app/ports.js';
import { MIGRATIONS, type Migration } from '../../src/store/sql/migrations.js';
import { TABLES } from '../../src/store/sql/tables.js';
import type { OpenStore, StorePlace } from '../../src/store/store-place.js';
import { keptContent } from '../support/kept-content.js';
import { newSchema, newSqlite, POSTGRES } from './sql-stores.js';

const guild = { kind: 'guild', id: '1' } as const;
const language: Setting<string> = { name: 'language', schema: z.string() };

/** One more than there are, with these statements. */
function next(...statements: string[]): readonly Migration[] {
  return [...MIGRATIONS, { number: MIGRATIONS.length + 1, name: 'of a test', statements: () => statements }];
}

const ADDS = next('alter table setting add column since text', "update setting set since = 'long ago'");
/** Goes well on a new database, and fails on one with settings. */
const FAILS = next(
  'alter table setting add column since text',
  'create unique index one_of_each on setting (name)',
  'create table half (words text)',
);

async function opened(place: StorePlace): Promise<OpenStore> {
  const open = await place.open({ create: true });
  onTestFinished(open.close);
  return open;
}

describe.each([
  ['SQLite', newSqlite, true],
  ['PostgreSQL', newSchema, POSTGRES !== undefined],
] as const)('the tables of %s', (_, newDatabase, isHere) => {
  it.runIf(isHere)('are laid out once, and anew by what came since, with all that is in them', async () => {
    const database = await newDatabase();
    await (await opened(database())).store.settings.set(guild, language, 'tr');
    expect(await (await opened(database())).store.settings.get(guild, language)).toBe('tr');
    const { store, db } = await opened(database({ migrations: ADDS }));
    expect(await store.settings.get(guild, language)).toBe('tr');
    expect((await sql`select since from setting`.execute(db)).rows).toEqual([{ since: 'long ago' }]);
    const applied = await db.selectFrom('migration').select('number').orderBy('number').execute();
    expect(applied.map(({ number }) => number)).toEqual(ADDS.map(({ number }) => number));
  });

  it.runIf(isHere)('tell of what was in the audit before in which server it was done', async () => {
    const database = await newDatabase();
    const { db } = await opened(database({ migrations: MIGRATIONS.slice(0, 1) }));
    for (const [actor, detail] of [
      [{ kind: 'member', id: '1', guild: '2' }, 'with \0 and "guild":"9"'],
      [{ kind: 'member', id: '"', guild: null }, null],
      [{ kind: 'administrator' }, null],
    ] as const) {
      const entry = JSON.stringify({ actor, action: 'reload', subject: null, outcome: 'done', detail });
      await sql`insert into audit_entry (at, entry) values ('then', ${entry})`.execute(db);
    }
    const { store } = await opened(database());
    expect(await store.audit.newest({ limit: 9 })).toHaveLength(3);
    expect(await store.audit.newest({ limit: 9, guild: '2' })).toMatchObject([{ actor: { guild: '2' } }]);
    expect(await store.audit.newest({ limit: 9, guild: '9' })).toEqual([]);
  });

  it.runIf(isHere)(
    'know of no question of before who asked it, and forget one that was asked once',
    async () => {
      const database = await newDatabase();
      const { db } = await opened(database({ migrations: MIGRATIONS.slice(0, 5) }));
      const asked = JSON.stringify({ question: 'Who?', language: 'en', reason: 'not-stated', near: [] });
      for (const [key, count] of [
        ['once', 1],
        ['twice', 2],
      ] as const)
        await sql`insert into gap (key, guild, asked, count, first_asked, last_asked, standing, snapshot)
        values (${key}, '2', ${asked}, ${count}, 'then', 'then', 'open', 'v1')`.execute(db);
      const { gaps } = (await opened(database())).store;
      expect(await gaps.askedByOne()).toEqual([]);
      for (const key of ['once', 'twice']) await gaps.forgetOnlyOf(key, 'a code');
      expect((await gaps.newest({ limit: 9 })).map(({ key }) => key)).toEqual(['twice']);
    },
  );

  it.runIf(isHere)('stay as they were where what is to come fails on them', async () => {
    const database = await newDatabase();
    const before = await opened(database());
    for (const id of ['1', '2']) await before.store.settings.set({ kind: 'guild', id }, language, 'tr');
    await expect(database({ migrations: FAILS }).open({ create: true })).rejects.toThrow(/unique/i);
    await expect(sql`select since from setting`.execute(before.db)).rejects.toThrow(/since/);
    await expect(sql`select words from half`.execute(before.db)).rejects.toThrow(/half/);
    expect(await (await opened(database())).store.settings.get(guild, language)).toBe('tr');
  });

  it.runIf(isHere)(
    'that a newer program has laid out are refused by an older one, which says so',
    async () => {
      const database = await newDatabase();
      await opened(database({ migrations: ADDS }));
      const old = database();
      const refusal = await old.open({ create: true }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'store-newer' });
      expect(old.say(refusal)).toContain('newer Parley');
    },
  );
});

// In a file of SQLite two start at once where two write to it (outage.test.ts).
describe.runIf(POSTGRES !== undefined)('the tables of PostgreSQL', () => {
  it('are laid out by one of those that start at once', async () => {
    const database = await newSchema();
    const all = await Promise.all([1, 2, 3].map(() => opened(database())));
    for (const { store } of all) await store.settings.set(guild, language, 'tr');
    expect(await all[0]?.store.settings.get(guild, language)).toBe('tr');
  });
});

describe('a file of SQLite', () => {
  it('has no copy left beside it, whether what was tried went well or not', async () => {
    const database = await newSqlite();
    for (const id of ['1', '2'])
      await (await opened(database())).store.settings.set({ kind: 'guild', id }, language, 'tr');
    await expect(database({ migrations: FAILS }).open({ create: true })).rejects.toThrow(/UNIQUE/);
    await (await database({ migrations: ADDS }).open({ create: true })).close();
    const folder = dirname(database().name.replace('SQLite in ', ''));
    expect((await readdir(folder)).filter((name) => name.includes('trial'))).toEqual([]);
  });

  it('is only changed after its copy was: a copy that is not whole keeps it as it is', async () => {
    const database = await newSqlite();
    const before = await opened(database());
    await before.store.articles.keep(
      'a',
      { kind: 'administrator' },
      {
        title: null,
        publisher: null,
        url: null,
        published: null,
        updated: null,
        language: null,
        authors: [],
        sources: [],
        text: 'A text.',
        blocks: [],
      },
    );
    // Goes well by itself, but leaves versions without their article.
    const dangling = next('pragma defer_foreign_keys = on', "update article set id = 'b'");
    await expect(database({ migrations: dangling }).open({ create: true })).rejects.toThrow(/FOREIGN KEY/);
    expect(await before.store.articles.get('a')).not.toBeNull();
  });
});

describe.runIf(POSTGRES !== undefined)('two versions on one PostgreSQL', () => {
  /** What a later one may do to every table of an earlier: more columns, another index. */
  const LATER = next(
    ...TABLES.flatMap((table) => [
      `alter table ${table} add column since_then text`,
      `create index ${table}_since_then on ${table} (since_then)`,
    ]),
    'create table of_the_later (words text)',
  );

  it('stand side by side while the later one lays out the tables, and after, and share all that they do', async () => {
    const database = await newSchema();
    const earlier = (await opened(database())).store;
    const administrator = { kind: 'administrator' } as const;
    const over = new AbortController();
    const kept: string[] = [];
    const keeping = (async () => {
      for (let at = 0; !over.signal.aborted || at < 20; at += 1) {
        await earlier.articles.keep(`a${at}`, administrator, keptContent(`Text ${at}.`));
        await earlier.settings.set({ kind: 'guild', id: String(at) }, language, 'tr');
        await earlier.leases.beat('work', 'earlier');
        await earlier.announcements.announce('reload');
        kept.push(`a${at}`);
      }
    })();
    const later = (await opened(database({ migrations: LATER }))).store;
    over.abort();
    await keeping;
    expect((await later.articles.list({ limit: 999 })).map(({ id }) => id)).toEqual(kept.toSorted());
    expect(await later.announcements.counts()).toMatchObject({ articles: kept.length, reload: kept.length });
    expect(await later.leases.beat('work', 'later')).toMatchObject({ holder: 'earlier' });

    await later.articles.keep('b', administrator, keptContent('Another text.'));
    await later.announcements.announce('reload');
    expect(await earlier.articles.get('b')).toMatchObject({
      current: { content: { text: 'Another text.' } },
    });
    expect(await earlier.announcements.counts()).toMatchObject({
      articles: kept.length + 1,
      reload: kept.length + 1,
    });
    await earlier.leases.release('work', 'earlier');
    expect(await later.leases.beat('work', 'later')).toMatchObject({ holder: 'later' });
    expect(await earlier.leases.beat('work', 'earlier')).toMatchObject({ holder: 'later' });
    await expect(database().open({ create: true })).rejects.toThrow('a newer Parley');
  });
});
