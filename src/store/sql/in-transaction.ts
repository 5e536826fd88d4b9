import { Transaction, type Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Does `work` in one transaction: in that which is under way, else in one of its own. */
export function inTransaction<T>(
  db: Kysely<Tables>,
  work: (step: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db instanceof Transaction ? work(db) : db.transaction().execute(work);
}
