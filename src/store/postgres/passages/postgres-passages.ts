import { Kysely, PostgresDialect, sql } from 'kysely';
import { AppError } from '../../../errors.js';
import { isGone } from '../postgres-place.js';
import type { PassageReader, PassageStore } from '../../../corpus/stored/passage-store.js';
import { readPassagesOf } from './passage-reading-sql.js';
import { layOutPassages, type PassageTables } from './passage-tables.js';
import { SCHEMA, writePassagesTo } from './passage-writing-sql.js';

/** Where passages are kept in PostgreSQL. */
export interface PostgresPassagesOptions {
  /** With user and password where it takes them; never told to anybody. */
  readonly url: string;
  /** Tells analyses of one kind from others: letters and digits. */
  readonly kind: string;
}

/** Longest that a connection, and a statement, may take, in ms. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;
const CONNECTIONS = 3;
/** How often a process says that it uses them, in ms: what nobody has used for a day is dropped. */
const USED_EVERY_MS = 60 * 60 * 1000;

/** Any number that no other program takes: whoever writes passages holds it. */
const WRITING = 7_272_541;

/** Opens the passages of one kind of analysis; lays their tables out where that was not done yet. */
export async function openPostgresPassages({ url, kind }: PostgresPassagesOptions): Promise<PassageStore> {
  const schema = `${SCHEMA}${kind.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')}`;
  const { Pool } = await import('pg');
  const connect = (
    max: number,
    limits: { readonly statement_timeout?: number; readonly query_timeout?: number },
  ) => {
    const pool = new Pool({
      connectionString: url,
      application_name: 'parley (passages)',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      max,
      ...limits,
    });
    // A connection that breaks while nobody uses it: whoever asks next finds out.
    pool.on('error', () => {});
    pool.on('connect', (client) => void client.on('error', () => {}));
    return new Kysely<PassageTables>({ dialect: new PostgresDialect({ pool }) });
  };
  const plain = connect(CONNECTIONS, { statement_timeout: STATEMENT_MS, query_timeout: STATEMENT_MS });
  const db = plain.withSchema(schema);
  await layOutPassages(plain, schema);
  const using = (): Promise<unknown> =>
    db
      .updateTable('used')
      .set({ at: sql<Date>`now()` })
      .execute()
      // Whoever asks something next finds out that the database is away.
      .catch(() => undefined);
  await using();
  const usage = setInterval(() => void using(), USED_EVERY_MS).unref();
  return {
    ...toldWhenGone(readPassagesOf(db, schema)),
    async open() {
      // To wait for others, and to write much, may take long.
      const writing = connect(2, {});
      const held = await holdWriting(writing, schema);
      return writePassagesTo({
        db: writing.withSchema(schema),
        schema,
        async close() {
          await held.release();
          await writing.destroy();
        },
      });
    },
    async close() {
      clearInterval(usage);
      await plain.destroy();
    },
  };
}

/** Says what a person can be told where the database is out of reach. */
function toldWhenGone(reader: PassageReader): PassageReader {
  const told =
    <Args extends readonly unknown[], Found>(read: (...args: Args) => Promise<Found>) =>
    async (...args: Args): Promise<Found> => {
      try {
        return await read(...args);
      } catch (error) {
        if (!isGone(error)) throw error;
        throw new AppError(
          'store-unavailable',
          'The database with the articles is out of reach: try again in a minute.',
          { cause: error },
        );
      }
    };
  return {
    newest: told(reader.newest),
    segments: told(reader.segments),
    postings: told(reader.postings),
    articles: told(reader.articles),
    facts: told(reader.facts),
    numberOf: told(reader.numberOf),
    newestArticles: told(reader.newestArticles),
    metadata: told(reader.metadata),
    naming: told(reader.naming),
    figuresOf: told(reader.figuresOf),
  };
}

/**
 * Waits until no other process writes these passages. It is a lock of a transaction that stays open as long as it is held: behind a
 * pool that gives a connection to one after another, a transaction keeps its own; and where the process ends, it is over.
 */
async function holdWriting(
  db: Kysely<PassageTables>,
  schema: string,
): Promise<{ readonly release: () => Promise<void> }> {
  const held = await db.startTransaction().execute();
  try {
    await sql`select pg_advisory_xact_lock(${WRITING}, hashtext(${schema}))`.execute(held);
  } catch (error) {
    await held
      .rollback()
      .execute()
      .catch(() => undefined);
    throw error;
  }
  return {
    release: async () => {
      await held
        .rollback()
        .execute()
        .catch(() => undefined);
    },
  };
}
