import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PoolConfig } from 'pg';
import { AppError } from '../../../errors.js';
import type { PassageReader, PassageStore } from '../../../corpus/stored/passage-store.js';
import { codeOfError } from '../../store-place.js';
import { limitsTakenAt, type TimeLimits } from '../server-limits.js';
import { readsCopied } from './copied-rows.js';
import { readPassagesOf } from './passage-reading-sql.js';
import { passageSchemaOf } from './passage-schema.js';
import { layOutPassages, type PassageTables } from './passage-tables.js';
import { writePassagesTo, type WritingLock } from './passage-writing-sql.js';
import { createReach, endsIn, type Reach } from './reach.js';
import { outOfReach, toldWhenGone, toldWriter } from './told-when-gone.js';

/** Where passages are kept in PostgreSQL. */
export interface PostgresPassagesOptions {
  /** With user and password where it takes them; never told to anybody. */
  readonly url: string;
  /** Tells analyses of one kind from others. */
  readonly kind: string;
  /** Longest that a read of a question may take, in ms; past it, the database counts as out of reach. */
  readonly questionMs?: number;
}

/** Longest that a connection, and a statement, may take, in ms. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;
/** The same of a statement of whoever writes, of which each has some thousand rows. */
const WRITING_MS = 120_000;
/** How long a connection may be silent before the other end is asked whether it is there. */
const ALIVE_MS = 10_000;
/** The same of a read of a question, which is given up after 10 s. */
const QUESTION_MS = 8000;
/** Between two looks whether a database is back, in ms. */
const LOOK_EVERY_MS = 1000;
const CONNECTIONS = 3;
/** How often a process says that it uses them, in ms: what nobody has used for a day is dropped. */
const USED_EVERY_MS = 60 * 60 * 1000;

/** Any number that no other program takes: whoever writes passages holds it. */
const WRITING = 7_272_541;

/**
 * Opens the passages of one kind of analysis; lays their tables out where that was not done yet.
 * @throws AppError `store-unavailable` where the database is out of reach
 */
export async function openPostgresPassages({
  url,
  kind,
  questionMs = QUESTION_MS,
}: PostgresPassagesOptions): Promise<PassageStore> {
  const { Pool, Query } = await import('pg');
  const connection: PoolConfig = {
    connectionString: url,
    application_name: 'parley (passages)',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: ALIVE_MS,
  };
  const poolOf = (max: number, limits: TimeLimits) => {
    const pool = new Pool({ ...connection, max, ...limits });
    // A connection that breaks while nobody uses it: whoever asks next finds out.
    pool.on('error', () => {});
    pool.on('connect', (client) => void client.on('error', () => {}));
    return { pool, plain: new Kysely<PassageTables>({ dialect: new PostgresDialect({ pool }) }) };
  };
  const connect = (max: number, limits: TimeLimits) => poolOf(max, limits).plain;
  const limits = await orTold(limitsTakenAt(connection, LIMITS));
  const schema = await orTold(schemaAt(connect(1, limits), kind));
  const reach = createReach({
    open() {
      const { pool, plain } = poolOf(CONNECTIONS, limits);
      return {
        plain,
        reader: readPassagesOf(plain.withSchema(schema), schema, readsCopied(pool, { Query })),
      };
    },
    probe: ({ plain }) => sql`select 1`.execute(plain),
    shut: ({ plain }) => plain.destroy(),
    everyMs: LOOK_EVERY_MS,
  });
  try {
    await reach.use(({ plain }) => layOutPassages(plain, schema));
  } catch (error) {
    await reach.close();
    throw error;
  }
  const using = (): Promise<unknown> =>
    reach
      .use(({ plain }) =>
        plain
          .withSchema(schema)
          .updateTable('used')
          .set({ at: sql<Date>`now()` })
          .execute(),
      )
      // Whoever asks something next finds out that the database is away.
      .catch(() => undefined);
  await using();
  const usage = setInterval(() => void using(), USED_EVERY_MS).unref();
  return {
    ...readerWithin(reach, questionMs),
    open: toldWhenGone(async () => {
      // Others may write for long.
      const waiting = connect(1, {});
      // Two: while articles are written, what those after them take the place of is read.
      const writing = connect(2, { query_timeout: WRITING_MS });
      const end = (): void => {
        // What hangs in them is not waited for.
        for (const each of [waiting, writing]) each.destroy().catch(() => undefined);
      };
      try {
        const lock = await holdWriting(waiting, { schema, withinMs: questionMs });
        const close = async (): Promise<void> => {
          await lock.release();
          end();
        };
        return toldWriter(writePassagesTo({ db: writing.withSchema(schema), schema, lock, close }));
      } catch (error) {
        end();
        throw error;
      }
    }),
    async close() {
      clearInterval(usage);
      await reach.close();
    },
  };
}

