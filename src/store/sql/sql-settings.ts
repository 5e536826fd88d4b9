import type { Kysely } from 'kysely';
import type { Setting, SettingOwner, Settings } from '../../app/ports.js';
import { storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** Settings in a database. */
export function createSqlSettings(db: Kysely<Tables>): Settings {
  const keyOf = ({ kind, id }: SettingOwner) => ({ owner_kind: kind, owner_id: storable(id) });

  return {
    async get<T>(owner: SettingOwner, { name, schema }: Setting<T>) {
      const stored = await db
        .selectFrom('setting')
        .select('value')
        .where((is) => is.and({ ...keyOf(owner), name }))
        .executeTakeFirst();
      const value = stored === undefined ? undefined : schema.safeParse(JSON.parse(stored.value));
      return value?.success === true ? value.data : null;
    },
    async set(owner, { name }, given) {
      const value = JSON.stringify(given);
      await db
        .insertInto('setting')
        .values({ ...keyOf(owner), name, value })
        .onConflict((conflict) => conflict.columns(['owner_kind', 'owner_id', 'name']).doUpdateSet({ value }))
        .execute();
    },
    async clear(owner, { name }) {
      await db
        .deleteFrom('setting')
        .where((is) => is.and({ ...keyOf(owner), name }))
        .execute();
    },
    async forget(owner) {
      await db
        .deleteFrom('setting')
        .where((is) => is.and(keyOf(owner)))
        .execute();
    },
  };
}
