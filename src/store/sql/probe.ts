import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Letters that are written to see whether there is room: more than what is usually written at once. */
const ROOM = 65_536;

/** Writes something and takes it away again. @throws where a database cannot be written to, or has no room */
export async function probe(db: Kysely<Tables>): Promise<void> {
  const key = 'room for more';
  const times = ' '.repeat(ROOM);
  await db
    .insertInto('taken_turn')
    .values({ key, times, past_at: 0 })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ times }))
    .execute();
  await db.deleteFrom('taken_turn').where('key', '=', key).execute();
}
