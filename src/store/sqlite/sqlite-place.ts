import { rm, writeFile } from 'node:fs/promises';
import { Kysely, sql } from 'kysely';
import { AppError } from '../../errors.js';
import { applyMigrations, pendingMigrations, type MigrateOptions } from '../sql/migrate.js';
import { MIGRATIONS, type Migration, type SqlDialect } from '../sql/migrations.js';
import { probe } from '../sql/probe.js';
import { createSqlStore } from '../sql/sql-store.js';
import type { Tables } from '../sql/tables.js';
import { codeOfError, type OpenStore, type StorePlace } from '../store-place.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { openSqliteInThread, type SqliteLink, type ThreadOrder } from './sqlite-link.js';

/** Options of a place in a file. */
export interface SqlitePlaceOptions {
  /** Path of the file. */
  readonly path: string;
  readonly clock: () => Date;
  /** Default: in a thread of its own. */
  readonly openLink?: (order: ThreadOrder) => Promise<SqliteLink>;
  readonly migrations?: readonly Migration[];
}

const dialect: SqlDialect = {
  name: 'sqlite',
  counter: 'integer primary key autoincrement',
  text: 'text',
  integer: 'integer',
};

/** A database of SQLite in one file. */
export function sqlitePlace({
  path,
  clock,
  openLink = openSqliteInThread,
  migrations = MIGRATIONS,
}: SqlitePlaceOptions): StorePlace {
  const options: MigrateOptions = { dialect, migrations, clock };
  const connect = async (order: ThreadOrder): Promise<Kysely<Tables>> =>
    new Kysely<Tables>({ dialect: sqliteDialect(await openLink(order)) });

  /** Has a copy of all that is there go through what is to come. */
  async function tryOnCopy(db: Kysely<Tables>): Promise<void> {
    const copy = `${path}.trial`;
    await removeFile(copy);
    try {
      // As closed to others as the file itself.
      await writeFile(copy, '', { mode: 0o600 });
      await sql`vacuum into ${copy}`.execute(db);
      const tried = await connect({ path: copy, create: false });
      try {
        await applyMigrations(tried, options);
        await checkWhole(tried);
      } finally {
        await tried.destroy();
      }
    } finally {
      await removeFile(copy);
    }
  }

  async function migrate(db: Kysely<Tables>): Promise<void> {
    const { pending, isNew } = await pendingMigrations(db, options);
    if (pending.length === 0) return;
    if (!isNew) await tryOnCopy(db);
    await applyMigrations(db, options);
  }

  return {
    name: `SQLite in ${path}`,
    async open({ create }): Promise<OpenStore> {
      const db = await connect({ path, create });
      try {
        await migrate(db);
      } catch (error) {
        await db.destroy();
        throw error;
      }
      return {
        store: createSqlStore(db, clock),
        db,
        probe: () => probe(db),
        close: () => db.destroy(),
      };
    },
    isGone: (error) => /^SQLITE_(?:GONE|CANTOPEN|NOTADB|CORRUPT)|^E/.test(codeOfError(error)),
    say: (error) => sayError(error, path),
  };
}

/** @throws where a row refers to one that is not there, or the file is damaged */
async function checkWhole(db: Kysely<Tables>): Promise<void> {
  const dangling = await sql`pragma foreign_key_check`.execute(db);
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const [found] = rows;
  if (dangling.rows.length === 0 && found?.integrity_check === 'ok') return;
  throw new Error(`the copy is not whole after it: ${found?.integrity_check ?? 'unknown'}`);
}

/** With what SQLite keeps beside a file. */
async function removeFile(path: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '-journal']) await rm(`${path}${ending}`, { force: true });
}

/** What to do about an error, by the beginning of its code. */
const WAYS_OUT: readonly (readonly [code: RegExp, wayOut: string])[] = [
  [/^SQLITE_FULL|^ENOSPC/, 'The disk is full: make room there.'],
  [
    /^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)|^E(?:ACCES|ROFS|PERM|NOENT|NOTDIR|ISDIR|EXIST)/,
    'It must be a file that Parley may read and write, in a folder where it may make files: see DATABASE_URL.',
  ],
  [/^SQLITE_GONE/, 'Bring the file back, or start Parley anew for a new one.'],
  [/^SQLITE_(?:NOTADB|CORRUPT)/, 'The file is damaged or no database: restore a backup (docs/store.md).'],
  [/^SQLITE_BUSY/, 'Another program holds it: see which.'],
  [/^SQLITE_IOERR|^EIO/, 'The disk fails: see to it, and restore a backup where it must be (docs/store.md).'],
  [
    /^ERR_DLOPEN_FAILED|^MODULE_NOT_FOUND/,
    'better-sqlite3 is not built for this Node: run `npm rebuild better-sqlite3`.',
  ],
];

function sayError(error: unknown, path: string): string {
  if (error instanceof AppError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const wayOut = WAYS_OUT.find(([code]) => code.test(codeOfError(error)))?.[1] ?? 'The log has the cause.';
  return `The database ${path} cannot be used (${message}). ${wayOut}`;
}
