import type { Kysely } from 'kysely';
import type { Setting, SettingOwner, Settings } from '../../app/ports.js';
import { ownerKind, ownSettings } from '../own-settings.js';
import { storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** Settings in a database. */
export function createSqlSettings(db: Kysely<Tables>): Settings {
  const keyOf = ({ kind, id }: SettingOwner) => ({ owner_kind: kind, owner_id: storable(id) });

  return {
    async all(owner) {
      const rows = await db
        .selectFrom('setting')
        .select(['name', 'value'])
        .where((is) => is.and(keyOf(owner)))
        .execute();
      return ownSettings(new Map(rows.map(({ name, value }) => [name, value])));
    },
    async get(owner, setting) {
      const { name } = setting;
      const stored = await db
        .selectFrom('setting')
        .select('value')
        .where((is) => is.and({ ...keyOf(owner), name }))
        .executeTakeFirst();
      return ownSettings(new Map(stored === undefined ? [] : [[name, stored.value]])).get(setting);
    },
    async having<T>(setting: Setting<T>) {
      const rows = await db
        .selectFrom('setting')
        .select(['owner_kind', 'owner_id', 'value'])
        .where('name', '=', setting.name)
        .orderBy('owner_kind')
        .orderBy('owner_id')
        .execute();
      return rows.flatMap(({ owner_kind, owner_id: id, value: stored }) => {
        const value = ownSettings(new Map([[setting.name, stored]])).get(setting);
        return value === null ? [] : [{ owner: { kind: ownerKind(owner_kind), id }, value }];
      });
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
