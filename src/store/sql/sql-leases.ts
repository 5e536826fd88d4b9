import type { Kysely } from 'kysely';
import type { Lease, Leases } from '../../app/shared-ports.js';
import { afterBeat } from '../after-beat.js';
import type { Tables } from './tables.js';

/**
 * Leases in a database. They are rows there in PostgreSQL too, and not its locks: a lock is a connection's, and behind a pool
 * such as PgBouncer's a connection is everybody's.
 */
export function createSqlLeases(db: Kysely<Tables>): Leases {
  async function leaseOf(name: string): Promise<Lease> {
    const found = await db
      .selectFrom('lease')
      .select(['holder', 'beat'])
      .where('name', '=', name)
      .executeTakeFirst();
    return found ?? { holder: '', beat: 0 };
  }

  return {
    async beat(name, holder, unmoved) {
      const lease = await leaseOf(name);
      const next = afterBeat(lease, holder, unmoved);
      // Whoever only waits writes nothing.
      if (next === null) return lease;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('lease')
        .values({ name, ...next })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(next)
            // Where another was quicker, it stays with that one.
            .where('lease.holder', '=', lease.holder)
            .where('lease.beat', '=', lease.beat),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? next : await leaseOf(name);
    },
    async release(name, holder) {
      await db
        .updateTable('lease')
        .set({ holder: '' })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .execute();
    },
  };
}
