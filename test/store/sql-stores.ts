import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import { postgresPlace, type PostgresPlaceOptions } from '../../src/store/postgres/postgres-place.js';
import type { Migration } from '../../src/store/sql/migrations.js';
import { TABLES } from '../../src/store/sql/tables.js';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-link.js';
import { sqlitePlace } from '../../src/store/sqlite/sqlite-place.js';
import type { StorePlace } from '../../src/store/store-place.js';
import { shared, type AtEnd } from '../support/lifetime.js';
import type { StoreInTest } from './contract.js';

/** Address of a server that tests may make schemas in; undefined: there is none. */
export const POSTGRES = process.env['TEST_POSTGRES_URL'];

/** What a test may ask of a place beside what the program does. */
export interface PlaceOptions {
  readonly clock?: () => Date;
  readonly migrations?: readonly Migration[];
}

/** What only PostgreSQL has. */
interface PostgresOptions extends PlaceOptions, Pick<PostgresPlaceOptions, 'calls'> {
  /** Another address of the server. */
  readonly by?: string;
}

/** Makes places that are the same database, each with options of its own. */
export type NewDatabase = (atEnd?: AtEnd) => Promise<(options?: PlaceOptions) => StorePlace>;

const now = (): Date => new Date();

/** A folder that ends with the test. */
export async function temporaryFolder(atEnd: AtEnd = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file in a folder of its own, opened in this thread, which starts sooner. */
export const newSqlite: NewDatabase = async (atEnd) => {
  const path = join(await temporaryFolder(atEnd), 'parley.db');
  return ({ clock = now, ...options } = {}) =>
    sqlitePlace({ path, clock, openLink: openSqliteHere, ...options });
};

/** The same, each place in a thread of its own: in one thread who waits for the file would keep the other from going on. */
export const newSqliteForTwo: NewDatabase = async (atEnd) => {
  const path = join(await temporaryFolder(atEnd), 'parley.db');
  return ({ clock = now, ...options } = {}) => sqlitePlace({ path, clock, ...options });
};

/** A schema of its own. */
export async function newSchema(
  atEnd: AtEnd = onTestFinished,
): Promise<((options?: PostgresOptions) => StorePlace) & { readonly url: string }> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const inSchema = (address: string): string => {
    const url = new URL(address);
    url.searchParams.set('options', `-c search_path=${schema}`);
    return url.href;
  };
  const server = postgresPlace({ url: POSTGRES ?? '', name: 'a test', clock: now, migrations: [] });
  const run = async (statement: string): Promise<void> => {
    const { db, close } = await server.open({ create: true });
    await sql.raw(statement).execute(db);
    await close();
  };
  await run(`create schema ${schema}`);
  atEnd(() => run(`drop schema ${schema} cascade`));
  const place = ({ clock = now, by = POSTGRES ?? '', ...options }: PostgresOptions = {}) =>
    postgresPlace({ url: inSchema(by), name: 'a test', clock, ...options });
  return Object.assign(place, { url: inSchema(POSTGRES ?? '') });
}

/** What opens a store with nothing in it for each test of a file, all in one database. */
export function emptiedStores(newDatabase: NewDatabase): () => Promise<StoreInTest> {
  let time = 0;
  const opened = shared(async (atEnd) => {
    const place = await newDatabase(atEnd);
    const open = await place({ clock: () => new Date(time) }).open({ create: true });
    atEnd(() => open.close());
    return open;
  });
  return async () => {
    const { store, db } = await opened();
    time = Date.parse('2025-10-13T12:00:00Z');
    for (const table of TABLES.toReversed()) {
      if (table !== 'article_revision') await db.deleteFrom(table).execute();
    }
    return { store, pass: (ms) => (time += ms) };
  };
}
