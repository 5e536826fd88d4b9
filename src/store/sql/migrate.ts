import { sql, type Kysely, type Transaction } from 'kysely';
import { AppError } from '../../errors.js';
import type { Migration, SqlDialect } from './migrations.js';
import type { Tables } from './tables.js';

/** What laying out the tables takes. */
export interface MigrateOptions {
  readonly dialect: SqlDialect;
  readonly migrations: readonly Migration[];
  readonly clock: () => Date;
}

const createList = ({ text, integer }: SqlDialect): string =>
  `create table if not exists migration (number ${integer} not null primary key, name ${text} not null, applied_at ${text} not null)`;

/** Number of the last migration that a database has had; 0 where it is new. */
async function lastOf(db: Kysely<Tables>): Promise<number> {
  const last = await db
    .selectFrom('migration')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.number ?? 0;
}

/** Keeps other processes from migrating until the transaction ends. SQLite lets one write at a time as it is. */
async function alone(step: Transaction<Tables>, { name }: SqlDialect): Promise<void> {
  // Any number that no other program takes.
  if (name === 'postgres') await sql`select pg_advisory_xact_lock(7272539)`.execute(step);
}

/**
 * Migrations that a database has not had yet, the oldest first. A new database has had none.
 * @throws AppError `store-newer` where a newer Parley has laid it out
 */
export async function pendingMigrations(
  db: Kysely<Tables>,
  { dialect, migrations }: MigrateOptions,
): Promise<{ readonly pending: readonly Migration[]; readonly isNew: boolean }> {
  await db.transaction().execute(async (step) => {
    await alone(step, dialect);
    await sql.raw(createList(dialect)).execute(step);
  });
  const last = await lastOf(db);
  const newest = migrations.at(-1)?.number ?? 0;
  if (last > newest) {
    throw new AppError(
      'store-newer',
      `The database was laid out by a newer Parley (layout ${last}; this one knows ${newest}): run that one, or restore a backup of before.`,
    );
  }
  return { pending: migrations.filter(({ number }) => number > last), isNew: last === 0 };
}

/** Thrown to undo what was tried. */
const TRIED = new Error('what was tried is undone');

/**
 * Brings a database to the newest layout, in one transaction: all of it, or nothing.
 * @param keep false: undoes all again, so that it is known to go well
 */
export async function applyMigrations(
  db: Kysely<Tables>,
  { dialect, migrations, clock }: MigrateOptions,
  { keep }: { readonly keep: boolean } = { keep: true },
): Promise<void> {
  const work = db.transaction().execute(async (step) => {
    await alone(step, dialect);
    // Another process may have been here since.
    const last = await lastOf(step);
    for (const { number, name, statements } of migrations.filter(({ number }) => number > last)) {
      for (const statement of statements(dialect)) await sql.raw(statement).execute(step);
      const applied_at = clock().toISOString();
      await step.insertInto('migration').values({ number, name, applied_at }).execute();
    }
    if (!keep) throw TRIED;
  });
  await work.catch((error: unknown) => {
    if (error !== TRIED) throw error;
  });
}
