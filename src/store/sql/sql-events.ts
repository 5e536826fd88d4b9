import { sql, type Kysely } from 'kysely';
import type { Events, Happened } from '../../app/ports.js';
import { fromJson, happenedSchema } from './stored-json.js';
import type { Tables } from './tables.js';

/** Of each kind, how many are kept; more are forgotten, a hundred at a time. */
const EVENTS_KEPT = 10_000;
const FORGOTTEN_AT_ONCE = 100;

/** Events that are written in one transaction. */
const MOST_AT_ONCE = 1000;

/** Events that wait to be written together. */
interface Batch {
  readonly events: { readonly happened: Happened; readonly at: string }[];
  /** Resolves once they are kept. */
  written: Promise<void>;
}

/**
 * Events in a database. Their ids are the numbers in which they came. What happens while others are written waits for them
 * and is written together: a commit waits for the disk, and everything else that is stored waits for the commit.
 */
export function createSqlEvents(db: Kysely<Tables>, clock: () => Date): Events {
  let next: Batch | null = null;

  function beginBatch(): Batch {
    const batch: Batch = { events: [], written: Promise.resolve() };
    const isOver = (): void => {
      if (next === batch) next = null;
    };
    // In line for the database at once, so that whoever closes it waits for this as well.
    batch.written = db
      .transaction()
      .execute(async (step) => {
        isOver();
        await write(step, batch.events);
      })
      .finally(isOver);
    return batch;
  }

  return {
    async append(happened) {
      if (next === null || next.events.length >= MOST_AT_ONCE) next = beginBatch();
      next.events.push({ happened, at: clock().toISOString() });
      await next.written;
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

async function write(step: Kysely<Tables>, events: Batch['events']): Promise<void> {
  const counts = new Map<string, { kind: string; outcome: string; count: number }>();
  for (const { happened } of events) {
    const { kind, outcome } = happened;
    const key = `${kind} ${outcome}`;
    counts.set(key, { kind, outcome, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  // First, so that whoever appends the same waits here and not with a number drawn already; and in one order, so that no two
  // wait for one another.
  for (const [, { kind, outcome, count }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await step
      .insertInto('event_count')
      .values({ kind, outcome, count })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'outcome']).doUpdateSet({ count: sql`event_count.count + ${count}` }),
      )
      .execute();
  }
  const kept = await step
    .insertInto('event')
    .values(
      events.map(({ happened, at }) => ({ kind: happened.kind, at, happened: JSON.stringify(happened) })),
    )
    .returning(['id', 'kind'])
    .execute();
  for (const { id, kind } of kept) if (id % FORGOTTEN_AT_ONCE === 0) await forgetOld(step, kind);
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
