import { sql, type Kysely, type Selectable } from 'kysely';
import type { HubSubscription, HubSubscriptions } from '../../app/hub-ports.js';
import { hubStandingSchema, storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** Subscriptions at hubs, in a database. */
export function createSqlHubs(db: Kysely<Tables>): HubSubscriptions {
  const wanted = db.selectFrom('hub_subscription').selectAll();
  const ofKey = (key: string) => db.updateTable('hub_subscription').where('key', '=', storable(key));

  return {
    async list() {
      return (await wanted.orderBy('key').execute()).map(toSubscription);
    },
    async get(key) {
      const row = await wanted.where('key', '=', storable(key)).executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },
    async add({ key, source, hub, topic, callback, secret, askAt }) {
      const row = { standing: 'asked', active_until: 0, ask_at: askAt, tries: 0, problem: null, hinted: 0 };
      const named = { key, source, hub, topic, callback, secret };
      await db
        .insertInto('hub_subscription')
        .values({ ...named, ...row })
        .execute();
    },
    async trying(key, askAt) {
      const { numUpdatedRows } = await ofKey(key)
        .set({ ask_at: askAt, tries: sql`tries + 1`, problem: null })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async failed(key, problem, askAt) {
      await ofKey(key)
        .set({ problem: storable(problem), ...(askAt === undefined ? {} : { ask_at: askAt }) })
        .execute();
    },
    async agreed(key, { activeUntil, askAt }) {
      const { numUpdatedRows } = await ofKey(key)
        .where('standing', '<>', 'ending')
        .set({ standing: 'active', active_until: activeUntil, ask_at: askAt, tries: 0, problem: null })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async end(key, askAt) {
      await ofKey(key).set({ standing: 'ending', ask_at: askAt, tries: 0, problem: null }).execute();
    },
    async remove(key) {
      const { numDeletedRows } = await db
        .deleteFrom('hub_subscription')
        .where('key', '=', storable(key))
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
    async hint(key) {
      const { numUpdatedRows } = await ofKey(key)
        .where('standing', '=', 'active')
        .set({ hinted: 1 })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async takeHints() {
      // Looked at first, which writes nothing: it is asked often, and seldom is there one.
      const some = await db
        .selectFrom('hub_subscription')
        .select('key')
        .where('hinted', '=', 1)
        .limit(1)
        .executeTakeFirst();
      if (some === undefined) return [];
      const rows = await db
        .updateTable('hub_subscription')
        .set({ hinted: 0 })
        .where('hinted', '=', 1)
        .returning('source')
        .execute();
      return [...new Set(rows.map(({ source }) => source))].sort();
    },
  };
}

function toSubscription(row: Selectable<Tables['hub_subscription']>): HubSubscription {
  const { key, source, hub, topic, callback, secret, tries, problem } = row;
  return {
    key,
    source,
    hub,
    topic,
    callback,
    secret,
    standing: hubStandingSchema.parse(row.standing),
    activeUntil: row.active_until,
    askAt: row.ask_at,
    tries,
    problem,
  };
}
