import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { SqliteLink } from './sqlite-link.js';

/** Kysely's way to a database file that is open behind a link. */
export function sqliteDialect(link: SqliteLink): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(link),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** One connection, which transactions take in turn. */
function createDriver(link: SqliteLink): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, changes } = await link.run<Row>(sql, parameters);
      return { rows, numAffectedRows: BigInt(changes) };
    },
    streamQuery() {
      throw new Error('rows are read page by page');
    },
  };
  /** Resolves when whoever has the connection, and all who wait for it, have had it. */
  let free: Promise<void> = Promise.resolve();
  let release = (): void => {};

  async function acquire(): Promise<void> {
    const before = free;
    let done = (): void => {};
    free = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    release = done;
  }

  return {
    async init() {},
    async acquireConnection() {
      await acquire();
      return connection;
    },
    async beginTransaction(_, { accessMode }: TransactionSettings) {
      // What will be written to is taken at the start: taken later, it may fail for what another process wrote meanwhile.
      await link.run(accessMode === 'read only' ? 'begin' : 'begin immediate', []);
    },
    commitTransaction: async () => void (await link.run('commit', [])),
    rollbackTransaction: async () => void (await link.run('rollback', [])),
    async releaseConnection() {
      release();
    },
    async destroy() {
      // What has begun is done first.
      await acquire();
      await link.close();
    },
  };
}