/** Errors of a wrong password, database or schema, which only a person can mend: no reason to wait at a start. */
const FOR_A_PERSON = /^(?:28|3[DF])/;

const LIMITS: TimeLimits = { statement_timeout: STATEMENT_MS, query_timeout: STATEMENT_MS };

/** What is found out there, or what a person can be told. */
async function orTold<Found>(finding: Promise<Found>): Promise<Found> {
  try {
    return await finding;
  } catch (error) {
    throw FOR_A_PERSON.test(codeOfError(error)) ? error : outOfReach(error);
  }
}

async function schemaAt(db: Kysely<PassageTables>, kind: string): Promise<string> {
  try {
    return await passageSchemaOf(db, kind);
  } finally {
    await db.destroy();
  }
}

/** Reads what is asked for by questions within so many ms, and all else in its time. */
function readerWithin({ use }: Reach<{ readonly reader: PassageReader }>, withinMs: number): PassageReader {
  return {
    newest: () => use(({ reader }) => reader.newest()),
    segments: (...given) => use(({ reader }) => reader.segments(...given)),
    newestArticles: (...given) => use(({ reader }) => reader.newestArticles(...given)),
    metadata: (...given) => use(({ reader }) => reader.metadata(...given)),
    postings: (...given) => use(({ reader }) => reader.postings(...given), withinMs),
    passages: (...given) => use(({ reader }) => reader.passages(...given), withinMs),
    bodies: (...given) => use(({ reader }) => reader.bodies(...given), withinMs),
    factsOf: (...given) => use(({ reader }) => reader.factsOf(...given), withinMs),
    allFacts: (...given) => use(({ reader }) => reader.allFacts(...given), withinMs),
    placeOf: (...given) => use(({ reader }) => reader.placeOf(...given), withinMs),
    encounters: (...given) => use(({ reader }) => reader.encounters(...given), withinMs),
    comparable: (...given) => use(({ reader }) => reader.comparable(...given), withinMs),
  };
}

/** Signs of life that the server asks of whoever holds the lock: a machine that is lost says nothing, and would hold it for hours. */
const SIGNS_OF_LIFE = ['tcp_keepalives_idle = 5', 'tcp_keepalives_interval = 5', 'tcp_keepalives_count = 3'];

/**
 * Waits until no other process writes these passages. It is a lock of a transaction that stays open as long as it is held: behind a
 * pool that gives a connection to one after another, a transaction keeps its own; and where the process ends, it is over.
 */
async function holdWriting(
  db: Kysely<PassageTables>,
  { schema, withinMs }: { readonly schema: string; readonly withinMs: number },
): Promise<WritingLock> {
  const held = await db.startTransaction().execute();
  const letGo = async (): Promise<void> => {
    await endsIn(withinMs, held.rollback().execute()).catch(() => undefined);
  };
  try {
    for (const sign of SIGNS_OF_LIFE) await sql.raw(`set local ${sign}`).execute(held);
    await sql`select pg_advisory_xact_lock(${WRITING}, hashtext(${schema}))`.execute(held);
  } catch (error) {
    await letGo();
    throw error;
  }
  return {
    release: letGo,
    async check() {
      try {
        await endsIn(withinMs, sql`select 1`.execute(held));
      } catch (cause) {
        throw new AppError(
          'store-unavailable',
          'The way to the database broke while articles were written: another may write them now. It is tried again.',
          { cause },
        );
      }
    },
  };
}
