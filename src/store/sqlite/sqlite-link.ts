import { entryBeside, startWorker } from '../../start-worker.js';
import { openSqliteSession, type SqliteRows } from './sqlite-session.js';

/** A database file that is open somewhere, one statement after another. */
export interface SqliteLink {
  run<Row>(sql: string, parameters: readonly unknown[]): Promise<SqliteRows<Row>>;
  close(): Promise<void>;
}

/** What a thread that holds a file open is started with. */
export interface ThreadOrder {
  readonly path: string;
  readonly create: boolean;
}

/** A statement for the thread; none: it closes the file and ends. */
export interface SqliteRequest {
  readonly id: number;
  readonly statement: { readonly sql: string; readonly parameters: readonly unknown[] } | null;
}

export type SqliteReply =
  | { readonly id: number; readonly done: SqliteRows<never> | null }
  | { readonly id: number; readonly failed: { readonly message: string; readonly code: string } };

/** Opens a file in this thread: for programs that do nothing else meanwhile. */
export async function openSqliteHere(order: ThreadOrder): Promise<SqliteLink> {
  const session = openSqliteSession(order.path, order);
  return {
    run: async <Row>(sql: string, parameters: readonly unknown[]) => session.run<Row>(sql, parameters),
    close: async () => session.close(),
  };
}

/**
 * Opens a file in a thread of its own. A commit waits for the disk, which takes milliseconds on a good day and a second on a
 * bad one; the main thread has a heartbeat to keep.
 * @param entry the code of the thread
 */
export async function openSqliteInThread(
  order: ThreadOrder,
  entry: URL = entryBeside(import.meta.url, 'sqlite-thread'),
): Promise<SqliteLink> {
  const thread = startWorker(entry, { workerData: order });
  // It keeps no process alive by itself; what waits for it does.
  thread.unref();
  const waiting = new Map<number, (reply: SqliteReply) => void>();
  let last = 0;
  let ended: string | null = null;

  function end(message: string): void {
    ended ??= message;
    for (const [id, settle] of waiting) settle({ id, failed: { message, code: 'SQLITE_GONE' } });
    waiting.clear();
  }
  thread.on('message', (reply: SqliteReply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
    if (waiting.size === 0) thread.unref();
  });
  thread.on('error', ({ message }: Error) => end(message));
  thread.on('exit', () => end('the thread that holds the database ended'));

  function ask(statement: SqliteRequest['statement']): Promise<SqliteRows<never>> {
    return new Promise((resolve, reject) => {
      const fail = ({ message, code }: { message: string; code: string }): void =>
        reject(Object.assign(new Error(message), { code }));
      if (ended !== null) return fail({ message: ended, code: 'SQLITE_GONE' });
      last += 1;
      waiting.set(last, (reply) => {
        if ('failed' in reply) fail(reply.failed);
        else resolve(reply.done ?? { rows: [], changes: 0 });
      });
      thread.ref();
      thread.postMessage({ id: last, statement } satisfies SqliteRequest, []);
    });
  }

  return {
    run: (sql, parameters) => ask({ sql, parameters }),
    async close() {
      if (ended === null) await ask(null);
    },
  };
}
