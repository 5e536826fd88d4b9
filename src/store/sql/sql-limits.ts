import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import type { Limits, Turn } from '../../app/ports.js';
import { holdsNothing, lookAtWindow } from '../sliding-window.js';
import { fromJson, storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** Between two looks for keys that can be forgotten, in ms. */
const SWEEP_EVERY = 10_000;

const timesSchema = z.array(z.number());

/** Limits in a database, which processes that share it share as well. Keys whose turns are past are forgotten. */
export function createSqlLimits(db: Kysely<Tables>, clock: () => Date): Limits {
  let sweptAt = 0;

  /** By itself: whoever holds the row of a key and waits for another's, and the other way round, would wait for good. */
  async function sweep(): Promise<void> {
    const now = clock().getTime();
    if (now - sweptAt < SWEEP_EVERY) return;
    sweptAt = now;
    await db.deleteFrom('taken_turn').where('past_at', '<=', now).execute();
  }

  /** When turns were taken for a key. Changes nothing, but holds the row: who comes at the same time sees what this one made of it. */
  async function held(step: Transaction<Tables>, key: string): Promise<readonly number[]> {
    const { times } = await step
      .insertInto('taken_turn')
      .values({ key, times: '[]', past_at: 0 })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
      .returning('times')
      .executeTakeFirstOrThrow();
    return fromJson(timesSchema, times);
  }

  return {
    async look(key, rate): Promise<Turn> {
      if (holdsNothing(rate)) return { allowed: true };
      const taken = await db
        .selectFrom('taken_turn')
        .select('times')
        .where('key', '=', storable(key))
        .executeTakeFirst();
      const times = taken === undefined ? [] : fromJson(timesSchema, taken.times);
      return lookAtWindow(times, rate, clock().getTime()).turn;
    },
    async take(given, rate): Promise<Turn> {
      if (holdsNothing(rate)) return { allowed: true };
      const key = storable(given);
      await sweep();
      return await db.transaction().execute(async (step) => {
        const times = await held(step, key);
        const now = clock().getTime();
        const { recent, turn } = lookAtWindow(times, rate, now);
        if (!turn.allowed) return turn;
        await step
          .updateTable('taken_turn')
          .set({ times: JSON.stringify([...recent, now]), past_at: now + rate.seconds * 1000 })
          .where('key', '=', key)
          .execute();
        return turn;
      });
    },
    async giveBack(given) {
      const key = storable(given);
      await db.transaction().execute(async (step) => {
        const times = JSON.stringify((await held(step, key)).slice(0, -1));
        await step.updateTable('taken_turn').set({ times }).where('key', '=', key).execute();
      });
    },
  };
}
