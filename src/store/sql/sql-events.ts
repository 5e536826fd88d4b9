import { sql, type Kysely } from 'kysely';
import type { Events } from '../../app/ports.js';
import { fromJson, happenedSchema } from './stored-json.js';
import type { Tables } from './tables.js';

/** Of each kind, how many are kept; more are forgotten, a hundred at a time. */
const EVENTS_KEPT = 10_000;
const FORGOTTEN_AT_ONCE = 100;

/** Events in a database. Their ids are the numbers in which they came. */
export function createSqlEvents(db: Kysely<Tables>, clock: () => Date): Events {
  return {
    async append(happened) {
      const { kind, outcome } = happened;
      await db.transaction().execute(async (step) => {
        // First, so that whoever appends the same waits here and not with a number drawn already.
        await step
          .insertInto('event_count')
          .values({ kind, outcome, count: 1 })
          .onConflict((conflict) =>
            conflict.columns(['kind', 'outcome']).doUpdateSet({ count: sql`event_count.count + 1` }),
          )
          .execute();
        const { id } = await step
          .insertInto('event')
          .values({ kind, at: clock().toISOString(), happened: JSON.stringify(happened) })
          .returning('id')
          .executeTakeFirstOrThrow();
        if (id % FORGOTTEN_AT_ONCE === 0) await forgetOld(step, kind);
      });
    },
    async newest({ kind, limit, before }) {
      const rows = await db
        .selectFrom('event')
        .select(['id', 'at', 'happened'])
        .where('kind', '=', kind)
        .$if(before !== undefined, (query) => query.where('id', '<', eventNumberOf(before)))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ id, at, happened }) => ({
        ...fromJson(happenedSchema, happened),
        id: String(id),
        at,
      }));
    },
    async count(kind) {
      const rows = await db
        .selectFrom('event_count')
        .select(['outcome', 'count'])
        .where('kind', '=', kind)
        .execute();
      return new Map(rows.map(({ outcome, count }) => [outcome, count]));
    },
  };
}

async function forgetOld(step: Kysely<Tables>, kind: string): Promise<void> {
  const newestOfOld = await step
    .selectFrom('event')
    .select('id')
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .offset(EVENTS_KEPT)
    .limit(1)
    .executeTakeFirst();
  if (newestOfOld === undefined) return;
  await step.deleteFrom('event').where('kind', '=', kind).where('id', '<=', newestOfOld.id).execute();
}

/** The number that an id is; 0, before which there is nothing, where it is none of ours. */
export function eventNumberOf(id: string | undefined): number {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : 0;
}
