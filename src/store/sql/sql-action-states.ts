import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { ActionStates } from '../../app/ports.js';
import { keyOfState, STATE_KEPT_MS } from '../action-state-key.js';
import { fromJson, storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** States in a database, for a week after they were last put. */
export function createSqlActionStates(db: Kysely<Tables>, clock: () => Date): ActionStates {
  /** Put then or before, a state is forgotten by now. */
  const forgottenAt = (): number => clock().getTime() - STATE_KEPT_MS;

  return {
    async put(state) {
      const key = keyOfState(state);
      const put_at = clock().getTime();
      await db
        .insertInto('action_state')
        .values({ key, state: JSON.stringify(state), put_at })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ put_at }))
        .execute();
      // By itself: two who put what the other forgets would wait for one another.
      await db.deleteFrom('action_state').where('put_at', '<=', forgottenAt()).execute();
      return key;
    },
    async get(key) {
      const found = await db
        .selectFrom('action_state')
        .select('state')
        .where('key', '=', storable(key))
        .where('put_at', '>', forgottenAt())
        .executeTakeFirst();
      return found === undefined ? null : fromJson(z.string(), found.state);
    },
  };
}
