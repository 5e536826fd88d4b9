import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { ActionStates } from '../../app/ports.js';
import { keyOfState, MOST_STATES, STATE_KEPT_MS, USE_NOTED_MS } from '../action-state-key.js';
import { fromJson, storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** So many states are put between two looks for what is to be forgotten. */
const PUT_BETWEEN_LOOKS = 100;

/** States in a database, each once, until long after they were last put or asked for. `most` are kept. */
export function createSqlActionStates(
  db: Kysely<Tables>,
  clock: () => Date,
  most: number = MOST_STATES,
): ActionStates {
  let untilLook = 0;
  /** Last used then or before, a state is forgotten by now. */
  const forgottenAt = (): number => clock().getTime() - STATE_KEPT_MS;

  async function forget(): Promise<void> {
    const newest = await db
      .selectFrom('action_state')
      .select('put_at')
      .orderBy('put_at', 'desc')
      .offset(most)
      .limit(1)
      .executeTakeFirst();
    const until = Math.max(forgottenAt(), newest?.put_at ?? 0);
    await db.deleteFrom('action_state').where('put_at', '<=', until).execute();
  }

  return {
    async put(state) {
      const key = keyOfState(state);
      const put_at = clock().getTime();
      await db
        .insertInto('action_state')
        .values({ key, state: JSON.stringify(state), put_at })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ put_at })
            .where('action_state.put_at', '<', put_at - USE_NOTED_MS),
        )
        .execute();
      untilLook -= 1;
      if (untilLook < 0) {
        untilLook = PUT_BETWEEN_LOOKS;
        // By itself: two who put what the other forgets would wait for one another.
        await forget();
      }
      return key;
    },
    async get(key) {
      const found = await db
        .selectFrom('action_state')
        .select(['state', 'put_at'])
        .where('key', '=', storable(key))
        .where('put_at', '>', forgottenAt())
        .executeTakeFirst();
      if (found === undefined) return null;
      const now = clock().getTime();
      if (found.put_at < now - USE_NOTED_MS) {
        await db.updateTable('action_state').set({ put_at: now }).where('key', '=', storable(key)).execute();
      }
      return fromJson(z.string(), found.state);
    },
  };
}
