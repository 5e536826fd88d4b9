import { Kysely, PostgresDialect } from 'kysely';
import type { PoolConfig } from 'pg';
import { AppError } from '../../errors.js';
import { applyMigrations, pendingMigrations, type MigrateOptions } from '../sql/migrate.js';
import { MIGRATIONS, type Migration, type SqlDialect } from '../sql/migrations.js';
import { probe } from '../sql/probe.js';
import { createSqlStore } from '../sql/sql-store.js';
import type { Tables } from '../sql/tables.js';
import { codeOfError, type OpenStore, type StorePlace } from '../store-place.js';
import { limitsTakenAt, type TimeLimits } from './server-limits.js';
import { listenInPostgres, wakeInPostgres, type CallTimes } from './postgres-listener.js';

/** Options of a place in PostgreSQL. */
export interface PostgresPlaceOptions {
  /** With user and password where it takes them; never told to anybody. */
  readonly url: string;
  /** The same as it may be told. */
  readonly name: string;
  readonly clock: () => Date;
  readonly migrations?: readonly Migration[];
  /** How often a process that listens calls itself, and how long it waits to hear that. */
  readonly calls?: CallTimes;
}

const dialect: SqlDialect = {
  name: 'postgres',
  counter: 'bigint generated always as identity primary key',
  // In the order of code points, whatever the database's own language is.
  text: 'text collate "C"',
  integer: 'bigint',
};

/**
 * Longest that waiting for a connection, and any statement, may take, in ms: a server that does not answer is as good as
 * none. Waiting for others counts as well, so that it is far above what either takes.
 */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 10_000;

const LIMITS: TimeLimits = {
  query_timeout: STATEMENT_MS,
  statement_timeout: STATEMENT_MS,
  idle_in_transaction_session_timeout: 2 * STATEMENT_MS,
};

/** Most connections at a time. */
const CONNECTIONS = 5;

/** A database of PostgreSQL. */
export function postgresPlace({
  url,
  name,
  clock,
  migrations = MIGRATIONS,
  calls,
}: PostgresPlaceOptions): StorePlace {
  const options: MigrateOptions = { dialect, migrations, clock };

  const connection: PoolConfig = {
    connectionString: url,
    application_name: 'parley',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };

  async function connect(limits: PoolConfig): Promise<Kysely<Tables>> {
    // Loaded only where it is used: it takes as much memory as all else that this room loads.
    const { Pool, types } = await import('pg');
    const pool = new Pool({
      ...connection,
      types: {
        // Whole numbers as numbers, which all of ours are small enough for; all else as the driver has it.
        getTypeParser: (type, format) =>
          type === types.builtins.INT8 && format !== 'binary' ? Number : types.getTypeParser(type, format),
      },
      ...limits,
    });
    // A connection that breaks while nobody uses it, or between two statements, would end the process where nobody listens.
    // Whoever asks next finds out, so that there is nothing to tell here.
    pool.on('error', () => {});
    pool.on('connect', (client) => void client.on('error', () => {}));
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  /** By a connection of its own, since it may take long where there is much. */
  async function migrate(): Promise<void> {
    const db = await connect({ max: 1 });
    try {
      const { pending, isNew } = await pendingMigrations(db, options);
      if (pending.length === 0) return;
      if (!isNew) await applyMigrations(db, options, { keep: false });
      await applyMigrations(db, options);
    } finally {
      await db.destroy();
    }
  }

  return {
    name,
    async open(): Promise<OpenStore> {
      await migrate();
      const limits = await limitsTakenAt(connection, LIMITS);
      const db = await connect({ max: CONNECTIONS, ...limits });
      return {
        store: createSqlStore(db, clock, wakeInPostgres),
        db,
        probe: () => probe(db),
        close: () => db.destroy(),
      };
    },
    isGone,
    listen: (woken, hearing) =>
      listenInPostgres({ url, woken, hearing, ...(calls === undefined ? {} : { calls }) }),
    say(error) {
      if (error instanceof AppError) return error.message;
      const message = error instanceof Error ? error.message : String(error);
      const cause = message === '' ? codeOfError(error) : message;
      return `The database ${name} cannot be used (${withoutSecrets(cause, url)}). ${wayOutOf(codeOfError(error))}`;
    },
  };
}

/** Classes of PostgreSQL's codes that speak of the server or the way to it: connection, resources, intervention, system. */
const OF_THE_SERVER = /^(?:08|53[23]|57P|58|28|3D|3F)/;
/** What the driver says where a connection breaks or takes too long, with no code. */
const OF_THE_WAY =
  /[Cc]onnection terminated|timeout exceeded|Query read timeout|Client was closed|not queryable/;

/** Whether an error says that the server or the way to it is gone, and not that it was asked wrongly. */
export function isGone(error: unknown): boolean {
  const code = codeOfError(error);
  // A table that is not there: it is another database than the one that was laid out.
  if (OF_THE_SERVER.test(code) || /^E[A-Z]{3,}/.test(code) || code === '42P01') return true;
  return error instanceof Error && OF_THE_WAY.test(error.message);
}

function wayOutOf(code: string): string {
  if (/^(?:28|3D|3F|42501)/.test(code)) return 'See the user, password and database in DATABASE_URL.';
  if (code === '53100') return 'The disk of the server is full: make room there.';
  if (code === '25006') return 'It only lets itself be read: name the server that is written to.';
  return 'Parley tries again by itself; see whether the server runs and DATABASE_URL names it.';
}

/** The text without the password of the address, as it is written there and as it is meant. */
function withoutSecrets(text: string, url: string): string {
  const { password, searchParams } = new URL(url);
  const given = [password, decodeURIComponent(password), searchParams.get('password') ?? ''];
  const secrets = given.filter((secret) => secret !== '');
  return secrets.reduce((told, secret) => told.replaceAll(secret, '…'), text);
}
