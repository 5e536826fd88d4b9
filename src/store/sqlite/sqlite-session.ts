import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** What a statement gave. */
export interface SqliteRows<Row> {
  readonly rows: Row[];
  readonly changes: number;
}

/** A database file that is open in this thread. Everything here holds the thread up until the disk has it. */
export interface SqliteSession {
  /** @throws an error with the `code` of SQLite, or `SQLITE_GONE` where the file is no longer the one that was opened */
  run<Row>(sql: string, parameters: readonly unknown[]): SqliteRows<Row>;
  close(): void;
}

/** How long a statement waits for another process that writes, in ms. */
const BUSY_MS = 5000;

/** Opens a file so that what is committed outlives the machine's end, and readers do not wait for who writes. */
export function openSqliteSession(path: string, { create }: { readonly create: boolean }): SqliteSession {
  if (create) {
    mkdirSync(dirname(path), { recursive: true });
    // Made here, so that nobody else of the machine reads it; what SQLite keeps beside it has the same rights.
    closeSync(openSync(path, 'a', 0o600));
  } else if (!existsSync(path)) throw fileIsGone();
  const db = new Database(path, { timeout: BUSY_MS, fileMustExist: !create });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
  } catch (error) {
    db.close();
    throw error;
  }
  const opened = statSync(path);

  /** A file that was moved or removed could still be written to, and nobody would ever find it. */
  function checkFile(): void {
    const now = statSync(path, { throwIfNoEntry: false });
    if (now?.ino === opened.ino && now.dev === opened.dev) return;
    throw fileIsGone();
  }

  return {
    run<Row>(sql: string, parameters: readonly unknown[]): SqliteRows<Row> {
      // SQLite ends a transaction by itself where the disk is full.
      if (sql === 'rollback' && !db.inTransaction) return { rows: [], changes: 0 };
      if (!db.inTransaction || sql === 'commit') checkFile();
      const statement = db.prepare<unknown[], Row>(sql);
      if (statement.reader) return { rows: statement.all(...parameters), changes: 0 };
      return { rows: [], changes: statement.run(...parameters).changes };
    },
    close: () => void db.close(),
  };
}

function fileIsGone(): Error {
  return Object.assign(new Error('the file is not there, or is another one'), { code: 'SQLITE_GONE' });
}
