import { parentPort, workerData } from 'node:worker_threads';
import { codeOfError } from '../store-place.js';
import type { SqliteReply, SqliteRequest, ThreadOrder } from './sqlite-link.js';
import { openSqliteSession, type SqliteSession } from './sqlite-session.js';

// Entry of a thread: it holds one database file open and runs one statement after another.
if (parentPort === null) throw new Error('this module is the entry of a thread');
const port = parentPort;
const { path, create }: ThreadOrder = workerData;
let session: SqliteSession | null = null;

function answer({ id, statement }: SqliteRequest): SqliteReply {
  try {
    session ??= openSqliteSession(path, { create });
    if (statement === null) session.close();
    return { id, done: statement === null ? null : session.run(statement.sql, statement.parameters) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, failed: { message, code: codeOfError(error) } };
  }
}

port.on('message', (request: SqliteRequest) => {
  port.postMessage(answer(request));
  if (request.statement === null) port.close();
});
