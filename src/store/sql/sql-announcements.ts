import { sql, type Kysely } from 'kysely';
import type { Announcements } from '../../app/shared-ports.js';
import type { Tables } from './tables.js';

/**
 * Says in the transaction of a change that there is one, where a database can wake those who wait; else they find it when they
 * next look.
 */
export type Wake = (step: Kysely<Tables>) => Promise<void>;

/** Announcements in a database, to all processes that share it. */
export function createSqlAnnouncements(db: Kysely<Tables>, wake: Wake): Announcements {
  return {
    announce: (what) =>
      db.transaction().execute(async (step) => {
        const { count } = await step
          .insertInto('announced')
          .values({ what, count: 1 })
          .onConflict((conflict) =>
            conflict.column('what').doUpdateSet({ count: sql<number>`announced.count + 1` }),
          )
          .returning('count')
          .executeTakeFirstOrThrow();
        await wake(step);
        return count;
      }),
    async counts() {
      const rows = await db
        .selectFrom('announced')
        .select(['what', 'count'])
        .unionAll((from) =>
          from.selectFrom('article_revision').select([sql<string>`'articles'`.as('what'), 'value as count']),
        )
        .execute();
      const found = new Map(rows.map(({ what, count }) => [what, count]));
      const of = (what: string): number => found.get(what) ?? 0;
      return { articles: of('articles'), reload: of('reload'), 'forced-reload': of('forced-reload') };
    },
  };
}
